import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRows } from '../domain/debate-map'
import { listBroken } from '../domain/invariants'
import { limits } from '../domain/limits'
import { assert } from '../domain/result'
import { readCruxJson } from './crux-json/read'
import { writeCruxJson } from './crux-json/write'
import { MapDraft, type DraftArgument, type DraftClaim } from './map-draft'

function made(claims: readonly DraftClaim[], args: readonly DraftArgument[] = []) {
  const draft = new MapDraft()
  for (const claim of claims) draft.addClaim(claim)
  for (const argument of args) draft.addArgument(argument)
  const finished = draft.finish()
  assert(finished.ok, 'the draft becomes a map')
  const { map, losses } = finished.value
  return { map, rows: toRows(map), lost: losses.map(({ code, count }) => `${code} ${count}`) }
}

const reason = (id: string, premise: string, conclusion: DraftArgument['conclusion']): DraftArgument => {
  return { id, stance: 'pro', premises: [premise], conclusion }
}

describe('a map that is read', () => {
  it('keeps the file’s ids where they may be ids, and makes others from them', () => {
    const { rows } = made(['a', 'b c', 'b-c', '4711', 'ä', 'ö'].map((id) => ({ id, text: id })))
    expect(rows.claims.map(({ id }) => id)).toEqual(['a', 'b-c', 'b-c-2', '4711', 'claim', 'claim-2'])
  })

  it('puts what is too long for a claim into its note, and loses no word', () => {
    const long = Array.from({ length: 60 }, (_, index) => `Sentence ${index} is here.`).join(' ')
    const { rows, lost } = made([{ id: 'a', text: long, note: 'And a note.' }])
    const [claim] = rows.claims
    expect(claim!.text.length).toBeLessThanOrEqual(limits.claimText)
    expect(`${claim!.text} ${claim!.note}`).toBe(`${long}\n\nAnd a note.`)
    expect(lost).toEqual(['text-too-long 1'])
  })

  it('takes for theses what is argued about and argues for nothing', () => {
    const claims = ['a', 'b', 'c', 'loose'].map((id) => ({ id, text: id }))
    const { rows } = made(claims, [reason('1', 'b', { claim: 'a' }), reason('2', 'c', { claim: 'b' })])
    expect(rows.claims.filter(({ thesis }) => thesis).map(({ id }) => id)).toEqual(['a'])
  })

  it('takes the first claim of a ring for the thesis', () => {
    const claims = ['a', 'b'].map((id) => ({ id, text: id }))
    const { rows } = made(claims, [reason('1', 'b', { claim: 'a' }), reason('2', 'a', { claim: 'b' })])
    expect(rows.claims.map(({ thesis }) => thesis)).toEqual([true, false])
  })

  it('lets an argument be about one that comes later', () => {
    const claims = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
    const { rows, lost } = made(claims, [reason('2', 'c', { argument: '1' }), reason('1', 'b', { claim: 'a' })])
    expect(rows.arguments.map(({ conclusion }) => conclusion)).toEqual([{ claim: 'a' }, { argument: '1' }])
    expect(lost).toEqual([])
  })

  it('leaves out arguments that hang in the air, with all that is about them', () => {
    const claims = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }))
    const { rows, lost } = made(claims, [
      reason('ring1', 'b', { argument: 'ring2' }),
      reason('ring2', 'c', { argument: 'ring1' }),
      reason('on-ring', 'd', { argument: 'ring1' }),
      reason('nowhere', 'd', { claim: 'gone' }),
      reason('self', 'a', { claim: 'a' }),
    ])
    expect(rows.arguments).toEqual([])
    expect(lost).toEqual(['argument-about-itself 2', 'conclusion-missing 1', 'premise-missing 1'])
  })

  it('says that a file without a claim is empty', () => {
    expect(new MapDraft().finish()).toMatchObject({ ok: false, error: { code: 'empty' } })
  })

  it('is sound whatever the file says, the same each time, and can be written and read', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor', 'x y', '')
    const claim = fc.record({
      id: name,
      text: fc.string({ unit: 'binary', maxLength: 700 }),
      note: fc.string({ unit: 'binary', maxLength: 50 }),
      tags: fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 15 }),
      position: fc.record({ x: fc.double(), y: fc.double() }),
    })
    const conclusion = fc.oneof(fc.record({ claim: name }), fc.record({ argument: name }))
    const argument = fc.record({
      id: name,
      stance: fc.constantFrom('pro' as const, 'con' as const),
      premises: fc.array(name, { maxLength: 25 }),
      conclusion,
      scheme: fc.option(fc.string({ unit: 'binary', maxLength: 400 })),
    })
    const source = fc.record({ id: name, title: fc.string(), url: fc.webUrl(), date: fc.string() })
    const citation = fc.record({ claim: name, source: name, locator: fc.string({ unit: 'binary', maxLength: 400 }) })
    const file = fc.record({
      claims: fc.array(claim, { minLength: 1 }),
      arguments: fc.array(argument),
      sources: fc.array(source),
      citations: fc.array(citation),
    })
    const read = (from: (typeof file)['generate'] extends (...args: never[]) => { value: infer T } ? T : never) => {
      const draft = new MapDraft()
      for (const one of from.claims) draft.addClaim(one)
      for (const one of from.arguments) draft.addArgument(one)
      for (const one of from.sources) draft.addSource(one)
      for (const one of from.citations) draft.cite(one)
      const finished = draft.finish()
      assert(finished.ok, 'the draft becomes a map')
      return finished.value
    }
    fc.assert(
      fc.property(file, (from) => {
        const { map } = read(from)
        expect(listBroken(map)).toEqual([])
        expect(toRows(read(from).map)).toEqual(toRows(map))
        const again = readCruxJson(writeCruxJson(map))
        assert(again.ok, JSON.stringify(again))
        expect(toRows(again.value.map)).toEqual(toRows(map))
      }),
    )
  })
})

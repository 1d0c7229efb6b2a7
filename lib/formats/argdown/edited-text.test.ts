import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argumentsOn, toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { assert } from '../../domain/result'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { contentOf } from '../../../tests/support/map-content'
import { mutatedText } from '../../../tests/support/mutated-text'
import { sampleMap } from '../../../tests/support/sample-map'
import { readEditedText, type EditedText } from './edited-text'
import { ranksKept } from './ranks-kept'
import { argdownWriter } from './whole-map'

function counter() {
  let count = 0
  return <Id extends string>() => `new-${++count}` as Id
}

function begun(map: DebateMap): EditedText {
  return readEditedText(argdownWriter.write(map).content as string, map, undefined, counter())
}

/** The same without ids in it, as one would rather have it beside a map. */
function withoutIds(text: string): string {
  const behind = text.indexOf('===', 3)
  const body = text.slice(behind)
  const bare = body.replace(/ \{(?:id|argument): "[^"]*"\}/g, '').replace(/\b(?:id|argument): "[^"]*"(?:, )?/g, '')
  return text.slice(0, behind) + bare
}

function says(edited: EditedText): DebateMap {
  assert(edited.says, JSON.stringify(edited.faults))
  return edited.says
}

describe('a text beside a map', () => {
  it('tells which letters are which claim', () => {
    const { text, ranges } = begun(sampleMap())
    const of = (id: string) =>
      ranges
        .filter(({ claim }) => claim === (id as ClaimId))
        .map(({ start, end }) => text.slice(start, end).slice(0, 24))
    expect(of('ban')).toEqual(['[The claim ban is true]:'])
    expect(of('shared')).toEqual(
      ['[The claim shared is true', '[The claim shared is true'].map((one) => one.slice(0, 24)),
    )
    expect(ranges.filter(({ claim, isSaid }) => isSaid && claim === ('shared' as ClaimId))).toHaveLength(1)
  })

  it('tells what is wrong and where, and still which letters are which claim', () => {
    const map = sampleMap()
    const first = begun(map)
    const text = `${first.text}\n[Half`
    const edited = readEditedText(`${text}]:`, map, first, counter())
    expect(edited.says).toBeUndefined()
    expect(edited.faults).toEqual([
      { code: 'missing-text', start: text.length - 5, end: text.length + 2, isOdd: false },
    ])
    expect(edited.ranges.slice(0, first.ranges.length)).toEqual(first.ranges)
  })

  it('says the very rows of the map where nothing is changed', () => {
    const map = sampleMap()
    const read = says(begun(map))
    for (const claim of map.claims.values()) expect(read.claims.get(claim.id)).toBe(claim)
    for (const row of map.arguments.values()) expect(read.arguments.get(row.id)).toBe(row)
    fc.assert(
      fc.property(arbitraryMap(), (any) => {
        const { claims, ...rest } = contentOf(says(begun(any)))
        const { claims: were, ...others } = contentOf(any)
        expect(rest).toEqual(others)
        // A text without theses has some.
        const isSaid = were.some(({ thesis }) => thesis)
        expect(isSaid ? claims : claims.map((claim) => ({ ...claim, thesis: false }))).toEqual(were)
      }),
      { numRuns: 30 },
    )
  })

  it('knows claims and arguments by titles, words and places when it has no ids in it', () => {
    const map = sampleMap()
    const first = begun(map)
    const bare = withoutIds(first.text)
    expect(bare).not.toContain('"harm"')
    const second = readEditedText(bare, map, first, counter())
    expect(contentOf(says(second))).toEqual(contentOf(map))
    const reworded = readEditedText(bare.replace(': The claim cost is true.', ': It costs.'), map, second, counter())
    expect(says(reworded).claims.get('cost' as ClaimId)?.text).toBe('It costs.')
    const retitled = bare.replaceAll('[The claim cost is true]', '[Costs]').replace('claim cost is', 'cost is')
    const third = readEditedText(retitled, map, second, counter())
    expect(says(third).claims.get('cost' as ClaimId)?.text).toBe('The cost is true.')
    expect([...says(third).claims.keys()].sort()).toEqual([...map.claims.keys()].sort())
  })

  it('gives new ids to what is new alone, and leaves out what is gone', () => {
    const map = sampleMap()
    const first = begun(map)
    const text = first.text
      .replace('  - [The claim cost', '  + A new one.\n    - Against it.\n  - [The claim cost')
      .replace(/\n\[The claim loose is true\].*\n/, '')
    const read = says(readEditedText(text, map, first, counter()))
    expect(read.claims.has('loose' as ClaimId)).toBe(false)
    expect(read.claims.get('new-1' as ClaimId)?.text).toBe('A new one.')
    expect(read.claims.get('new-2' as ClaimId)?.text).toBe('Against it.')
    const ban = argumentsOn(read, { claim: 'ban' as ClaimId })
    const were = argumentsOn(map, { claim: 'ban' as ClaimId })
    expect(ban.map(({ premises: [premise] }) => premise)).toEqual(['harm', 'new-1', 'cost', 'shared'])
    expect(ban.filter(({ id }) => map.arguments.has(id))).toEqual(were)
    for (const row of were) expect(read.arguments.get(row.id)).toBe(row)
  })

  it('knows a reason that is against what it was for, or stands elsewhere', () => {
    const map = sampleMap()
    const first = begun(map)
    const bare = withoutIds(first.text)
    const turned = says(
      readEditedText(bare.replace('  + [The claim harm', '  - [The claim harm'), map, first, counter()),
    )
    expect(turned.arguments.get('a-harm' as never)?.stance).toBe('con')
    const { arguments: rows } = toRows(turned)
    expect(rows.map(({ id }) => id).sort()).toEqual([...map.arguments.keys()].sort())
  })

  it('never throws, and gives ranges within the text, whatever the text', () => {
    const map = sampleMap()
    const first = begun(map)
    fc.assert(
      fc.property(mutatedText(first.text), (text) => {
        const { ranges, faults, says: read } = readEditedText(text, map, first, counter())
        for (const { start, end } of [...ranges, ...faults]) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const { claim } of read ? ranges : []) expect(read!.claims.has(claim)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('ranks in a new order', () => {
  it('rise, and change for as few as can be', () => {
    expect(ranksKept([1, 2, 3])).toEqual([1, 2, 3])
    expect(ranksKept([3, 1, 2])).toEqual([0, 1, 2])
    expect(ranksKept([1, undefined, 2, 5, 3, undefined])).toEqual([1, 1.5, 2, 2.5, 3, 4])
    expect(ranksKept([undefined, undefined])).toEqual([1, 2])
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9), { nil: undefined })), (known) => {
        const ranks = ranksKept(known)
        for (const [index, rank] of ranks.entries()) if (index > 0) expect(rank).toBeGreaterThan(ranks[index - 1]!)
      }),
    )
  })
})

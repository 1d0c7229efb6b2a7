import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyMap, toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId, MapId } from '../../domain/ids'
import { assert } from '../../domain/result'
import { applyOperation, parseOperation } from '../../operations/registry'
import { contextOf, expectSound } from '../../../tests/support/prove-operation'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { generateMap } from '../../../seed/generate-map'
import type { Outline } from './outline'
import { readOutline } from './read'
import { partsOfOutline } from './to-parts'
import { writeOutline } from './write'

function read(text: string): Outline {
  const outline = readOutline(text)
  assert(outline.ok, 'the text can be read')
  return outline.value
}

/** A map of its own with what an outline says. */
function mapOfOutline(text: string): DebateMap {
  let made = 0
  const parts = partsOfOutline(read(text), { onto: undefined, makeId: () => `made${made++}` })
  const operation = parseOperation({ kind: 'add-parts', args: parts })
  assert(operation.ok, JSON.stringify(operation))
  const empty = emptyMap('made' as MapId, { title: 'Made', description: '' })
  const applied = applyOperation(empty, operation.value, contextOf())
  assert(applied.ok, JSON.stringify(applied))
  expectSound(applied.value.map)
  return applied.value.map
}

/** Claims and arguments by their words, so that maps with other ids can be compared. */
function shapeOf(map: DebateMap): string[] {
  const text = (id: ClaimId) => map.claims.get(id)?.text ?? ''
  const inference = (id: string): string => {
    const argument = toRows(map).arguments.find((one) => one.id === id)
    assert(argument, 'the argument is there')
    const { stance, premises, conclusion } = argument
    const about = 'claim' in conclusion ? text(conclusion.claim) : `(${inference(conclusion.argument)})`
    return `${premises.map(text).join(' & ')} ${stance} ${about}`
  }
  const { claims, arguments: all } = toRows(map)
  return [...claims.map((claim) => `${claim.text} | ${claim.note}`), ...all.map(({ id }) => inference(id))].sort()
}

describe('writing', () => {
  it('gives an outline that people can read', () => {
    expect(writeOutline(sampleMap(), ['ban' as ClaimId])).toBe(
      `- The claim ban is true.
  - Pro: The claim harm is true.
    > A note.
    - Pro: The claim study is true.
      - Undercut: The claim old is true.
    - And: The claim sound is true.
  - Con: The claim cost is true.
    - Pro: The claim shared is true.
  - Pro: See “The claim shared is true.”
`,
    )
  })

  it('reads back what it wrote: claims, notes, co-premises, undercuts, shared claims, circles', () => {
    for (const seed of [1, 2, 3, 4]) {
      const generated = generateMap({ claims: 60, seed })
      // Equal texts would be taken for one claim.
      const claims = toRows(generated).claims.map((claim) => ({ ...claim, text: `${claim.text} (${claim.id})` }))
      const map = mapOf({ claims, arguments: toRows(generated).arguments })
      const back = mapOfOutline(writeOutline(map, [claims[0]!.id]))
      expect(shapeOf(back)).toEqual(shapeOf(map))
    }
  })

  it('reads back any wording', () => {
    const awkward = fc.constantFrom(
      'Pro: x',
      '- x',
      '1. x',
      'a) x',
      '[x] y',
      'But so',
      '# x',
      '> x',
      'Claim: x',
      '1.1 x',
      '+',
      'Pros',
    )
    const text = fc.oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
    fc.assert(
      fc.property(text, text, text, (top, reason, note) => {
        const parsed = parseOperation({
          kind: 'add-parts',
          args: {
            claims: [
              { id: 'top', text: top, note },
              { id: 'reason', text: reason },
            ],
          },
        })
        fc.pre(parsed.ok && !/^(See|->|→) /.test(reason) && !/^(See|->|→) /.test(top))
        assert(parsed.ok && parsed.value.kind === 'add-parts', 'the texts are fit for a map')
        const [one, other] = parsed.value.args.claims
        const map = mapOf({
          claims: [
            sampleClaim('top', { text: one!.text, note: one!.note ?? '' }),
            sampleClaim('reason', { text: other!.text }),
          ],
          arguments: [sampleArgument('a-1', 'con', ['reason'], 'top')],
        })
        const [claim, ...more] = read(writeOutline(map, ['top' as ClaimId])).claims
        expect(more).toEqual([])
        expect(claim).toMatchObject({ text: one!.text, children: [{ text: other!.text, tie: 'con' }] })
        expect(claim!.note.trim()).toBe((one!.note ?? '').trim())
      }),
    )
  })

  it('writes a chain of thousands', () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `c${index}`)
    const map = mapOf({
      claims: names.map((name) => sampleClaim(name)),
      arguments: names.slice(1).map((name, index) => sampleArgument(`a${name}`, 'pro', [name], `c${index}`)),
    })
    expect(writeOutline(map, ['c0' as ClaimId]).split('\n')).toHaveLength(3_001)
  })
})

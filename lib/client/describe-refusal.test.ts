import { describe, expect, it } from 'vitest'
import { limits } from '@/lib/domain/limits'
import { parseOperation } from '@/lib/operations/registry'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { anna, mapOf, sampleArgument, sampleClaim } from '../../tests/support/sample-map'
import { describeRefusal } from './describe-refusal'
import { MapStore } from './map-store'

const source = { id: 's', title: 'A study', publisher: '', date: '', url: '' }

function toldFor(input: unknown): string[] {
  const parsed = parseOperation(input)
  if (parsed.ok) throw new Error('It was taken.')
  return [describeRefusal(sayIn('en'), parsed.error), describeRefusal(sayIn('de'), parsed.error)]
}

it('names the limit that was reached', () => {
  const map = mapOf({
    claims: ['top', 'more', ...Array.from({ length: limits.premises }, (_, nth) => `p${nth}`)].map((id) =>
      sampleClaim(id),
    ),
    arguments: [
      sampleArgument(
        'full',
        'pro',
        Array.from({ length: limits.premises }, (_, nth) => `p${nth}`),
        'top',
      ),
    ],
  })
  const added = new MapStore(map, anna, []).perform({
    kind: 'add-premise',
    args: { argumentId: 'full', claimId: 'more' },
  })
  if (added.ok) throw new Error('It was taken.')
  expect([describeRefusal(sayIn('en'), added.error), describeRefusal(sayIn('de'), added.error)]).toEqual([
    'One argument has at most 20 premises.',
    'Ein Argument hat höchstens 20 Prämissen.',
  ])
})

describe('what is wrong with a field', () => {
  it.each([
    [
      { kind: 'add-claim', args: { id: 'n', text: 'x'.repeat(limits.claimText + 1) } },
      ['The text must have at most 500 characters.', 'Der Text darf höchstens 500 Zeichen haben.'],
    ],
    [
      { kind: 'add-claim', args: { id: 'n', text: 'Fine.', tags: ['fine', ''] } },
      ['A tag must not be empty.', 'Ein Schlagwort darf nicht leer sein.'],
    ],
    [
      { kind: 'add-source', args: { ...source, date: 'May 2024' } },
      [
        'The date must be like 2024, 2024-07 or 2024-07-23.',
        'Das Datum muss aussehen wie 2024, 2024-07 oder 2024-07-23.',
      ],
    ],
  ])('%j', (input, told) => {
    expect(toldFor(input)).toEqual(told)
  })

  it('is not told in words for programs', () => {
    expect(toldFor({ kind: 'add-claim', args: { id: 'a b', text: 'Fine.' } })).toEqual([
      'This change is not well formed.',
      'Diese Änderung ist nicht richtig aufgebaut.',
    ])
  })
})

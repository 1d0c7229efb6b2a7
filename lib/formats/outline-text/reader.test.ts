import { expect, it } from 'vitest'
import { toRows, type DebateMap } from '../../domain/debate-map'
import { expectRoundTrip, expectToSurvive, readSoundly } from '../../../tests/support/round-trip'
import { sampleMap } from '../../../tests/support/sample-map'
import { outlineTextReader } from './reader'
import { outlineTextWriter } from './writer'

it('makes a map of an outline, with its title, co-premises, undercuts and shared claims', () => {
  const { map, losses } = readSoundly(
    outlineTextReader,
    'Discussion title: Parks\n\n- Top\n  - Pro: One\n    > A note\n    - Undercut: Cut\n  - And: Two\n  - Con: See “Cut”\n  - Con: See “Gone”\n',
  )
  expect(map.details.title).toBe('Parks')
  expect(toRows(map).claims.map(({ text }) => text)).toEqual(['Top', 'One', 'Cut', 'Two', 'See “Gone”'])
  expect(
    toRows(map)
      .arguments.map(({ premises, stance }) => `${premises.join('&')} ${stance}`)
      .sort(),
  ).toEqual(['l4&l7 pro', 'l6 con', 'l6 con', 'l9 con'])
  expect(losses).toMatchObject([{ code: 'reference-missing', places: ['line 9'] }])
})

it('gives what is read again', () => {
  // What is worded like the name of another claim is said to be lost.
  const hasNames = (map: DebateMap) => [...map.claims.values()].some(({ text }) => /^(?:See|->) /.test(text))
  expectRoundTrip(outlineTextReader, outlineTextWriter, (map) => !hasNames(map))
})

it('is read in time where thousands of lines stand side by side', () => {
  const { map } = readSoundly(outlineTextReader, 'A\nPro: B\n'.repeat(10_000))
  expect(map.claims.size).toBe(20_000)
})

it('survives broken files', () => {
  expectToSurvive(outlineTextReader, outlineTextWriter.write(sampleMap()).content as string)
})

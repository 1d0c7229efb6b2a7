import { describe, expect, it } from 'vitest'
import { citationsOf, toRows } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { shapeOf } from '../../../tests/support/map-shape'
import { expectRoundTrip, expectToSurvive, readSoundly } from '../../../tests/support/round-trip'
import { sampleMap } from '../../../tests/support/sample-map'
import { markdownReader } from './read'
import { markdownWriter } from './write'

const read = (text: string) => readSoundly(markdownReader, text)

/** Claims and arguments in short. */
function drawn(text: string): string[] {
  const { claims, arguments: all } = toRows(read(text).map)
  const textOf = new Map<string, string>(claims.map((claim) => [claim.id, claim.text]))
  return [
    ...claims.map((claim) => `${claim.thesis ? '! ' : ''}${claim.text}${claim.note === '' ? '' : ` | ${claim.note}`}`),
    ...all.map(({ premises, stance, conclusion }) => {
      const about = 'claim' in conclusion ? textOf.get(conclusion.claim) : conclusion.argument
      return `${premises.map((id) => textOf.get(id)).join(' & ')} ${stance} ${about}`
    }),
  ]
}

describe('reading', () => {
  it('takes headings and lists for claims, words and groups for sides, paragraphs for notes', () => {
    expect(
      drawn(
        '# Homework should go\n\nA *note*.\n\n## Pros\n\n- It costs **sleep**\n  which matters.\n\n  More on it.\n  - But: Some sleep anyway\n\n## Cons\n* It trains\n',
      ),
    ).toEqual([
      '! Homework should go | A *note*.',
      'It costs sleep which matters. | More on it.',
      'Some sleep anyway',
      'It trains',
      'It costs sleep which matters. pro Homework should go',
      'Some sleep anyway con It costs sleep which matters.',
      'It trains con Homework should go',
    ])
  })

  it('reads a list alone, plus and minus as sides, numbers, and a paragraph above a list', () => {
    expect(drawn('A thesis.\n\n+ One\n- Two\n')).toEqual([
      '! A thesis.',
      'One',
      'Two',
      'One pro A thesis.',
      'Two con A thesis.',
    ])
    expect(drawn('- Top\n    1. One\n    2. Con: Two')).toEqual(['! Top', 'One', 'Two', 'One pro Top', 'Two con Top'])
  })

  it('reads co-premises, undercuts, shared claims by name, several theses, and claims that are none', () => {
    const text =
      '# Title\n\nOn what it is.\n\n## Thesis: One\n\n- **Pro:** A\n  - **Undercut:** C\n- **And:** B\n\n## Thesis: Two\n\n- **Con:** See “A”\n\n## Claim: Loose\n'
    expect(read(text).map.details).toEqual({ title: 'Title', description: 'On what it is.' })
    expect(drawn(text)).toEqual(['! One', 'A', 'C', 'B', '! Two', 'Loose', 'A & B pro One', 'C con a2', 'A con Two'])
  })

  it('takes links and notes at the foot for sources', () => {
    const { map } = read(
      '---\ntitle: "Parks"\n---\n# Parks [calm](https://example.org/a) us.[^1]\n\n- See [this](x.html)\n\n[^1]: Ann Author (2020). Trees. Journal of Parks, 3.\n[^x]: Unused; address: http://example.org/ y\n',
    )
    expect(map.details.title).toBe('Parks')
    expect(toRows(map).sources.map(({ title, url, author, date }) => [title, url, author, date])).toEqual([
      ['calm', 'https://example.org/a', '', ''],
      ['Trees', '', 'Ann Author', '2020'],
      ['Unused', 'http://example.org/ y', '', ''],
    ])
    expect(citationsOf(map, 'c1' as ClaimId)).toHaveLength(2)
    expect(map.claims.get('c2' as ClaimId)).toMatchObject({ text: 'See this', note: 'this: x.html' })
  })

  it('takes underlined words for headings, leaves comments out, and keeps code as it is', () => {
    expect(drawn('Top\n===\n\n<!-- not\nthis -->\n- One\n\n  ```\n  - no claim\n  ```\n')).toEqual([
      '! Top',
      'One | ```\n- no claim\n```',
      'One pro Top',
    ])
  })

  it('says what is named and not there, and refuses what is nested too deep', () => {
    expect(read('- A\n  - Pro: See “B”').losses).toMatchObject([{ code: 'reference-missing', places: ['line 2'] }])
    const deep = Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- C${depth}`).join('\n')
    expect(markdownReader.read(deep)).toMatchObject({ ok: false, error: { code: 'too-deep', line: 65 } })
  })
})

describe('writing', () => {
  it('gives what people can read', () => {
    expect(markdownWriter.write(sampleMap()).content).toBe(`# A sample

## Thesis: The claim ban is true.

Tags: law

- **Pro:** The claim harm is true.[^1]

  A note.

  - **Pro:** The claim study is true.[^2]
    - **Undercut:** The claim old is true.
  - **And:** The claim sound is true.
- **Con:** The claim cost is true.
  - **Pro:** The claim shared is true.
- **Pro:** See “The claim shared is true.”

## Claim: The claim loose is true.

[^1]: Report report; date: 2025-03; at: page 3
[^2]: Report paper; speaker: A. Author
`)
  })

  it('gives what is read again', () => {
    expectRoundTrip(markdownReader, markdownWriter)
  })
})

it('keeps the wording and the head of the file that a map was read from', () => {
  const original =
    '---\ntitle: Parks\nlayout: wide\n---\n\n# Parks **calm** us\n\n- Pro: [Studies](https://example.org/a) say *so*\n- Con: They cost[^1]\n\n[^1]: A budget\n'
  const { map } = read(original)
  const text = markdownWriter.write(map, { original }).content as string
  for (const kept of [
    'layout: wide\n',
    '## Thesis: Parks **calm** us\n',
    '[Studies](https://example.org/a) say *so*\n',
  ]) {
    expect(text).toContain(kept)
  }
  expect(shapeOf(read(text).map)).toEqual(shapeOf(map))
  expect(markdownWriter.write(read(text).map, { original: text }).content).toBe(text)
})

it('survives broken files', () => {
  expectToSurvive(markdownReader, markdownWriter.write(sampleMap()).content as string)
})

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { assert } from '../../domain/result'
import { tagText } from '../../domain/text'
import { generateMap } from '../../../seed/generate-map'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { shapeOf } from '../../../tests/support/map-shape'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { argdownReader } from './read'
import { argdownWriter } from './whole-map'

const samples = '/work/shared/samples'

function read(text: string): DebateMap {
  const result = argdownReader.read(text)
  assert(result.ok, `${JSON.stringify(result)}\n${text}`)
  return result.value.map
}

const textOf = (map: DebateMap, original?: string) => argdownWriter.write(map, { original }).content as string

/** With its ids, which Argdown keeps. */
function withIds(map: DebateMap) {
  const { claims, arguments: rows, sources } = toRows(map)
  return {
    claims: claims.map(({ id, text }) => `${id}: ${text}`).sort(),
    arguments: rows
      .map(({ id, premises, conclusion, stance }) => JSON.stringify([id, premises, conclusion, stance]))
      .sort(),
    sources: sources.map(({ id }) => id),
  }
}

function expectSame(map: DebateMap) {
  const { content, losses } = argdownWriter.write(map)
  const back = read(content as string)
  expect(withIds(back)).toEqual(withIds(map))
  expect(shapeOf(back, losses)).toEqual(shapeOf(map, losses))
}

describe('a whole map as Argdown', () => {
  it('is what one would write by hand, with ids', () => {
    expect(textOf(sampleMap())).toBe(`===
title: "A sample"
sources:
  - {id: "paper", title: "Report paper"}
  - {id: "report", title: "Report report", date: "2025-03"}
===

[The claim ban is true]: The claim ban is true. #law {id: "ban"}
  + [The claim harm is true]: The claim harm is true. {id: "harm", note: "A note.", sources: [{source: "report", locator: "page 3"}], argument: "a-harm"}
  - [The claim cost is true]: The claim cost is true. {id: "cost", argument: "a-cost"}
    + [The claim shared is true]: The claim shared is true. {id: "shared", argument: "a-shared-1"}
  + [The claim shared is true] {argument: "a-shared-2"}

[The claim loose is true]: The claim loose is true. {id: "loose"}

[The claim study is true]: The claim study is true. {id: "study", sources: [{source: "paper", speaker: "A. Author"}]}

[The claim sound is true]: The claim sound is true. {id: "sound"}

<Argument 1> {id: "a-study"}
  _ [The claim old is true] {argument: "a-old"}

(1) [The claim study is true]
(2) [The claim sound is true]
----
(3) [The claim harm is true]

[The claim old is true]: The claim old is true. {id: "old"}
`)
  })

  it('is read back with the same ids: the sample, maps with every kind of part, and large ones', () => {
    expectSame(sampleMap())
    for (const seed of [1, 2, 3]) expectSame(generateMap({ claims: 150, seed }))
    expectSame(generateMap({ claims: 1_000, seed: 9 }))
    fc.assert(fc.property(arbitraryMap(), expectSame), { numRuns: 40 })
  })

  it('keeps the order of reasons that stand in two places, undercuts of undercuts, circles and theses', () => {
    const claims = ['x', 'a', 'b', 'c', 'd', 'e', 'y'].map((id, index) =>
      sampleClaim(id, { rank: index, thesis: ['x', 'b', 'y'].includes(id) }),
    )
    expectSame(
      mapOf({
        claims,
        arguments: [
          sampleArgument('a-1', 'con', ['a', 'b'], 'x', { rank: 1 }),
          sampleArgument('a-2', 'pro', ['c'], 'x', { rank: 2 }),
          sampleArgument('a-3', 'pro', ['d'], 'x', { rank: 3, scheme: 'Expert, opinion -- so' }),
          sampleArgument('a-4', 'con', ['e'], 'a-1', { rank: 2 }),
          sampleArgument('a-5', 'pro', ['c', 'd'], 'a-1', { rank: 1 }),
          sampleArgument('a-6', 'con', ['x'], 'a-4'),
          sampleArgument('a-7', 'con', ['x'], 'c'),
          sampleArgument('a-8', 'pro', ['c'], 'x', { rank: 4 }),
        ],
      }),
    )
  })

  it('keeps any wording, note, tag, scheme and title', () => {
    const awkward = fc.constantFrom(
      '{', '}', '} x', '[A]', '<b>', '===', '//', '/*', '.n.', ':y:', '\\', '"', '#', '(1)', '--', '- x', '@[A]', '*', '_', ',',
      '{{x}}', 'e.g.', 'a.[x].b', '1.', '…', '🧠', 'http://x.org//y', "'", '-->', '===x===', 'ſ', 'ÿ', '“', '\u00a0x',
    ) // prettier-ignore
    const text = fc
      .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 6 })
      .map((parts) =>
        parts
          .join(' ')
          .normalize('NFC')
          .replace(/[^\S ]|\p{C}/gu, '')
          .replace(/ +/g, ' ')
          .trim(),
      )
      .filter((line) => /[\p{L}\p{N}]/u.test(line))
    fc.assert(
      fc.property(text, text, text, text, text, (words, other, note, tag, title) => {
        const read = tagText.safeParse(tag.slice(0, 20))
        const map = mapOf({
          claims: [
            sampleClaim('a', { text: words, thesis: true, tags: read.success ? [read.data] : [] }),
            sampleClaim('b', { text: other, note: `${note}\n\n${words}` }),
          ],
          arguments: [sampleArgument('a-1', 'con', ['b'], 'a', { scheme: tag })],
        })
        expectSame({ ...map, details: { title, description: note } })
      }),
      { numRuns: 200 },
    )
  })

  it('says what it cannot keep', () => {
    const codes = (map: DebateMap) => argdownWriter.write(map).losses.map(({ code }) => code)
    expect(codes(sampleMap())).toEqual(['authors', 'pins'])
    expect(codes(mapOf({ claims: [sampleClaim('a')], arguments: [] }))).toEqual(['theses'])
  })
})

const foreign = `===
title: A talk
author: N. N.
color: {colorScheme: colorbrewer}
===

// Central claim
[Main]: Drugs should be *legal*. {mood: grim}
  + <No harm>: They do no harm. #pro // aside

# Heading

/* about
   this */
<Long>: In short. {source: P1}

(1) [Main]
(2) They cost. {weight: 3}
----
(3) [End]: It ends.
`

describe('a text that was read', () => {
  it('is given back to the letter where the map is the same', () => {
    expect(textOf(read(foreign), foreign)).toBe(foreign)
    expect(argdownWriter.write(read(foreign), { original: foreign }).losses).toEqual([])
  })

  it.skipIf(!existsSync(samples))(
    'is given back, real files too (skipped where the shared samples are not at hand)',
    () => {
      for (const name of readdirSync(samples).filter((one) => one.endsWith('.argdown'))) {
        const text = readFileSync(join(samples, name), 'utf8')
        const map = read(text)
        expect(textOf(map, text)).toBe(text)
        const { content, losses } = argdownWriter.write(map)
        expect(shapeOf(read(content as string), losses), name).toEqual(shapeOf(map, losses))
      }
    },
  )

  it('keeps titles, fields that Crux does not know and comments above blocks where the map is another', () => {
    const map = read(foreign)
    const { claims, ...rows } = toRows(map)
    const changed = mapFromRows(map.id, 1, map.details, {
      ...rows,
      claims: claims.map((claim) =>
        claim.id === ('Main' as ClaimId) ? { ...claim, text: 'Drugs should be free.' } : claim,
      ),
    })
    const { content, losses } = argdownWriter.write(changed, { original: foreign })
    const text = content as string
    for (const kept of [
      'color: {colorScheme: "colorbrewer"}',
      'author: "N. N."',
      '// Central claim\n[Main]: Drugs should be free. {id: "Main", mood: "grim"}',
      '/* about\n   this */\n<Long> {id: "Long"}',
      'weight: 3',
    ]) {
      expect(text).toContain(kept)
    }
    expect(losses).toEqual([
      { code: 'layout-of-file', count: 1, places: ['line 11'] },
      { code: 'comments-of-file', count: 1, places: ['line 9'] },
    ])
    expect(shapeOf(read(text))).toEqual(shapeOf(changed))
    expect(withIds(read(text))).toEqual(withIds(changed))
  })
})

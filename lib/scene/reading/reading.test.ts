import { describe, expect, test } from 'vitest'
import type { ClaimId } from '../../domain/ids'
import { sayIn } from '../../server/language/compiled-texts'
import { generateMap } from '../../../seed/generate-map'
import { mapOf, sampleArgument, sampleCitation, sampleClaim, sampleSource } from '../../../tests/support/sample-map'
import { buildScene } from '../build-scene'
import { claimAnchor } from './claim-anchor'
import { composeReading, type ReadingEntry } from './compose-reading'
import { toContentsHtml, toReadingHtml, toSourcesHtml } from './reading-html'

const say = sayIn('en')
const thesis = (id: string) => sampleClaim(id, { thesis: true })
const lines = (entries: readonly ReadingEntry[]) =>
  entries.map(
    ({ number, role, premises }) =>
      `${number} ${role} ${premises.map((premise) => (premise.isHere ? premise.claim.id : `see ${premise.number}`)).join(' & ')}`,
  )

describe('a map in reading order', () => {
  test('numbers branches, puts what undercuts a step right after it, and reasons under the premise that they serve', () => {
    const map = mapOf({
      claims: [thesis('top'), ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => sampleClaim(id))],
      arguments: [
        sampleArgument('a-1', 'pro', ['a', 'b'], 'top'),
        sampleArgument('a-2', 'con', ['c'], 'top', { rank: 2 }),
        sampleArgument('a-3', 'con', ['d'], 'a-1'),
        sampleArgument('a-4', 'pro', ['e'], 'b'),
        sampleArgument('a-5', 'pro', ['f'], 'a-3'),
      ],
    })
    expect(lines(composeReading(map).entries)).toEqual([
      '1 thesis top',
      '1 pro a & b',
      '1/1 undercut d',
      '1/1/1 backing f',
      '1b.1 pro e',
      '2 con c',
    ])
  })

  test('refers to a claim that stands elsewhere, also further down, and survives circles', () => {
    const map = mapOf({
      claims: [thesis('one'), thesis('two'), sampleClaim('a'), sampleClaim('b')],
      arguments: [
        sampleArgument('a-1', 'pro', ['a'], 'one'),
        sampleArgument('a-2', 'pro', ['b'], 'two'),
        sampleArgument('a-3', 'con', ['b'], 'a'),
        sampleArgument('a-4', 'pro', ['a'], 'b'),
      ],
    })
    expect(lines(composeReading(map).entries)).toEqual([
      '1 thesis one',
      '1.1 pro a',
      '1.1.1 con see 2.1',
      '2 thesis two',
      '2.1 pro b',
      '2.1.1 pro see 1.1',
    ])
  })

  test('has reasons for before those against at every claim, as the graph and the outline have them', () => {
    const map = mapOf({
      claims: [thesis('top'), ...['a', 'b', 'c', 'd', 'e'].map((id) => sampleClaim(id))],
      arguments: [
        sampleArgument('a-1', 'con', ['a'], 'top'),
        sampleArgument('a-2', 'pro', ['b'], 'top', { rank: 2 }),
        sampleArgument('a-3', 'con', ['c'], 'b'),
        sampleArgument('a-4', 'pro', ['d'], 'b', { rank: 2 }),
        sampleArgument('a-5', 'pro', ['e'], 'top', { rank: 3 }),
      ],
    })
    const { entries } = composeReading(map)
    expect(lines(entries)).toEqual(['1 thesis top', '1 pro b', '1.1 pro d', '1.2 con c', '2 pro e', '3 con a'])
    const read = entries.flatMap(({ premises }) => premises.map(({ claim }) => claim.id))
    const drawn = buildScene(map, { say, width: (text) => text.length * 6.5 }).claims.filter(({ depth }) => depth === 1)
    const fromLeft = drawn.toSorted((one, other) => one.x - other.x).map(({ id }) => id)
    expect(read.filter((id) => fromLeft.includes(id))).toEqual(fromLeft)
  })

  test('sets apart what argues for nothing', () => {
    const map = mapOf({
      claims: [thesis('top'), ...['a', 'b', 'alone'].map((id) => sampleClaim(id))],
      arguments: [sampleArgument('a-1', 'pro', ['a'], 'b')],
    })
    expect(lines(composeReading(map).entries)).toEqual(['1 thesis top', '2 head b', '2.1 pro a', 'L1 loose alone'])
  })

  test('has every claim once, and every number once, however large and tangled the map', () => {
    const map = generateMap({ claims: 2_000, seed: 8 })
    const { entries } = composeReading(map)
    const here = entries.flatMap(({ premises }) => premises.filter(({ isHere }) => isHere))
    expect(new Set(here.map(({ claim }) => claim.id)).size).toBe(map.claims.size)
    expect(here.length).toBe(map.claims.size)
    // The thesis is 1 as well as the first branch: it is called the thesis.
    expect(new Set(here.slice(1).map(({ number }) => number)).size).toBe(here.length - 1)
    expect(entries.filter(({ argument }) => argument !== undefined).length).toBe(map.arguments.size)
    expect(Math.max(...here.map(({ number }) => number.length))).toBeLessThan(30)
  })

  test('reads a chain of two thousand, a star of five thousand and a circle of everything', () => {
    const chainOf = (length: number) => Array.from({ length }, (_, nth) => `c${nth}`)
    const chain = mapOf({
      claims: chainOf(2_000).map((id, nth) => sampleClaim(id, { thesis: nth === 0 })),
      arguments: chainOf(1_999).map((id, nth) => sampleArgument(`n${nth}`, 'pro', [`c${nth + 1}`], id)),
    })
    const star = mapOf({
      claims: [thesis('top'), ...chainOf(5_000).map((id) => sampleClaim(id))],
      arguments: chainOf(5_000).map((id, nth) => sampleArgument(`n${nth}`, 'con', [id], 'top')),
    })
    const circle = mapOf({
      claims: chainOf(50).map((id) => sampleClaim(id)),
      arguments: chainOf(50).map((id, nth) => sampleArgument(`n${nth}`, 'pro', [id], `c${(nth + 1) % 50}`)),
    })
    for (const map of [chain, star, circle]) {
      const { entries } = composeReading(map)
      const html = toReadingHtml(say, entries)
      for (const id of map.claims.keys()) expect(html).toContain(`id="${claimAnchor(id)}"`)
    }
  })
})

describe('as HTML', () => {
  const map = mapOf({
    claims: [
      thesis('top'),
      sampleClaim('a', { text: '<script>alert("1")</script> & more', note: 'A <u>note</u>.', tags: ['a "tag"'] }),
      sampleClaim('b'),
    ],
    arguments: [
      sampleArgument('a-1', 'pro', ['a'], 'top', { scheme: '<i>' }),
      sampleArgument('a-2', 'con', ['b'], 'a-1'),
    ],
    sources: [
      sampleSource('s1', { title: 'Never cited' }),
      sampleSource('s2', { title: 'A <report>', url: 'https://example.org/?a=1&b="2"', author: 'N. N.' }),
    ],
    citations: [
      sampleCitation('q1', 'a', 's2', { locator: 'p. "3"', speaker: 'A & B' }),
      sampleCitation('q2', 'b', 's2'),
      sampleCitation('q3', 'a', 's2', { locator: 'p. 9' }),
    ],
  })
  const { entries, sources } = composeReading(map)

  test('nothing that people wrote becomes markup', () => {
    const html = [
      toReadingHtml(say, entries, () => '<author>'),
      toSourcesHtml(say, sources),
      toContentsHtml(say, entries),
    ].join('')
    expect(html).not.toMatch(/<(script|u|i|report|author)>/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('&lt;author&gt;')
    // Every attribute's quotes are closed where they should be.
    for (const [, attributes] of html.matchAll(/<\w+((?:"[^"]*"|[^">])*)>/g))
      expect(attributes).toMatch(/^(\s+[\w-]+="[^"<>]*")*$/)
  })

  test('footnotes lead to the sources, and these back to each place', () => {
    expect(sources.map(({ number, source }) => [number, source.id])).toEqual([[1, 's2']])
    const html = toReadingHtml(say, entries)
    const list = toSourcesHtml(say, sources)
    for (const id of ['a', 'b']) {
      expect(html).toContain(`<sup id="cited-1-${id}"><a href="#source-1"`)
      expect(list).toContain(`<a href="#cited-1-${id}">`)
    }
    // Two places in one source are one footnote.
    expect(html.match(/<sup /g)).toHaveLength(2)
    expect(list).toContain('>1</a> p. &quot;3&quot;, said by A &amp; B; p. 9</li>')
    expect(list).toContain('id="source-1"')
    expect(list).not.toContain('Never cited')
    // An address is readable on paper too.
    expect(list).toContain('>https://example.org/?a=1&amp;b=')
  })

  test('pro and con are told by a word, besides the sign of their role, and what is attacked by its number', () => {
    const html = toReadingHtml(say, entries)
    expect(html).toMatch(/data-role="pro".*<b>Pro, /)
    expect(html).toMatch(/data-role="undercut".*<b>Undercuts 1</)
  })

  test('a large map has few elements, in parts that say how high they are', () => {
    const large = generateMap({ claims: 2_000, seed: 8 })
    const html = toReadingHtml(say, composeReading(large).entries)
    expect(html.match(/<\w/g)!.length / large.claims.size).toBeLessThan(8)
    const heights = [...html.matchAll(/<div class="part" style="--height:(\d+)">/g)].map(([, height]) => Number(height))
    expect(heights.length).toBeGreaterThan(40)
    // The last one holds what is left.
    expect(Math.min(...heights.slice(0, -1))).toBeGreaterThan(500)
  })

  test('an unsafe address is shown and leads nowhere', () => {
    const unsafe = composeReading(
      mapOf({
        claims: [thesis('top')],
        sources: [sampleSource('s', { url: 'javascript:alert(1)' })],
        citations: [sampleCitation('q', 'top', 's')],
      }),
    )
    expect(toSourcesHtml(say, unsafe.sources)).not.toContain('href="javascript')
  })

  test('the contents lead to the thesis and the main branches', () => {
    const anchors = [...toContentsHtml(say, entries).matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(anchors).toEqual([claimAnchor('top' as ClaimId), claimAnchor('a' as ClaimId)])
  })
})

import { describe, expect, it } from 'vitest'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { readSeedMap, seedSlugs } from '@/seed/seed-maps'
import { mapOf, sampleArgument, sampleCitation, sampleClaim, sampleMap, sampleSource } from '@/tests/support/sample-map'
import { getClaim, type DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { buildScene } from './build-scene'
import { claimFooter } from './claim-footer'
import { MapGraph } from './layout/map-graph'
import { countSides, noSides } from './side-counts'

const footersIn = (map: DebateMap, options = {}) =>
  buildScene(map, nodeMeasurer(), options).claims.map(({ id, footer, width, textInset }) => ({
    claim: getClaim(map, id),
    lines: footer.map(({ text }) => text),
    widths: footer.map(({ text }) => nodeMeasurer().width(text, 'footer')),
    room: width - textInset.left - textInset.right,
  }))

const footerOf = (map: DebateMap, claim: string) => {
  const graph = new MapGraph(map)
  const node = graph.node(claim as ClaimId)!
  return claimFooter(sayIn('en'), node, noSides, countSides(graph, node))
}

const hiddenLine = (map: DebateMap, claim: string) => {
  const collapsed = new Set([claim as ClaimId])
  return footersIn(map, { collapsed })
    .find((one) => one.claim.id === claim)
    ?.lines.at(-1)
}

describe('the footer of a card', () => {
  it.each(seedSlugs)('names the first tag whole on every card of %s, and nothing runs over', (slug) => {
    const map = readSeedMap(slug)
    for (const options of [{}, { depth: 1 }, { depth: 2 }]) {
      for (const { claim, lines, widths, room } of footersIn(map, options)) {
        for (const width of widths) expect(width).toBeLessThanOrEqual(room)
        if (claim.thesis) continue
        const [tag = ''] = claim.tags
        expect(lines.join('\n')).toContain(tag)
        expect(lines.join('\n')).not.toContain('…')
      }
    }
  })

  it('gives up what can be seen beneath before the sources, and further tags before the first', () => {
    const claim = sampleClaim('harm', { tags: ['competitive lead', 'ecosystem speed'] })
    const map = mapOf({
      claims: [claim, sampleClaim('ban'), sampleClaim('one'), sampleClaim('other')],
      arguments: [
        sampleArgument('a-harm', 'pro', ['harm'], 'ban'),
        sampleArgument('a-harm-2', 'pro', ['harm'], 'other'),
        sampleArgument('a-one', 'con', ['one'], 'harm'),
      ],
      sources: [sampleSource('report')],
      citations: [sampleCitation('c-1', 'harm', 'report')],
    })
    const [line = []] = footerOf(map, 'harm')
    expect(line.map((wording) => wording.split('\u2002'))).toEqual([
      ['competitive lead, ecosystem speed', '1 source', '−1', 'used 2×'],
      ['competitive lead and 1 more', '1 source', '−1', 'used 2×'],
      ['competitive lead and 1 more', '1 source', 'used 2×'],
      ['competitive lead and 1 more', '1 source'],
      ['competitive lead', '1 source'],
      ['competitive lead'],
    ])
  })

  it('is left out where there is nothing to say', () => {
    expect(footerOf(mapOf({ claims: [sampleClaim('bare')] }), 'bare')).toEqual([])
  })

  it('says how much a collapsed claim hides, in the same words everywhere', () => {
    expect(hiddenLine(sampleMap(), 'harm')).toBe('3 more beneath: 2 for, 1 against')
    expect(hiddenLine(sampleMap(), 'ban')).toBe('6 more beneath: 4 for, 2 against')
  })

  it('counts everything beneath a thesis by the side that it helps: an attack on an attack is for', () => {
    const map = mapOf({
      claims: [sampleClaim('ban', { thesis: true }), sampleClaim('harm'), sampleClaim('one'), sampleClaim('two')],
      arguments: [
        sampleArgument('a-harm', 'con', ['harm'], 'ban'),
        sampleArgument('a-one', 'con', ['one'], 'harm'),
        sampleArgument('a-two', 'pro', ['two'], 'harm'),
      ],
    })
    expect(footerOf(map, 'ban')).toEqual([['Thesis · 3 claims · 1 for, 2 against']])
  })
})

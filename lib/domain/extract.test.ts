import { describe, expect, test } from 'vitest'
import { mapOf, sampleArgument, sampleCitation, sampleClaim, sampleSource } from '../../tests/support/sample-map'
import { generateMap } from '../../seed/generate-map'
import { mapFromRows } from './debate-map'
import { branchRows, replacedByLink } from './extract'
import type { ClaimId } from './ids'
import { listBroken } from './invariants'

// top ← a ← b, with c undercutting that step; b also argues for top's other reason d; a undercuts d.
const map = mapOf({
  claims: [sampleClaim('top', { thesis: true }), ...['a', 'b', 'c', 'd', 'e'].map((id) => sampleClaim(id))],
  arguments: [
    sampleArgument('a-1', 'pro', ['a'], 'top'),
    sampleArgument('a-2', 'con', ['b', 'e'], 'a'),
    sampleArgument('a-3', 'con', ['c'], 'a-2'),
    sampleArgument('a-4', 'pro', ['d'], 'top'),
    sampleArgument('a-5', 'pro', ['b'], 'd'),
  ],
  sources: [sampleSource('s1'), sampleSource('s2')],
  citations: [sampleCitation('q1', 'b', 's1'), sampleCitation('q2', 'd', 's2')],
})
const id = (text: string) => text as ClaimId

describe('a branch as a map of its own', () => {
  test('takes along all that argues about the claim, and the sources of that, under the same ids', () => {
    const rows = branchRows(map, id('a'))
    expect(rows.claims.map((claim) => [claim.id, claim.thesis])).toEqual([
      ['a', true],
      ['b', false],
      ['e', false],
      ['c', false],
    ])
    expect(rows.arguments.map((argument) => argument.id)).toEqual(['a-2', 'a-3'])
    expect([rows.sources.map((source) => source.id), rows.citations.map((citation) => citation.id)]).toEqual([
      ['s1'],
      ['q1'],
    ])
  })

  test('holds every invariant, also out of a map full of circles and shared claims', () => {
    const large = generateMap({ claims: 800, seed: 12 })
    for (const claim of [...large.claims.keys()].slice(0, 60)) {
      const branch = mapFromRows(large.id, 0, large.details, branchRows(large, claim))
      expect(listBroken(branch)).toEqual([])
      expect([...branch.claims.values()].filter(({ thesis }) => thesis).map((one) => one.id)).toEqual([claim])
    }
  })
})

describe('what goes when a link takes its place', () => {
  test('is what nothing else on the map uses', () => {
    expect(replacedByLink(map, id('a'))).toEqual({ arguments: ['a-2'], claims: ['e', 'c'] })
  })

  test('is never the claim, a thesis, or a reason for what stays', () => {
    const large = generateMap({ claims: 800, seed: 12 })
    for (const claim of [...large.claims.keys()].slice(0, 60)) {
      const { claims } = replacedByLink(large, claim)
      const going = new Set(claims)
      expect(going.has(claim)).toBe(false)
      for (const { premises, conclusion } of large.arguments.values()) {
        if (!('claim' in conclusion) || conclusion.claim === claim || going.has(conclusion.claim)) continue
        expect(premises.some((premise) => going.has(premise))).toBe(false)
      }
    }
  })
})

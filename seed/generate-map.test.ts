import { describe, expect, it } from 'vitest'
import { argumentsOn, toRows } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { listBroken } from '@/lib/domain/invariants'
import { claimText } from '@/lib/domain/text'
import { generateMap } from './generate-map'

const share = (part: number, whole: number) => part / whole

describe('generateMap', () => {
  it('gives the same map for the same seed, and another for another', () => {
    expect(generateMap({ claims: 300, seed: 4 })).toEqual(generateMap({ claims: 300, seed: 4 }))
    expect(toRows(generateMap({ claims: 300, seed: 5 })).claims).not.toEqual(
      toRows(generateMap({ claims: 300, seed: 4 })).claims,
    )
  })

  it.each([0, 1, 2, 7, 50, 1_000])('makes %i claims that keep every invariant', (claims) => {
    for (const seed of [1, 2, 3]) {
      const map = generateMap({ claims, seed })
      expect(map.claims.size).toBe(claims)
      expect(listBroken(map)).toEqual([])
    }
  })

  it('writes one sentence a claim, of the lengths that claims have', () => {
    const texts = toRows(generateMap({ claims: 4_000, seed: 1 })).claims.map(({ text }) => text)
    for (const text of texts) {
      expect(claimText.safeParse(text)).toMatchObject({ success: true, data: text })
      expect(text).toMatch(/^[A-Z][^.]*[.]$/)
    }
    const lengths = texts.map(({ length }) => length).sort((one, other) => one - other)
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(mean).toBeGreaterThan(140)
    expect(mean).toBeLessThan(160)
    expect(lengths[200]).toBeLessThan(70)
    expect(lengths[3_800]).toBeGreaterThan(270)
    expect(new Set(texts).size).toBeGreaterThan(3_800)
  })

  it('has the shape of a real debate', () => {
    const map = generateMap({ claims: 5_000, seed: 9 })
    const all = toRows(map).arguments
    const isUndercut = all.filter(({ conclusion }) => 'argument' in conclusion).length
    expect(share(all.filter(({ stance }) => stance === 'pro').length, all.length)).toBeCloseTo(0.52, 1)
    expect(share(isUndercut, all.length)).toBeGreaterThan(0.03)
    expect(share(all.filter(({ premises }) => premises.length > 1).length, all.length)).toBeGreaterThan(0.03)
    const uses = [...map.claims.keys()].map((id) => map.argumentsByPremise.get(id)?.length ?? 0)
    expect(share(uses.filter((count) => count > 1).length, uses.length)).toBeGreaterThan(0.02)
    const depth = depths(map)
    expect(Math.max(...depth.values())).toBeGreaterThan(10)
    expect(Math.max(...depth.values())).toBeLessThan(120)
    expect(countBackward(map, depth)).toBeGreaterThan(5)
  })
})

function depths(map: ReturnType<typeof generateMap>): Map<ClaimId, number> {
  const depth = new Map<ClaimId, number>([['c1' as ClaimId, 0]])
  for (const [claim, level] of depth) {
    for (const { premises } of argumentsOn(map, { claim })) {
      for (const premise of premises) if (!depth.has(premise)) depth.set(premise, level + 1)
    }
  }
  return depth
}

/** Arguments from a claim above to a claim beneath: each closes a circle. */
function countBackward(map: ReturnType<typeof generateMap>, depth: ReadonlyMap<ClaimId, number>): number {
  return [...map.arguments.values()].filter(
    ({ premises, conclusion }) =>
      'claim' in conclusion && (depth.get(premises[0]!) ?? 0) < (depth.get(conclusion.claim) ?? 0),
  ).length
}

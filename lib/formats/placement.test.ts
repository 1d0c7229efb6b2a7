import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows, type DebateMap } from '@/lib/domain/debate-map'
import { arbitraryMap } from '../../tests/support/arbitrary-map'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'
import { placeClaims, wrappedLines } from './placement'

const place = (map: DebateMap) => placeClaims(map, (id) => map.claims.get(id)!.text)

describe('placing claims for other programs', () => {
  it('places every claim and argument, and no claim upon another where nothing is pinned', () => {
    fc.assert(
      fc.property(arbitraryMap(), (grown) => {
        const map = mapFromRows(grown.id, 0, grown.details, { ...toRows(grown), positions: [] })
        const placed = place(map)
        expect(placed.arguments.size).toBe(map.arguments.size)
        const boxes = [...placed.claims.values()]
        expect(boxes).toHaveLength(map.claims.size)
        for (const [at, one] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) {
            const isApart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y
            expect(isApart).toBe(true)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('lays what is pinned at its pin, and what is below it with it', () => {
    const { claims } = place(sampleMap())
    const [harm, study] = [claims.get('harm' as never)!, claims.get('study' as never)!]
    expect([harm.x, harm.y]).toEqual([10, -20])
    expect(study.y).toBeGreaterThan(harm.y + harm.height)
    expect(Math.abs(study.x - harm.x)).toBeLessThan(1_500)
  })

  it('places a chain and a row of 10,000', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `c${index}`)
    const claims = ids.map((id, rank) => sampleClaim(id, { rank, thesis: rank === 0 }))
    const to = (conclusion: (index: number) => string) =>
      ids.slice(1).map((id, index) => sampleArgument(`a-${id}`, 'pro', [id], conclusion(index), { rank: index }))
    for (const rows of [to((index) => `c${index}`), to(() => 'c0')])
      expect(place(mapOf({ claims, arguments: rows })).claims.size).toBe(10_000)
  })

  it('breaks lines between words, within long ones, and counts wide letters as two', () => {
    const text = `Short words go on until the line is full. ${'x'.repeat(50)} ${'論'.repeat(30)}`
    const lines = wrappedLines(text)
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    expect(lines.every((line) => line.length <= 34)).toBe(true)
    expect(lines.at(-1)!.length).toBeLessThanOrEqual(17)
    expect(wrappedLines('a\n\nb')).toEqual(['a', '', 'b'])
  })
})

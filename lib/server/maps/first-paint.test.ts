import { expect, it } from 'vitest'
import { starMap } from '@/tests/support/star-map'
import { drawFirstPaint } from './first-paint'

const claimsIn = (svg: string) => svg.match(/id="\w+-claim-/g)?.length ?? 0

it('draws a small map whole', () => {
  for (const { svg } of drawFirstPaint(starMap(40), 'en')) expect(claimsIn(svg)).toBe(41)
})

it('draws of a wide map what a window shows, its thesis among it', () => {
  const drawings = drawFirstPaint(starMap(1_400), 'en')
  expect(drawings.length).toBeGreaterThan(0)
  for (const { svg } of drawings) {
    expect(claimsIn(svg)).toBeGreaterThan(10)
    expect(claimsIn(svg)).toBeLessThan(500)
    expect(svg.match(/<path/g)!.length).toBeLessThan(5_000)
    expect(svg).toMatch(/id="\w+-claim-thesis"/)
  }
})

it('does not lay out five thousand reasons while others wait', () => {
  expect(drawFirstPaint(starMap(5_000), 'en')).toEqual([])
})

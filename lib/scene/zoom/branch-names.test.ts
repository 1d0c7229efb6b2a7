import { describe, expect, it } from 'vitest'
import { generateMap } from '../../../seed/generate-map'
import { readSeedMap } from '../../../seed/seed-maps'
import { nodeMeasurer } from '../../server/images/node-measurer'
import { buildScene } from '../build-scene'
import type { Box, Scene } from '../scene'
import { branchNames } from './branch-names'
import { nameHeight } from './zoom-step'

const measurer = nodeMeasurer()

const isWithin = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01

const areApart = (one: Box, other: Box) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y

/** The names where a map is seen at a zoom in a window of so many pixels, its middle in the window's. */
function namesOf({ claims, bounds }: Scene, zoom: number, surface = { width: 1_100, height: 800 }) {
  const [width, height] = [surface.width / zoom, surface.height / zoom]
  const seen = { x: bounds.x + (bounds.width - width) / 2, y: bounds.y + (bounds.height - height) / 2, width, height }
  const names = branchNames(claims, { box: bounds, seen, zoom }, measurer)
  return { names, seen, boxes: names.map(({ box }) => box) }
}

describe('the names of branches from afar', () => {
  it.each([
    [3_000, 0.04],
    [1_000, 0.06],
    [1_000, 0.15],
  ])(
    'of %d claims at zoom %d are of the largest, apart, whole in the window, and leave most of the map free',
    (count, zoom) => {
      const scene = buildScene(generateMap({ claims: count, seed: 2 }), measurer)
      const { names, seen, boxes } = namesOf(scene, zoom)
      expect(names.length).toBeGreaterThan(2)
      for (const box of boxes) expect(isWithin(box, seen)).toBe(true)
      boxes.forEach((box, at) => boxes.slice(at + 1).forEach((other) => expect(areApart(box, other)).toBe(true)))
      for (const { height } of boxes) expect(height * zoom).toBeLessThanOrEqual(nameHeight)
      const covered = boxes.reduce((sum, { width, height }) => sum + width * height, 0)
      expect(covered).toBeLessThan(0.2 * seen.width * seen.height)
      const sizes = names.map(({ claim }) => claim.size)
      expect(sizes).toEqual([...sizes].sort((one, other) => other - one))
    },
  )

  it('are none where they would hide what is small on the page', () => {
    const scene = buildScene(readSeedMap('school-uniforms'), measurer)
    expect(namesOf(scene, 0.1).names).toEqual([])
  })
})

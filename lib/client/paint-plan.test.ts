import { describe, expect, it } from 'vitest'
import { fitViewport } from '@/lib/client/initial-viewport'
import { buildScene } from '@/lib/scene/build-scene'
import { sceneDirections } from '@/lib/scene/scene-options'
import { branchNames } from '@/lib/scene/zoom/branch-names'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { readSeedMap } from '../../seed/seed-maps'
import { partToPaint, seenBox, windowJob } from './paint-plan'

describe('the part that is painted', () => {
  it.each(sceneDirections)('holds the names of a map that grows %s whole, also of claims at its edge', (direction) => {
    for (const surface of [
      { width: 390, height: 710 },
      { width: 960, height: 748 },
    ]) {
      const aspect = surface.width < 700 ? 0.1 : 1.7
      const scene = buildScene(readSeedMap('open-model-weights'), nodeMeasurer(), { direction, aspect })
      const viewport = fitViewport(scene, surface)
      const box = partToPaint(viewport, surface, scene.bounds)
      const seen = seenBox(viewport, surface)
      for (const name of branchNames(scene.claims, { box, seen, zoom: viewport.zoom }, nodeMeasurer())) {
        const { x, y, width, height } = name.box
        expect(x).toBeGreaterThanOrEqual(box.x)
        expect(y).toBeGreaterThanOrEqual(box.y)
        expect(x + width).toBeLessThanOrEqual(box.x + box.width)
        expect(y + height).toBeLessThanOrEqual(box.y + box.height)
      }
    }
  })
})

it.each([1, 1.5, 2])('is painted from pixel to pixel, at %d pixels of the device for one of the page', (density) => {
  const viewport = { x: 12.37, y: -200.9, zoom: 0.731 }
  const bounds = { x: -8, y: -8, width: 4_000, height: 3_000 }
  const { box } = windowJob({ viewport, surface: { width: 961, height: 703 }, density }, bounds)
  const edges = [
    box.x * viewport.zoom + viewport.x,
    box.y * viewport.zoom + viewport.y,
    box.width * viewport.zoom,
    box.height * viewport.zoom,
  ]
  for (const edge of edges) expect(edge * density).toBeCloseTo(Math.round(edge * density), 6)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimId } from '../domain/ids'
import { buildScene } from '../scene/build-scene'
import { roomOf, roomRules } from '../scene/opening'
import type { Box } from '../scene/scene'
import { nodeMeasurer } from '../server/images/node-measurer'
import { readSeedMap } from '../../seed/seed-maps'
import type { Surface, Viewport } from './initial-viewport'
import { boxOf, boxWithReasons, revealing } from './reveal'

const laptop = { width: 1_080, height: 845 }

function onScreen(box: Box, { x, y, zoom }: Viewport) {
  return {
    left: box.x * zoom + x,
    top: box.y * zoom + y,
    right: (box.x + box.width) * zoom + x,
    bottom: (box.y + box.height) * zoom + y,
  }
}

/** Whether a box is shown whole, clear of the edges and the buttons. */
function isShown(box: Box, viewport: Viewport, surface: Surface): boolean {
  const { margin, foot } = roomRules[roomOf(surface.width, surface.height)]
  const { left, top, right, bottom } = onScreen(box, viewport)
  const slack = 0.01
  return (
    left >= margin - slack &&
    top >= margin - slack &&
    right <= surface.width - margin + slack &&
    bottom <= surface.height - foot + slack
  )
}

describe('revealing', () => {
  const card = { x: 100, y: 100, width: 244, height: 100 }

  it('moves nothing for what is in sight, and no more than needed for what is not', () => {
    const there = { x: 0, y: 0, zoom: 1 }
    expect(revealing(card, card, there, laptop)).toEqual(there)
    expect(revealing(card, card, { x: -200, y: 0, zoom: 1 }, laptop)).toEqual({ x: 32 - 100, y: 0, zoom: 1 })
    expect(revealing(card, card, { x: 0, y: 700, zoom: 1 }, laptop)).toEqual({ x: 0, y: 845 - 60 - 200, zoom: 1 })
  })

  it('grows smaller where that shows the whole, but not too small to read', () => {
    const branch = { x: 0, y: 100, width: 1_200, height: 500 }
    const shown = revealing(branch, card, { x: 0, y: 0, zoom: 1.2 }, laptop)
    expect(shown.zoom).toBeCloseTo((1_080 - 64) / 1_200)
    expect(isShown(branch, shown, laptop)).toBe(true)
    expect(revealing({ ...branch, width: 5_000 }, card, { x: 0, y: 0, zoom: 1.2 }, laptop).zoom).toBe(0.75)
    expect(revealing({ ...branch, width: 5_000 }, card, { x: 0, y: 0, zoom: 0.4 }, laptop).zoom).toBe(0.4)
  })

  it('always shows the core whole, and the target where it fits', () => {
    const coordinate = fc.integer({ min: -3_000, max: 3_000 })
    fc.assert(
      fc.property(
        fc.record({
          x: coordinate,
          y: coordinate,
          width: fc.integer({ min: 244, max: 4_000 }),
          height: fc.integer({ min: 80, max: 4_000 }),
        }),
        fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.1, max: 2, noNaN: true }) }),
        fc.constantFrom(laptop, { width: 390, height: 760 }, { width: 1_800, height: 1_050 }),
        (target, viewport, surface) => {
          const core = { x: target.x + (target.width - 244) / 2, y: target.y, width: 244, height: 80 }
          const after = revealing(target, core, viewport, surface)
          expect(after.zoom).toBeLessThanOrEqual(viewport.zoom)
          if (244 * after.zoom <= surface.width - 64) expect(isShown(core, after, surface)).toBe(true)
          const { margin, foot } = roomRules[roomOf(surface.width, surface.height)]
          const fits =
            target.width * after.zoom <= surface.width - 2 * margin &&
            target.height * after.zoom <= surface.height - margin - foot
          if (fits) expect(isShown(target, after, surface)).toBe(true)
        },
      ),
    )
  })
})

describe('boxWithReasons', () => {
  it('holds the claim and its reasons, and no claim that only argues there too and stands elsewhere', () => {
    const scene = buildScene(readSeedMap('open-model-weights'), nodeMeasurer())
    const claim = 'ai-needs-regulation' as ClaimId
    const box = boxWithReasons(scene, claim)!
    const holds = (id: string) => {
      const { x, y, width, height } = scene.claims.find((one) => one.id === id)!
      return x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height
    }
    expect(
      ['ai-needs-regulation', 'jobs-disrupted', 'prevents-concentration', 'no-heavy-regulation'].filter(holds),
    ).toHaveLength(4)
    expect(holds('small-players-can-build')).toBe(false)
    expect(boxWithReasons(scene, 'no such claim' as ClaimId)).toBeUndefined()
    expect(boxOf(scene, 'no such claim' as ClaimId)).toBeUndefined()
  })
})

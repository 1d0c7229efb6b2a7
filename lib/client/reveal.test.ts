import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimId } from '../domain/ids'
import { buildScene } from '../scene/build-scene'
import { easyZoom, roomOf, roomRules } from '../scene/room'
import { nodeMeasurer } from '../server/images/node-measurer'
import { readSeedMap } from '../../seed/seed-maps'
import { fitViewport, nearTo, type Viewport } from './initial-viewport'
import { ShownScene, summarise } from './shown-scene'
import {
  boxOf,
  boxWithBranch,
  boxWithConclusion,
  boxWithReasons,
  canBeShown,
  isFitted,
  isShown,
  keepWhole,
  revealing,
} from './reveal'

/** A seeded map as it is shown, all of it open. */
function shownSeed() {
  const map = readSeedMap('open-model-weights')
  return { map, scene: new ShownScene(summarise(buildScene(map, nodeMeasurer()))) }
}

const laptop = { width: 1_080, height: 845 }

it('knows a map that is fitted from one of which a part is read, however whole it is', () => {
  const { scene } = shownSeed()
  const fitted = fitViewport(scene, laptop)
  expect(isFitted(scene, fitted, laptop)).toBe(true)
  expect(isFitted(scene, { ...fitted, zoom: fitted.zoom * 0.9 }, laptop)).toBe(true)
  expect(isFitted(scene, { ...fitted, x: fitted.x - 200 }, laptop)).toBe(false)
  expect(isFitted(scene, { ...fitted, zoom: 0.8 }, laptop)).toBe(false)
})

it('comes near to a claim where it stands', () => {
  const card = { x: 400, y: 300, width: 244, height: 100 }
  const placeOf = ({ x, y, zoom }: Viewport) => [522 * zoom + x, 350 * zoom + y]
  const small = { x: 40, y: 50, zoom: 0.75 }
  const near = nearTo(card, small)
  expect(near.zoom).toBe(easyZoom)
  placeOf(near).forEach((place, axis) => expect(place).toBeCloseTo(placeOf(small)[axis]!))
})

describe('revealing', () => {
  const card = { x: 100, y: 100, width: 244, height: 100 }

  it('moves nothing for what is in sight, and no more than needed for what is not', () => {
    const there = { x: 0, y: 0, zoom: 1 }
    expect(revealing(card, card, there, laptop)).toEqual(there)
    expect(revealing(card, card, { x: -200, y: 0, zoom: 1 }, laptop)).toEqual({ x: 32 - 100, y: 0, zoom: 1 })
    expect(revealing(card, card, { x: 0, y: 700, zoom: 1 }, laptop)).toEqual({ x: 0, y: 845 - 60 - 200, zoom: 1 })
  })

  it('grows smaller where that shows the whole, but not too small to read', () => {
    const branch = { x: 0, y: 100, width: 1_060, height: 500 }
    const shown = revealing(branch, card, { x: 0, y: 0, zoom: 1.2 }, laptop)
    expect(shown.zoom).toBeCloseTo((1_080 - 64) / 1_060)
    expect(isShown(branch, shown, laptop)).toBe(true)
    expect(revealing({ ...branch, width: 5_000 }, card, { x: 0, y: 0, zoom: 1.2 }, laptop).zoom).toBe(easyZoom)
    expect(revealing({ ...branch, width: 5_000 }, card, { x: 0, y: 0, zoom: 0.4 }, laptop).zoom).toBe(0.4)
  })

  it('shows nothing under what lies over the surface: beside, above or beneath it, whichever is nearer', () => {
    const there = { x: 0, y: 0, zoom: 1 }
    const overview = { x: 16, y: 845 - 112, width: 168, height: 96 }
    const beneath = { ...card, x: 40, y: 660 }
    const aside = revealing(beneath, beneath, there, { ...laptop, covers: [overview] })
    expect(aside).toEqual({ x: 0, y: 733 - 12 - 760, zoom: 1 })
    const find = { x: 716, y: 12, width: 352, height: 416 }
    const hit = { ...card, x: 700, y: 60 }
    const covered = { ...laptop, covers: [overview, find] }
    expect(revealing(hit, hit, there, covered)).toEqual({ x: 716 - 12 - 944, y: 0, zoom: 1 })
    // What lies free stays where it is, also beside a cover.
    expect(revealing({ ...card, x: 300 }, { ...card, x: 300 }, there, covered)).toEqual(there)
  })

  it('finds a place on a phone under a find bar as wide as the page', () => {
    const phone = { width: 390, height: 700, covers: [{ x: 8, y: 8, width: 374, height: 300 }] }
    const { y, zoom } = revealing(card, card, { x: 0, y: 0, zoom: 1 }, phone)
    expect(y + card.y * zoom).toBeGreaterThanOrEqual(308)
    expect(y + (card.y + card.height) * zoom).toBeLessThanOrEqual(640)
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
    const shown = shownSeed()
    const claim = 'shared-knowledge' as ClaimId
    const box = boxWithReasons(shown, claim)!
    const holds = (id: string) => {
      const { x, y, width, height } = shown.scene.boxOf(id as ClaimId)!
      return x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height
    }
    expect(['shared-knowledge', 'everyone-should-have-ai', 'ai-needs-regulation'].filter(holds)).toHaveLength(3)
    expect(holds('small-players-can-build')).toBe(false)
    expect(boxWithReasons(shown, 'no such claim' as ClaimId)).toBeUndefined()
    expect(boxOf(shown, 'no such claim' as ClaimId)).toBeUndefined()
  })
})

describe('boxWithBranch', () => {
  it('holds all that is shown under the claim, what undercuts its reasons too', () => {
    const shown = shownSeed()
    const claim = 'shared-knowledge' as ClaimId
    const box = boxWithBranch(shown, claim)!
    const under = [...shown.scene.branchOf(claim)]
    expect(under.length).toBeGreaterThan(4)
    for (const id of under) {
      const { x, y, width, height } = shown.scene.boxOf(id)!
      expect(x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height).toBe(true)
    }
    expect(boxWithReasons(shown, claim)!.height).toBeLessThan(box.height)
  })

  it('is shown where it has room in which it can be read', () => {
    const there = { x: 0, y: 0, zoom: 1 }
    expect(canBeShown({ x: 0, y: 0, width: 1_100, height: 800 }, there, laptop)).toBe(true)
    expect(canBeShown({ x: 0, y: 0, width: 1_700, height: 900 }, there, laptop)).toBe(false)
    expect(canBeShown({ x: 0, y: 0, width: 1_700, height: 900 }, { ...there, zoom: 0.5 }, laptop)).toBe(true)
  })
})

describe('boxWithConclusion', () => {
  const shown = shownSeed()
  const holds = (claim: string, ...others: readonly string[]) => {
    const box = boxWithConclusion(shown, claim as ClaimId)!
    return others.every((id) => {
      const other = boxOf(shown, id as ClaimId)!
      return other.x >= box.x && other.y >= box.y && other.x + other.width <= box.x + box.width
    })
  }

  it('holds a reason and its conclusion; an undercut and the premises of the step that it attacks', () => {
    expect(holds('ai-needs-regulation', 'ai-needs-regulation', 'shared-knowledge')).toBe(true)
    expect(holds('meta-came-late', 'meta-came-late', 'no-commercial-downside')).toBe(true)
    expect(boxWithConclusion(shown, 'publish-weights' as ClaimId)).toEqual(boxOf(shown, 'publish-weights' as ClaimId))
  })
})

describe('keepWhole', () => {
  const sceneOf = (width: number) =>
    new ShownScene(summarise({ claims: [], arrows: [], bounds: { x: 0, y: 0, width, height: 400 } }))
  const here = { x: 40, y: 40, zoom: 1 }

  it('keeps a map whole that was seen whole, and leaves alone what was not, or no longer fits', () => {
    const grown = keepWhole(sceneOf(900), sceneOf(1_080), here, here, laptop)
    expect(isShown(sceneOf(1_080).bounds, grown, laptop)).toBe(true)
    expect(grown.zoom).toBeCloseTo((1_080 - 64) / 1_080)
    expect(keepWhole(sceneOf(900), sceneOf(950), here, here, laptop)).toEqual(here)
    expect(keepWhole(sceneOf(1_300), sceneOf(1_000), here, here, laptop)).toEqual(here)
    expect(keepWhole(sceneOf(900), sceneOf(3_000), here, here, laptop)).toEqual(here)
  })
})

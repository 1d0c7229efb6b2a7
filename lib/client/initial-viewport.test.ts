import { describe, expect, it } from 'vitest'
import { easyZoom, roomOf, roomRules, wholeZoom } from '../scene/room'
import type { Box } from '../scene/scene'
import type { Standing } from '@/lib/scene/standing'
import { fitViewport, initialViewport, mostZoom } from './initial-viewport'

const desktop = { width: 1_800, height: 1_020 }
const laptop = { width: 1_080, height: 700 }
const phone = { width: 412, height: 780 }

/** Only what the rule reads: how large the map is, and where its thesis stands. */
function sceneOf(bounds: Box, thesis?: { readonly x: number; readonly width: number }): Standing {
  return { bounds, thesis: thesis && { ...thesis, y: bounds.y, height: 80 } }
}

/** Where a box of the map lies in the window. */
function onScreen({ bounds }: Standing, view: ReturnType<typeof initialViewport>) {
  return {
    left: bounds.x * view.zoom + view.x,
    right: (bounds.x + bounds.width) * view.zoom + view.x,
    top: bounds.y * view.zoom + view.y,
    bottom: (bounds.y + bounds.height) * view.zoom + view.y,
  }
}

describe('initialViewport', () => {
  it.each([
    ['hardly larger than it is', { x: 0, y: 0, width: 600, height: 300 }, laptop],
    ['made smaller to fit', { x: -700, y: -120, width: 1_900, height: 1_000 }, desktop],
    ['a wide one', { x: 200, y: 50, width: 1_200, height: 200 }, laptop],
    ['a narrow one on a phone, however long', { x: 0, y: 0, width: 340, height: 4_800 }, phone],
    ['a map of nothing', { x: 0, y: 0, width: 0, height: 0 }, desktop],
  ])('shows whole what can be read so and in the middle: %s', (_name, bounds, surface) => {
    const scene = sceneOf(bounds)
    const view = initialViewport(scene, surface)
    const seen = onScreen(scene, view)
    const room = roomOf(surface.width, surface.height)
    const { margin, foot } = roomRules[room]
    expect(view.zoom).toBeGreaterThanOrEqual(wholeZoom)
    expect(view.zoom).toBeLessThanOrEqual(mostZoom)
    expect(seen.top).toBeCloseTo(margin)
    expect(seen.left).toBeGreaterThanOrEqual(margin - 0.001)
    expect(seen.right).toBeLessThanOrEqual(surface.width - margin + 0.001)
    if (room !== 'narrow') expect(seen.bottom).toBeLessThanOrEqual(surface.height - foot + 0.001)
    expect(seen.left).toBeCloseTo(surface.width - seen.right)
  })

  it('shows a small map a little larger than it is, and one that does not fit as large as it can be', () => {
    expect(initialViewport(sceneOf({ x: 0, y: 0, width: 600, height: 300 }), desktop).zoom).toBe(mostZoom)
    const tight = initialViewport(sceneOf({ x: 0, y: 0, width: 800, height: 1_100 }), desktop)
    expect(tight.zoom).toBeCloseTo((desktop.height - 32 - 60) / 1_100)
  })

  it.each([desktop, laptop, phone])('begins what does not fit at its thesis, large enough to read: %o', (surface) => {
    const scene = sceneOf({ x: -4_000, y: -30, width: 9_000, height: 5_000 }, { x: 400, width: 360 })
    const view = initialViewport(scene, surface)
    expect(view.zoom * 13).toBeGreaterThanOrEqual(12 - 0.001)
    expect(580 * view.zoom + view.x).toBeCloseTo(surface.width / 2)
    expect(onScreen(scene, view).top).toBeCloseTo(roomRules[roomOf(surface.width, surface.height)].margin)
  })

  it.each([desktop, laptop, phone])('wastes no room beside a map that is cut off at its other side: %o', (surface) => {
    const { margin } = roomRules[roomOf(surface.width, surface.height)]
    const rightOf = { x: 0, y: 0, width: 4_000, height: 5_000 }
    const first = onScreen(sceneOf(rightOf), initialViewport(sceneOf(rightOf, { x: 0, width: 300 }), surface))
    expect(first.left).toBeCloseTo(margin)
    const last = onScreen(sceneOf(rightOf), initialViewport(sceneOf(rightOf, { x: 3_700, width: 300 }), surface))
    expect(last.right).toBeCloseTo(surface.width - margin)
  })

  it('begins a map that is only too high clear of the overview, as far as it has room at the right', () => {
    const overview = 16 + 168
    const high = (width: number) => sceneOf({ x: 0, y: 0, width, height: 5_000 }, { x: width / 2 - 180, width: 360 })
    const atLeft = (width: number) => onScreen(high(width), initialViewport(high(width), laptop))
    expect(atLeft(600).left).toBeCloseTo(laptop.width - atLeft(600).right)
    expect(atLeft(900).left).toBeGreaterThan(overview)
    expect(atLeft(1_100).right).toBeCloseTo(laptop.width - 32)
  })

  it('begins in the middle where there is no thesis', () => {
    const view = initialViewport(sceneOf({ x: 100, y: 0, width: 4_000, height: 4_000 }), phone)
    expect(2_100 * view.zoom + view.x).toBeCloseTo(phone.width / 2)
  })

  it('shows a map whole where it can be read on this very surface, and else larger', () => {
    const scene = sceneOf({ x: 0, y: 0, width: 1_800, height: 1_000 }, { x: 400, width: 360 })
    expect(initialViewport(scene, { width: 1_560, height: 1_020 }).zoom).toBeCloseTo((1_560 - 64) / 1_800)
    expect(initialViewport(scene, { width: 1_440, height: 1_020 }).zoom).toBe(easyZoom)
    expect(initialViewport(scene, { width: 900, height: 700 }).zoom).toBe(easyZoom)
  })

  it('begins at a thesis that stands at the left or in the middle, with what grows from it in sight', () => {
    const thesis = { x: 0, y: 2_000, width: 360, height: 80 }
    const right = { bounds: { x: -8, y: 0, width: 6_000, height: 4_000 }, thesis }
    for (const surface of [desktop, laptop]) {
      const { x, y, zoom } = initialViewport(right, surface)
      expect(2_040 * zoom + y).toBeCloseTo(surface.height / 2)
      expect(-8 * zoom + x).toBeCloseTo(32)
    }
    const around = { ...right, bounds: { ...right.bounds, x: -3_000 } }
    const { x, zoom } = initialViewport(around, laptop)
    expect(180 * zoom + x).toBeCloseTo(laptop.width / 2)
  })

  it.each([
    ['reaches far to one side', { x: -300, y: -9_000, width: 4_000, height: 9_500 }],
    ['is as large on all', { x: -3_000, y: -2_000, width: 6_000, height: 4_000 }],
    ['fits, with all at one side', { x: -20, y: -10, width: 700, height: 400 }],
    ['is low and wide', { x: -900, y: -40, width: 1_100, height: 200 }],
  ])('has the thesis in the middle third of the window where the map grows around it and %s', (_name, bounds) => {
    const thesis = { x: 0, y: 0, width: 320, height: 80 }
    for (const surface of [desktop, laptop, phone]) {
      const { x, y, zoom } = initialViewport({ bounds, thesis }, surface, 'radial')
      const places = [(160 * zoom + x) / surface.width, (40 * zoom + y) / surface.height]
      // Less what the edges and the buttons take up.
      for (const place of places) expect(Math.abs(place - 0.5)).toBeLessThan(1 / 6 + 0.02)
      expect(zoom).toBeGreaterThanOrEqual(wholeZoom)
    }
  })

  it('fits all of any map into the middle of the window on demand', () => {
    const scene = sceneOf({ x: -4_000, y: -30, width: 90_000, height: 5_000 })
    for (const surface of [desktop, laptop, phone]) {
      const seen = onScreen(scene, fitViewport(scene, surface))
      const { margin, foot } = roomRules[roomOf(surface.width, surface.height)]
      expect(seen.left).toBeCloseTo(margin)
      expect(seen.right).toBeCloseTo(surface.width - margin)
      expect(seen.top - margin).toBeCloseTo(surface.height - foot - seen.bottom)
    }
  })
})

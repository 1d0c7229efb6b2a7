import { describe, expect, it } from 'vitest'
import type { Scene, SceneClaim } from '../scene/scene'
import { initialViewport, startMargin, startView, type WindowSize } from './initial-viewport'

const desktop: WindowSize = { width: 1_440, height: 820, isNarrow: false }
const phone: WindowSize = { width: 412, height: 780, isNarrow: true }

/** Only what the rule reads: how large the map is, and where its thesis stands. */
function sceneOf(bounds: Scene['bounds'], thesis?: { readonly x: number; readonly width: number }): Scene {
  const claim = { ...thesis, y: bounds.y, height: 80, role: thesis ? 'thesis' : 'loose' } as SceneClaim
  return { bounds, claims: [claim] } as unknown as Scene
}

/** Where a box of the map lies in the window. */
function onScreen({ bounds }: Scene, view: ReturnType<typeof initialViewport>) {
  return {
    left: bounds.x * view.zoom + view.x,
    right: (bounds.x + bounds.width) * view.zoom + view.x,
    top: bounds.y * view.zoom + view.y,
    bottom: (bounds.y + bounds.height) * view.zoom + view.y,
  }
}

describe('initialViewport', () => {
  it.each([
    ['no larger than it is', { x: 0, y: 0, width: 600, height: 300 }],
    ['made smaller to fit', { x: -700, y: -120, width: 1_600, height: 1_100 }],
    ['a wide one', { x: 200, y: 50, width: 1_650, height: 200 }],
    ['a map of nothing', { x: 0, y: 0, width: 0, height: 0 }],
  ])('shows a small map whole and in the middle: %s', (_name, bounds) => {
    const scene = sceneOf(bounds)
    const view = initialViewport(scene, desktop)
    const seen = onScreen(scene, view)
    expect(startView(scene).isWhole).toBe(true)
    expect(view.zoom).toBeLessThanOrEqual(1)
    expect(seen.top).toBeCloseTo(startMargin)
    expect(seen.left).toBeGreaterThanOrEqual(startMargin - 0.001)
    expect(seen.right).toBeLessThanOrEqual(desktop.width - startMargin + 0.001)
    expect(seen.bottom).toBeLessThanOrEqual(desktop.height - startMargin + 0.001)
    expect(seen.left).toBeCloseTo(desktop.width - seen.right)
  })

  it('shows a small map at its own size, and one that does not fit as large as it can be', () => {
    expect(initialViewport(sceneOf({ x: 0, y: 0, width: 600, height: 300 }), desktop).zoom).toBe(1)
    const tight = initialViewport(sceneOf({ x: 0, y: 0, width: 800, height: 1_100 }), desktop)
    expect(tight.zoom).toBeCloseTo((desktop.height - 2 * startMargin) / 1_100)
  })

  it('begins a large map at its thesis, large enough to read', () => {
    const scene = sceneOf({ x: -4_000, y: -30, width: 9_000, height: 5_000 }, { x: 400, width: 360 })
    const view = initialViewport(scene, desktop)
    expect(startView(scene)).toEqual({ isWhole: false, zoom: view.zoom, centre: 580 })
    expect(view.zoom).toBeGreaterThanOrEqual(0.8)
    expect(580 * view.zoom + view.x).toBeCloseTo(desktop.width / 2)
    expect(onScreen(scene, view).top).toBeCloseTo(startMargin)
  })

  it('begins at the thesis on a phone, however small the map', () => {
    const scene = sceneOf({ x: 0, y: 0, width: 900, height: 500 }, { x: 600, width: 200 })
    const view = initialViewport(scene, phone)
    expect(view.zoom).toBeGreaterThanOrEqual(0.8)
    expect(700 * view.zoom + view.x).toBeCloseTo(phone.width / 2)
    expect(onScreen(scene, view).top).toBeCloseTo(startMargin)
  })

  it('begins in the middle where there is no thesis', () => {
    const scene = sceneOf({ x: 100, y: 0, width: 4_000, height: 4_000 })
    expect(startView(scene).centre).toBe(2_100)
  })
})

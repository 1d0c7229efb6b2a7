/**
 * Where a map first stands in the window: small maps whole, larger ones from the thesis down at a size that can be read.
 *
 * The rule needs no more of the window than CSS can say, so the server draws the first paint at the very place where the
 * graph will be (components/canvas/first-paint.tsx).
 */
import type { Scene } from '@/lib/scene/scene'

/** Pixels of the window kept free around the map. */
export const startMargin = 40

/** Where text is still read with ease; phones and large maps start with it. */
const readingZoom = 0.85

// What a laptop's window shows at about two thirds of its size.
const wholeWidth = 1_650
const wholeHeight = 1_150

export interface StartView {
  /** In windows that are not narrow the whole map is shown, no larger than it is. */
  readonly isWhole: boolean
  /** Elsewhere: the zoom, and the map's x that stands in the middle of the window; the map's top stands at the window's. */
  readonly zoom: number
  readonly centre: number
}

export function startView({ bounds, claims }: Scene): StartView {
  const thesis = claims.find((claim) => claim.role === 'thesis')
  return {
    isWhole: bounds.width <= wholeWidth && bounds.height <= wholeHeight,
    zoom: readingZoom,
    centre: thesis ? thesis.x + thesis.width / 2 : bounds.x + bounds.width / 2,
  }
}

export interface WindowSize {
  readonly width: number
  readonly height: number
  /** The narrow layout of a phone. */
  readonly isNarrow: boolean
}

/** React Flow's viewport for a window of that size, in pixels. */
export function initialViewport(scene: Scene, window: WindowSize): { x: number; y: number; zoom: number } {
  const view = startView(scene)
  const { x, y, width, height } = scene.bounds
  if (!view.isWhole || window.isNarrow) {
    return { x: window.width / 2 - view.centre * view.zoom, y: startMargin - y * view.zoom, zoom: view.zoom }
  }
  const room = { width: window.width - 2 * startMargin, height: window.height - 2 * startMargin }
  const zoom = Math.min(1, room.width / Math.max(1, width), room.height / Math.max(1, height))
  return { x: window.width / 2 - (x + width / 2) * zoom, y: startMargin - y * zoom, zoom }
}

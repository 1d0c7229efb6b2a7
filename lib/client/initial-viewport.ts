/**
 * Where a map first stands in the window: small maps whole, large ones from the thesis down at a size that can be read.
 *
 * It needs no window's height, so the server can draw the first paint at the very place where the graph will be.
 */
import type { Scene } from '@/lib/scene/scene'

const margin = 40

export interface StartZoom {
  readonly zoom: number
  /** The map's x that stands in the middle of the window, and the y that stands at its top, in map pixels. */
  readonly centre: number
  readonly top: number
  /** Pixels of the window above that. */
  readonly margin: number
}

export function startZoom(scene: Scene): StartZoom {
  const { x, y, width } = scene.bounds
  const isSmall = width <= 1_150
  const thesis = scene.claims.find((claim) => claim.role === 'thesis')
  const centre = isSmall || !thesis ? x + width / 2 : thesis.x + thesis.width / 2
  return { zoom: isSmall ? 0.9 : 0.7, centre, top: y, margin }
}

/** React Flow's viewport for a window of that width, in pixels. */
export function initialViewport(scene: Scene, windowWidth: number): { x: number; y: number; zoom: number } {
  const { zoom, centre, top } = startZoom(scene)
  return { x: windowWidth / 2 - centre * zoom, y: margin - top * zoom, zoom }
}

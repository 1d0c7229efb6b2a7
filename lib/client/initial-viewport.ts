/** Where a map stands in the window: whole where its room can show it so, else from the thesis down at a size to read. */
import { fitsRoom, roomOf, roomRules } from '@/lib/scene/opening'
import type { Scene } from '@/lib/scene/scene'

/** Where text is read with ease; what does not fit its room starts with it. */
const readingZoom = 0.85

/** What is small is shown a little larger than it is. */
export const mostZoom = 1.2

export interface StartView {
  readonly zoom: number
  /** The map's x that stands in the middle of the window; the map's top stands at the window's. */
  readonly centre: number
}

/** How a map that is not shown whole starts. */
export function startView({ bounds, claims }: Scene): StartView {
  const thesis = claims.find((claim) => claim.role === 'thesis')
  return { zoom: readingZoom, centre: thesis ? thesis.x + thesis.width / 2 : bounds.x + bounds.width / 2 }
}

/** React Flow's viewport for a surface of that size, in pixels. */
export function initialViewport(
  scene: Scene,
  surface: { readonly width: number; readonly height: number },
): { x: number; y: number; zoom: number } {
  const room = roomOf(surface.width, surface.height)
  const { margin, foot, height: roomHeight } = roomRules[room]
  const { x, y, width, height } = scene.bounds
  if (!fitsRoom(scene, room)) {
    const { zoom, centre } = startView(scene)
    return { x: surface.width / 2 - centre * zoom, y: margin - y * zoom, zoom }
  }
  const free = {
    width: surface.width - 2 * margin,
    height: roomHeight === Infinity ? Infinity : surface.height - margin - foot,
  }
  const zoom = Math.min(mostZoom, free.width / Math.max(1, width), free.height / Math.max(1, height))
  return { x: surface.width / 2 - (x + width / 2) * zoom, y: margin - y * zoom, zoom }
}

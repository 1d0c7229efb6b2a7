/** Where a map stands in the window: whole where its room can show it so, else from the thesis down at a size to read. */
import { fitsRoom, roomOf, roomRules } from '@/lib/scene/room'
import type { Box, Scene } from '@/lib/scene/scene'
import { middleZoom } from '@/lib/scene/zoom/zoom-step'

/** Where text is read with ease; what does not fit its room starts with it. */
const readingZoom = 0.85

/** Opened afresh, a map is shown whole down to here, and never smaller: what does not fit begins at its thesis. */
const floorZoom = 0.7

/** What is small is shown a little larger than it is. */
export const mostZoom = 1.2

export interface StartView {
  readonly zoom: number
  /** The map's x that stands in the middle of the window; the map's top stands at the window's. */
  readonly centre: number
}

/** What of a scene decides how it stands in a window. */
export interface Standing {
  readonly bounds: Box
  /** The first thesis. */
  readonly thesis: Box | undefined
}

export function standingOf({ bounds, claims }: Scene): Standing {
  return { bounds, thesis: claims.find((claim) => claim.role === 'thesis') }
}

/** How a map that is not shown whole starts. */
export function startView({ bounds, thesis }: Standing): StartView {
  return { zoom: readingZoom, centre: thesis ? thesis.x + thesis.width / 2 : bounds.x + bounds.width / 2 }
}

export interface Surface {
  readonly width: number
  readonly height: number
}

export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** React Flow's viewport when the map is first seen on a surface of that size, in pixels: by its room, as CSS can follow. */
export function initialViewport(scene: Standing, surface: Surface): Viewport {
  return fitsRoom(scene, roomOf(surface.width, surface.height))
    ? wholeOn(scene, surface)
    : fromThesis(scene, surface, readingZoom)
}

/** The same for a map that is opened afresh on the page, for this very surface. */
export function freshViewport(scene: Standing, surface: Surface): Viewport {
  const whole = wholeOn(scene, surface)
  return whole.zoom >= floorZoom ? whole : fromThesis(scene, surface, floorZoom)
}

/** The same for a branch that is to be seen alone: all of it, as long as a few words of each claim can be read. */
export function branchViewport(scene: Standing, surface: Surface): Viewport {
  const whole = fitViewport(scene, surface)
  return whole.zoom >= middleZoom ? whole : freshViewport(scene, surface)
}

/** All of a map in the middle of a surface, however small it must be for that. */
export function fitViewport({ bounds: { x, y, width, height } }: Pick<Standing, 'bounds'>, surface: Surface): Viewport {
  const { margin, foot } = roomRules[roomOf(surface.width, surface.height)]
  const free = { width: surface.width - 2 * margin, height: surface.height - margin - foot }
  const zoom = Math.min(mostZoom, free.width / Math.max(1, width), free.height / Math.max(1, height))
  return {
    x: surface.width / 2 - (x + width / 2) * zoom,
    y: margin + free.height / 2 - (y + height / 2) * zoom,
    zoom,
  }
}

function wholeOn({ bounds: { x, y, width, height } }: Pick<Standing, 'bounds'>, surface: Surface): Viewport {
  const { margin, foot, isScrolled } = roomRules[roomOf(surface.width, surface.height)]
  const free = {
    width: surface.width - 2 * margin,
    height: isScrolled ? Infinity : surface.height - margin - foot,
  }
  const zoom = Math.min(mostZoom, free.width / Math.max(1, width), free.height / Math.max(1, height))
  return { x: surface.width / 2 - (x + width / 2) * zoom, y: margin - y * zoom, zoom }
}

function fromThesis(scene: Standing, surface: Surface, zoom: number): Viewport {
  const { margin } = roomRules[roomOf(surface.width, surface.height)]
  const { centre } = startView(scene)
  const { bounds, thesis } = scene
  const view = { x: surface.width / 2 - centre * zoom, y: margin - bounds.y * zoom, zoom }
  // Where the map grows to the right or around it, the thesis is not at the top: it is what one begins with all the same.
  if (!thesis || (thesis.y + thesis.height - bounds.y) * zoom < surface.height / 2) return view
  const left = bounds.x * zoom + view.x
  return {
    x: view.x - Math.max(0, left - margin),
    y: surface.height / 2 - (thesis.y + thesis.height / 2) * zoom,
    zoom,
  }
}

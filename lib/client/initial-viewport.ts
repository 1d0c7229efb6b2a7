/** Where a map stands in the window: whole where its room can show it so, else from the thesis down at a size to read. */
import { easyZoom, roomOf, roomRules, wholeZoom } from '@/lib/scene/room'
import type { Box } from '@/lib/scene/scene'
import type { SceneDirection } from '@/lib/scene/scene-options'
import { startView, type Standing } from '@/lib/scene/standing'
import { middleZoom } from '@/lib/scene/zoom/zoom-step'

/** What is small is shown a little larger than it is. */
export const mostZoom = 1.2

export interface Surface {
  readonly width: number
  readonly height: number
}

export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** React Flow's viewport when the map is first seen on a surface of that size, in pixels; CSS follows the same rule. */
export function initialViewport(scene: Standing, surface: Surface, direction: SceneDirection = 'down'): Viewport {
  if (direction === 'radial') return aroundThesis(scene, surface)
  const whole = wholeOn(scene, surface)
  return whole.zoom >= wholeZoom ? whole : fromThesis(scene, surface)
}

/** What grows around its thesis has that in the middle of the window, however its sides differ. */
function aroundThesis({ bounds, thesis = bounds }: Standing, surface: Surface): Viewport {
  const [x, y] = [thesis.x + thesis.width / 2, thesis.y + thesis.height / 2]
  const across = Math.max(x - bounds.x, bounds.x + bounds.width - x)
  const down = Math.max(y - bounds.y, bounds.y + bounds.height - y)
  const whole = fitViewport({ bounds: { x: x - across, y: y - down, width: 2 * across, height: 2 * down } }, surface)
  return whole.zoom >= wholeZoom ? whole : nearTo(thesis, whole)
}

/** From where the box is read with ease, its middle where it was. */
export function nearTo(box: Box, { x, y, zoom }: Viewport): Viewport {
  const by = zoom - easyZoom
  return { x: x + (box.x + box.width / 2) * by, y: y + (box.y + box.height / 2) * by, zoom: easyZoom }
}

/** The same for a branch that is to be seen alone: all of it, as long as a few words of each claim can be read. */
export function branchViewport(scene: Standing, surface: Surface, direction?: SceneDirection): Viewport {
  const whole = fitViewport(scene, surface)
  return whole.zoom >= middleZoom ? whole : initialViewport(scene, surface, direction)
}

/** All of a map in the middle of a surface, however small it must be for that. */
export function fitViewport(standing: Pick<Standing, 'bounds'>, surface: Surface): Viewport {
  const { margin, foot } = roomRules[roomOf(surface.width, surface.height)]
  const { x, y, zoom } = wholeOn(standing, surface, false)
  return { x, y: y + (surface.height - margin - foot - standing.bounds.height * zoom) / 2, zoom }
}

function wholeOn(
  { bounds: { x, y, width, height } }: Pick<Standing, 'bounds'>,
  surface: Surface,
  mayScroll = true,
): Viewport {
  const { margin, foot, isScrolled } = roomRules[roomOf(surface.width, surface.height)]
  const across = (surface.width - 2 * margin) / Math.max(1, width)
  const down = (surface.height - margin - foot) / Math.max(1, height)
  const zoom = Math.min(mostZoom, across, mayScroll && isScrolled ? Infinity : down)
  return { x: surface.width / 2 - (x + width / 2) * zoom, y: margin - y * zoom, zoom }
}

function fromThesis(scene: Standing, surface: Surface): Viewport {
  const { margin, corner } = roomRules[roomOf(surface.width, surface.height)]
  const { bounds, thesis } = scene
  const { zoom, centre } = startView(scene)
  // The map's left edge: with the thesis in the middle, but no room is wasted beside a map that is cut off at its other side, and
  // one that is not cut off stands clear of the overview.
  const middle = surface.width / 2 - (centre - bounds.x) * zoom
  const atRight = surface.width - margin - bounds.width * zoom
  const left = Math.max(Math.min(atRight, corner), Math.min(middle, Math.max(margin, atRight)))
  const x = left - bounds.x * zoom
  // Where the map grows to the right or around it, the thesis is not at the top: it is what one begins with all the same.
  const isLow = thesis !== undefined && (thesis.y + thesis.height - bounds.y) * zoom >= surface.height / 2
  const y = isLow ? surface.height / 2 - (thesis.y + thesis.height / 2) * zoom : margin - bounds.y * zoom
  return { x, y, zoom }
}

/** What of the surface is free to show something in: clear of its edges and buttons, and of what lies over it, such as the find bar. */
import { grow, isOverlapping } from '@/lib/scene/box'
import { roomOf, roomRules } from '@/lib/scene/room'
import type { Box } from '@/lib/scene/scene'
import type { Surface } from './initial-viewport'

/** A surface with what lies over it, in its pixels. */
export interface CoveredSurface extends Surface {
  readonly covers?: readonly Box[]
}

/** From a cover to what is shown beside it. */
const gap = 12
/** Less is no place to show anything in. */
const leastFree = 80

/** The surface within its edges and over its buttons. */
export function withinEdges({ width, height }: Surface): Box {
  const { margin, foot } = roomRules[roomOf(width, height)]
  return { x: margin, y: margin, width: width - 2 * margin, height: height - margin - foot }
}

/** That, and what of it is left beside, above or beneath what lies over it: for each cover one of the sides that are not too small. */
export function freeAreas(surface: CoveredSurface): Box[] {
  let areas = [withinEdges(surface)]
  for (const cover of surface.covers ?? []) areas = [...areas, ...areas.flatMap((area) => sidesOf(area, cover))]
  return areas
}

export function isCovered(box: Box, { covers = [] }: CoveredSurface): boolean {
  return covers.some((cover) => isOverlapping(box, grow(cover, gap - 0.5)))
}

function sidesOf(area: Box, cover: Box): Box[] {
  const { x, y, width, height } = grow(cover, gap)
  const [right, bottom] = [area.x + area.width, area.y + area.height]
  const sides: Box[] = [
    { ...area, width: x - area.x },
    { ...area, x: x + width, width: right - x - width },
    { ...area, height: y - area.y },
    { ...area, y: y + height, height: bottom - y - height },
  ]
  return sides.filter(
    (side) =>
      side.width >= leastFree && side.height >= leastFree && side.width <= area.width && side.height <= area.height,
  )
}

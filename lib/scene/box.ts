/** What is asked of boxes and made of them, in whichever pixels both are. What only touches at an edge does not overlap. */
import type { Point } from './path'
import type { Box } from './scene'

/** Whether the boxes share more than an edge. A box without width lies inside what it cuts through. */
export function isOverlapping(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** The box with a margin on each side that is a share of its width or height. */
export function widen({ x, y, width, height }: Box, share: number): Box {
  return {
    x: x - width * share,
    y: y - height * share,
    width: width * (1 + 2 * share),
    height: height * (1 + 2 * share),
  }
}

/** Whether all of a box lies in another, or stands out of it by no more than `slack`. */
export function contains(outer: Box, { x, y, width, height }: Box, slack = 0): boolean {
  return (
    outer.x - slack <= x &&
    outer.y - slack <= y &&
    outer.x + outer.width + slack >= x + width &&
    outer.y + outer.height + slack >= y + height
  )
}

/** Whether the point lies inside of the box. */
export function holds(box: Box, point: Point): boolean {
  return isOverlapping(boxBetween(point, point), box)
}

/** The box of a level or upright line. */
export function boxBetween(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }
}

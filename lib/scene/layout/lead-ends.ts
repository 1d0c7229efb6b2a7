/** Where the way of a pinned claim may begin and end: at the sides of its card, and on the line of the place that it left. */
import type { Point } from '../path'
import type { Box } from '../scene'
import { boxBetween, grow, holds } from '../box'
import { directionOf, moved, type Direction } from './direction'
import { bendCost, type WayGoal, type WayStart } from './way-grid'

/** A way joins a line no nearer than this to its end. */
const endRoom = 16
/** Pixels that a way may be longer to leave its card on the usual side. */
const sideCost = 40

/** Where a line can leave a card: the middles of its sides, and outside of its ring. */
export function exitsOf(
  { x, y, width, height }: Box,
  isUpright: boolean,
  isFreeBelow: boolean,
  clearance: number,
): { edge: Point; start: WayStart }[] {
  const [middleX, middleY] = [x + Math.round(width / 2), y + Math.round(height / 2)]
  const exit = (edge: Point, direction: Direction, cost: number) => ({
    edge,
    start: { point: moved(edge, direction, clearance), direction, cost },
  })
  const [top, side] = isUpright ? [0, sideCost] : [sideCost, 0]
  return [
    exit({ x: middleX, y }, 'up', top),
    exit({ x, y: middleY }, 'left', side),
    exit({ x: x + width, y: middleY }, 'right', side),
    ...(isFreeBelow ? [exit({ x: middleX, y: y + height }, 'down', 2 * sideCost)] : []),
  ]
}

/** Its corners, where it is level with a start, and where others of its conclusion join; but not in its last few pixels. */
export function goalsOn(line: readonly Point[], starts: readonly WayStart[], bus: number): WayGoal[] {
  const last = line.at(-1)!
  const goals = line.slice(0, -1).map((point, index) => goalAt(line, index, point))
  line.slice(1).forEach((to, index) => {
    const from = line[index]!
    const isLevel = from.y === to.y
    const box = grow(boxBetween(from, to), -0.25)
    const candidates = starts.map(({ point }) => (isLevel ? { x: point.x, y: from.y } : { x: from.x, y: point.y }))
    if (to === last) candidates.push(moved(last, directionOf(last, from), bus))
    for (const met of candidates) {
      const isWithin = isLevel
        ? met.x > box.x && met.x < box.x + box.width
        : met.y > box.y && met.y < box.y + box.height
      if (isWithin && Math.abs(met.x - last.x) + Math.abs(met.y - last.y) > endRoom)
        goals.push(goalAt(line, index, met))
    }
  })
  return goals
}

export function goalAt(line: readonly Point[], index: number, point: Point): WayGoal {
  const rest = [point, ...line.slice(index + 1)]
  let cost = bendCost * (rest.length - 2)
  for (let at = 1; at < rest.length; at++) {
    cost += Math.abs(rest[at]!.x - rest[at - 1]!.x) + Math.abs(rest[at]!.y - rest[at - 1]!.y)
  }
  return { point, onward: directionOf(point, rest[1]!), cost }
}

/** The segment on which a point lies, the last where there are two. */
export function segmentAt(line: readonly Point[], point: Point): number {
  for (let index = line.length - 2; index > 0; index--) {
    const box = grow(boxBetween(line[index]!, line[index + 1]!), 0.01)
    if (holds(box, point)) return index
  }
  return 0
}

/** The four directions of right-angled lines, clockwise. */
import type { Point } from '../path'

export const directions = ['up', 'right', 'down', 'left'] as const
export type Direction = (typeof directions)[number]

/** The main direction from one point to another. */
export function directionOf(from: Point, to: Point): Direction {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 'right' : 'left'
  return dy > 0 ? 'down' : 'up'
}

export function isOpposite(one: Direction, other: Direction): boolean {
  return (directions.indexOf(one) + 2) % 4 === directions.indexOf(other)
}

export function moved({ x, y }: Point, direction: Direction, by: number): Point {
  if (direction === 'up') return { x, y: y - by }
  if (direction === 'down') return { x, y: y + by }
  return { x: direction === 'left' ? x - by : x + by, y }
}

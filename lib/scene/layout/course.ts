/** A line by how far one has come on it: where it runs through boxes, and what lies before and after. */
import type { Point } from '../path'
import type { Box } from '../scene'
import { boxBetween, isOverlapping } from '../box'
import { directionOf, moved, type Direction } from './direction'

export interface Span {
  readonly from: number
  readonly to: number
}

export class Course {
  readonly length: number
  private readonly lengths: readonly number[]

  constructor(private readonly points: readonly Point[]) {
    const lengths = [0]
    for (let index = 1; index < points.length; index++) {
      const [before, point] = [points[index - 1]!, points[index]!]
      lengths.push(lengths[index - 1]! + Math.abs(point.x - before.x) + Math.abs(point.y - before.y))
    }
    this.lengths = lengths
    this.length = lengths.at(-1)!
  }

  /** Where the line runs inside of the boxes; spans that meet are one. */
  spansIn(boxes: readonly Box[]): Span[] {
    const { points, lengths } = this
    const spans: Span[] = []
    for (const box of boxes) {
      for (let index = 1; index < points.length; index++) {
        const [from, to] = [points[index - 1]!, points[index]!]
        if (!isOverlapping(boxBetween(from, to), box)) continue
        const ends = from.y === to.y ? [box.x, box.x + box.width] : [box.y, box.y + box.height]
        const [start, stop] = from.y === to.y ? [from.x, to.x] : [from.y, to.y]
        const along = ends.map((end) => lengths[index - 1]! + (end - start) * Math.sign(stop - start))
        spans.push({
          from: Math.max(lengths[index - 1]!, Math.min(...along)),
          to: Math.min(lengths[index]!, Math.max(...along)),
        })
      }
    }
    spans.sort((one, other) => one.from - other.from)
    const merged: Span[] = []
    for (const span of spans) {
      const last = merged.at(-1)
      if (last && span.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
      else merged.push(span)
    }
    return merged
  }

  pointAt(distance: number): Point {
    const index = this.segmentAt(distance, 1)
    const from = this.points[index]!
    return moved(from, directionOf(from, this.points[index + 1]!), distance - this.lengths[index]!)
  }

  /** The direction just before (-1) or after (1) a point. */
  directionAt(distance: number, side: -1 | 1): Direction {
    const index = this.segmentAt(distance, side)
    return directionOf(this.points[index]!, this.points[index + 1]!)
  }

  cornersBetween(from: number, to: number): Point[] {
    return this.points.filter((_, index) => this.lengths[index]! > from && this.lengths[index]! < to)
  }

  private segmentAt(distance: number, side: -1 | 1): number {
    const { lengths } = this
    let index = 0
    while (
      index < lengths.length - 2 &&
      (side > 0 ? lengths[index + 1]! <= distance : lengths[index + 1]! < distance)
    ) {
      index++
    }
    return index
  }
}

/**
 * What stands where people put it: pinned cards, and whatever was placed under them. Other cards keep a ring free around it, in
 * which lines can pass.
 */
import type { Box } from '../scene'
import type { Block } from './block'
import { boxBetween, BoxIndex, grow } from './box-index'
import type { Point } from '../path'
import type { Gaps } from './spacing'

/** A pinned card or one under it; or what such a claim has under it, not so wide that it could not be passed as a whole. */
export interface Obstacle extends Box {
  /** The pinned claim's block; undefined for a claim in no block. */
  readonly top: Block | undefined
}

export class Obstacles {
  readonly cards = new BoxIndex<Obstacle>()
  readonly lines = new BoxIndex()
  readonly areas = new BoxIndex<Obstacle>()
  /** For everything that stands under a pinned block, and for that itself, the pinned block. */
  readonly topOf = new Map<Block, Block>()

  constructor(readonly gaps: Gaps) {}

  addLine(points: readonly Point[]): void {
    for (const box of segmentsOf(points)) this.lines.add(box)
  }

  /** Whether nothing stands in the area or so near that something in it would have to give way. */
  isClear(area: Box): boolean {
    const nowhere = () => true
    const ring = grow(area, this.gaps.ring)
    return !this.cards.some(ring, nowhere) && !this.areas.some(ring, nowhere) && !this.lines.some(ring, nowhere)
  }

  /** How far down the outline has to move, by the least whole number of pixels, so that it hits nothing. */
  dropOf(outline: (drop: number) => Outline): number {
    const { ring } = this.gaps
    let drop = 0
    for (;;) {
      const { cards, lines, own } = outline(drop)
      let more = 0
      const pass = (part: Box, gap: number, at: BoxIndex) => {
        at.some(grow(part, gap), (box) => {
          if (!own.has(box)) more = Math.max(more, Math.ceil(box.y + box.height + gap - part.y))
          return false
        })
      }
      for (const card of cards) {
        pass(card, ring, this.cards)
        pass(card, ring, this.areas)
        pass(card, ring / 2, this.lines)
      }
      for (const line of lines) {
        pass(line, ring / 2, this.cards)
        pass(line, ring / 2, this.areas)
      }
      if (more === 0) return drop
      drop += more
    }
  }
}

/** Absolute boxes of what has to stand free. */
export interface Outline {
  readonly cards: readonly Box[]
  /** Straight pieces of lines; they may cross other lines, but no card. */
  readonly lines: readonly Box[]
  /** Obstacles of its own, which are in nobody's way. */
  readonly own: ReadonlySet<Box>
}

export function segmentsOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((point, index) => boxBetween(points[index]!, point))
}

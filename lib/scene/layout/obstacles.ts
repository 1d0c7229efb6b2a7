/**
 * What stands where people put it: pinned cards, and whatever was placed under them. Other cards keep a ring free around it, in
 * which lines can pass.
 */
import type { Box } from '../scene'
import type { Block } from './block'
import { boxBetween, grow } from '../box'
import { BoxIndex, type Boxes } from './box-index'
import type { Point } from '../path'
import type { Gaps } from './spacing'
import type { Turn } from './turn'

/** A pinned card or one under it; or what such a claim has under it, not so wide that it could not be passed as a whole. */
export interface Obstacle extends Box {
  /** The pinned claim's block; undefined for a claim in no block. */
  readonly top: Block | undefined
}

function emptyIndexes(): Pick<Obstacles, 'cards' | 'lines' | 'areas'> {
  return { cards: new BoxIndex<Obstacle>(), lines: new BoxIndex(), areas: new BoxIndex<Obstacle>() }
}

export class Obstacles {
  readonly cards: Boxes<Obstacle>
  readonly lines: Boxes
  readonly areas: Boxes<Obstacle>
  /** For everything that stands under a pinned block, and for that itself, the pinned block. */
  readonly topOf = new Map<Block, Block>()

  constructor(
    readonly gaps: Gaps,
    found: Pick<Obstacles, 'cards' | 'lines' | 'areas'> = emptyIndexes(),
  ) {
    this.cards = found.cards
    this.lines = found.lines
    this.areas = found.areas
  }

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
      const pass = (part: Box, gap: number, at: Boxes) => {
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

/** The obstacles of a page, as a layout sees them that is turned: they are shared, what each adds all meet. */
export function turnedObstacles({ gaps, cards, lines, areas }: Obstacles, turn: Turn): Obstacles {
  return new Obstacles(gaps, {
    cards: new TurnedBoxes(cards, turn),
    lines: new TurnedBoxes(lines, turn),
    areas: new TurnedBoxes(areas, turn),
  })
}

class TurnedBoxes<T extends Box> implements Boxes<T> {
  /** For boxes on the page, what they are in the layout: always the same objects. */
  private readonly turned = new Map<T, T>()

  constructor(
    private readonly page: Boxes<T>,
    private readonly turn: Turn,
  ) {}

  add(box: T): void {
    const onPage = { ...box, ...this.turn.box(box) }
    this.turned.set(onPage, box)
    this.page.add(onPage)
  }

  some(area: Box, test: (box: T) => boolean): boolean {
    return this.page.some(this.turn.box(area), (onPage) => {
      const box = this.turned.get(onPage) ?? { ...onPage, ...this.turn.boxBack(onPage) }
      this.turned.set(onPage, box)
      return test(box)
    })
  }
}

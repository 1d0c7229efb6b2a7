/** What a scene looks like to somebody who looks for faults: cards over cards, lines through cards, lines over lines. */
import { flattenPath, type Point } from '@/lib/scene/path'
import type { Box, Scene, SceneArrow } from '@/lib/scene/scene'

export interface Card extends Box {
  readonly name: string
  readonly isPinned: boolean
}

/** Claims, and the small cards that name them elsewhere. */
export function cardsOf(scene: Scene): Card[] {
  const references = scene.arrows.flatMap(({ argumentId, references }) =>
    references.map((box) => ({ ...box, name: `${argumentId} names ${box.claim}`, isPinned: false })),
  )
  return [...scene.claims.map((claim) => ({ ...claim, name: claim.id })), ...references]
}

export const rightOf = (box: Box) => box.x + box.width
export const bottomOf = (box: Box) => box.y + box.height

export function isInside(point: Point, box: Box, margin: number): boolean {
  return (
    point.x > box.x + margin &&
    point.x < rightOf(box) - margin &&
    point.y > box.y + margin &&
    point.y < bottomOf(box) - margin
  )
}

/** Pairs of cards of which one lies over the other. */
export function findOverlaps(cards: readonly Card[]): [Card, Card][] {
  const sorted = [...cards].sort((one, other) => one.y - other.y)
  return sorted.flatMap((one, index) => {
    const found: [Card, Card][] = []
    for (const other of sorted.slice(index + 1)) {
      if (other.y >= bottomOf(one)) break
      if (one.x < rightOf(other) && other.x < rightOf(one)) found.push([one, other])
    }
    return found
  })
}

export interface Piece {
  readonly from: Point
  readonly to: Point
}

/** An arrow's lines as short straight pieces. */
export function piecesOf({ paths }: SceneArrow, step = 6): Piece[] {
  return paths.flatMap((path) => {
    const points = flattenPath(path, step)
    return points.slice(1).map((to, index) => ({ from: points[index]!, to }))
  })
}

/** Cards that an arrow runs through, more than a pixel deep: level and upright pieces whole, of curves a point every 3 pixels. */
export function findCutCards(arrow: SceneArrow, cards: readonly Card[]): Card[] {
  const pieces = piecesOf(arrow, 3)
  return cards.filter((card) => pieces.some((piece) => cuts(piece, card)))
}

function cuts({ from, to }: Piece, card: Card): boolean {
  if (isInside(from, card, 1) || isInside(to, card, 1)) return true
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  if (width > 0.5 && height > 0.5) return false
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  return left < rightOf(card) - 1 && left + width > card.x + 1 && top < bottomOf(card) - 1 && top + height > card.y + 1
}

export function distanceTo({ x, y }: Point, { from, to }: Piece): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy)
}

export function areCrossing(one: Piece, other: Piece): boolean {
  const turn = ({ from, to }: Piece, { x, y }: Point) =>
    Math.sign(Math.round(((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) * 100))
  return turn(one, other.from) * turn(one, other.to) < 0 && turn(other, one.from) * turn(other, one.to) < 0
}

/** The edge of the card before which an arrowhead ends, two pixels away; empty where it ends elsewhere. */
export function edgeBefore({ x, y }: Point, card: Box): '' | 'top' | 'right' | 'bottom' | 'left' {
  const isBeside = (at: number, from: number, to: number) => at > from && at < to
  if (isBeside(x, card.x, rightOf(card))) {
    if (Math.abs(y - bottomOf(card) - 2) < 0.01) return 'bottom'
    if (Math.abs(card.y - 2 - y) < 0.01) return 'top'
  }
  if (isBeside(y, card.y, bottomOf(card))) {
    if (Math.abs(x - rightOf(card) - 2) < 0.01) return 'right'
    if (Math.abs(card.x - 2 - x) < 0.01) return 'left'
  }
  return ''
}

/** Ends of all lines of an arrow. */
export function endsOf({ paths }: SceneArrow): Point[] {
  return paths.flatMap((path) => {
    const points = flattenPath(path)
    return [points[0]!, points.at(-1)!]
  })
}

/** Claims in no argument stand in rows beneath everything else, in order, as wide as the map above them. */
import type { DebateMap } from '../../domain/debate-map'
import type { ClaimFace } from '../claim-face'
import type { Box } from '../scene'
import type { PlacedClaim } from './place-claims'
import type { Obstacles } from './obstacles'
import type { Gaps } from './spacing'
import type { Turn } from './turn'

/** Of a row, in pixels: where the map is laid out wide, and where it is laid out tall. */
const leastWidths = { wide: 1_100, tall: 340 }
const gapAbove = 64

export interface LooseClaim extends Box {
  readonly placed: PlacedClaim
  readonly face: ClaimFace
  readonly isPinned: boolean
}

/** The cards of the loose claims in the layout. Those that are pinned have their places, the others none yet. */
export function looseCards(
  loose: readonly PlacedClaim[],
  positions: DebateMap['positions'],
  turn: Turn,
  faceOf: (placed: PlacedClaim) => ClaimFace,
): LooseClaim[] {
  return loose.map((placed) => {
    const face = faceOf(placed)
    const pin = positions.get(placed.claim.id)
    const { width, height } = face
    return {
      placed,
      face,
      isPinned: pin !== undefined,
      ...turn.boxBack({ x: pin?.x ?? 0, y: pin?.y ?? 0, width, height }),
    }
  })
}

/**
 * Top left corners of the loose claims' cards, beneath the map. A pinned one stands where it was put, and its place in the row stays free. A row
 * of which a card would hit an obstacle moves down past it, and the rows under it too.
 */
export function placeLoose(
  loose: readonly LooseClaim[],
  above: Box,
  obstacles: Obstacles | undefined,
  shape: keyof typeof leastWidths,
  gaps: Gaps,
): LooseClaim[] {
  let y = above.height > 0 ? above.y + above.height + gapAbove : 0
  return rowsOf(loose, Math.max(leastWidths[shape], above.width), gaps).flatMap((row) => {
    const cards = row
      .filter(({ claim }) => !claim.isPinned)
      .map(({ claim, x }) => ({ ...sizeOf(claim), x: above.x + x, y }))
    y +=
      obstacles?.dropOf((drop) => ({
        cards: cards.map((card) => ({ ...card, y: card.y + drop })),
        lines: [],
        own: new Set(),
      })) ?? 0
    const rowY = y
    y += Math.max(...row.map(({ claim }) => claim.height)) + gaps.stack
    return row.map(({ claim, x }) => (claim.isPinned ? claim : { ...claim, x: above.x + x, y: rowY }))
  })
}

function sizeOf({ width, height }: Box): { width: number; height: number } {
  return { width, height }
}

interface Seat {
  readonly claim: LooseClaim
  readonly x: number
}

function rowsOf(loose: readonly LooseClaim[], rowWidth: number, gaps: Gaps): Seat[][] {
  const rows: Seat[][] = []
  let x = 0
  for (const claim of loose) {
    if (x > 0 && x + claim.width > rowWidth) x = 0
    if (x === 0) rows.push([])
    rows.at(-1)!.push({ claim, x })
    x += claim.width + gaps.card
  }
  return rows
}

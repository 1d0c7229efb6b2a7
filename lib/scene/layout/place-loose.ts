/** Claims in no argument stand in rows beneath everything else, in order, as wide as the map above them. */
import type { DebateMap } from '../../domain/debate-map'
import type { ClaimFace } from '../claim-face'
import type { Box } from '../scene'
import type { Block } from './block'
import type { PlacedClaim } from './place-claims'
import type { Obstacles } from './obstacles'
import { spacing } from './spacing'

/** Of a row, in pixels: where the map is laid out wide, and where it is laid out tall. */
const leastWidths = { wide: 1_100, tall: 340 }
const gapAbove = 64

export interface LooseClaim {
  readonly placed: PlacedClaim
  readonly face: ClaimFace
}

/** The cards of the loose claims that are pinned. */
export function pinnedAmong(loose: readonly LooseClaim[], positions: DebateMap['positions']): Box[] {
  return loose.flatMap(({ placed, face: { width, height } }) => {
    const pin = positions.get(placed.claim.id)
    return pin ? [{ x: pin.x, y: pin.y, width, height }] : []
  })
}

/**
 * Top left corners of the loose claims' cards. A pinned one stands where it was put, and its place in the row stays free. A row
 * of which a card would hit an obstacle moves down past it, and the rows under it too.
 */
export function placeLoose(
  loose: readonly LooseClaim[],
  ground: Block,
  positions: DebateMap['positions'],
  obstacles: Obstacles | undefined,
  shape: keyof typeof leastWidths,
): (LooseClaim & { x: number; y: number })[] {
  let y = ground.height > 0 ? ground.height + gapAbove : 0
  return rowsOf(loose, Math.max(leastWidths[shape], ground.width)).flatMap((row) => {
    const isFree = ({ placed }: LooseClaim) => !positions.has(placed.claim.id)
    const cards = row.filter(isFree).map(({ face: { width, height }, x }) => ({ x, y, width, height }))
    y +=
      obstacles?.dropOf((drop) => ({
        cards: cards.map((card) => ({ ...card, y: card.y + drop })),
        lines: [],
        own: new Set(),
      })) ?? 0
    const rowY = y
    y += Math.max(...row.map(({ face }) => face.height)) + spacing.stack
    return row.map((claim) => ({ ...claim, y: rowY, ...positions.get(claim.placed.claim.id) }))
  })
}

function rowsOf(loose: readonly LooseClaim[], rowWidth: number): (LooseClaim & { x: number })[][] {
  const rows: (LooseClaim & { x: number })[][] = []
  let x = 0
  for (const claim of loose) {
    const { width } = claim.face
    if (x > 0 && x + width > rowWidth) x = 0
    if (x === 0) rows.push([])
    rows.at(-1)!.push({ ...claim, x })
    x += width + spacing.card
  }
  return rows
}

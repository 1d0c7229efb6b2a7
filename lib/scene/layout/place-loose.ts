/** Claims in no argument stand in rows beneath everything else, in order, as wide as the map above them. */
import type { DebateMap } from '../../domain/debate-map'
import type { ClaimFace } from '../claim-face'
import type { Block } from './block'
import type { Forest, PlacedClaim } from './place-claims'
import { spacing } from './spacing'

const leastWidth = 1_100
const gapAbove = 64

/** Top left corners of the loose claims' cards. A pinned one stands where it was put, and its place in the row stays free. */
export function placeLoose(
  forest: Forest,
  ground: Block,
  positions: DebateMap['positions'],
  faceOf: (placed: PlacedClaim) => ClaimFace,
): { placed: PlacedClaim; face: ClaimFace; x: number; y: number }[] {
  const rowWidth = Math.max(leastWidth, ground.width)
  let x = 0
  let y = ground.height > 0 ? ground.height + gapAbove : 0
  let rowHeight = 0
  return forest.loose.map((placed) => {
    const face = faceOf(placed)
    const { width, height } = face
    if (x > 0 && x + width > rowWidth) {
      x = 0
      y += rowHeight + spacing.stack
      rowHeight = 0
    }
    const free = { placed, face, x, y }
    x += width + spacing.card
    rowHeight = Math.max(rowHeight, height)
    const pin = positions.get(placed.claim.id)
    return pin ? { placed, face, x: pin.x, y: pin.y } : free
  })
}

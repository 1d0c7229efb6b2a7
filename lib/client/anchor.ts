/** What stays where it is on the screen while the map around it changes. */
import type { ClaimId } from '@/lib/domain/ids'
import type { Box, Scene, SceneClaim } from '@/lib/scene/scene'

/**
 * How far what one looks at has moved from one scene to the next, in map pixels: the selected claim where it is in sight, or
 * else the claim in sight that is nearest to the middle of `seen`. Pins hold their place on the map: nothing moves while a
 * pinned claim is selected, also as it is dropped or taken off its pin, and none is followed.
 */
export function shiftOfAnchor(
  before: Scene,
  after: Scene,
  seen: Box,
  selected: ClaimId | undefined,
): { x: number; y: number } {
  const now = new Map(after.claims.map((claim) => [claim.id, claim]))
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }
  const chosen = before.claims.find(({ id }) => id === selected)
  const isHeld = chosen?.isPinned === true || (selected && now.get(selected)?.isPinned) === true
  if (chosen && isHeld && overlaps(chosen, seen)) return { x: 0, y: 0 }
  const distance = (claim: SceneClaim) =>
    claim.id === selected ? -1 : Math.hypot(claim.x + claim.width / 2 - middle.x, claim.y + claim.height / 2 - middle.y)
  let anchor: SceneClaim | undefined
  let nearest = Infinity
  for (const claim of before.claims) {
    if (claim.isPinned || now.get(claim.id)?.isPinned !== false || !overlaps(claim, seen)) continue
    if (distance(claim) >= nearest) continue
    anchor = claim
    nearest = distance(claim)
  }
  const moved = anchor && now.get(anchor.id)
  return anchor && moved ? { x: moved.x - anchor.x, y: moved.y - anchor.y } : { x: 0, y: 0 }
}

function overlaps(one: Box, other: Box): boolean {
  const isBeside = one.x >= other.x + other.width || other.x >= one.x + one.width
  return !isBeside && one.y < other.y + other.height && other.y < one.y + one.height
}

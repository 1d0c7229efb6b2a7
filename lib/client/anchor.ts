/** What stays where it is on the screen while the map around it changes. */
import type { ClaimId } from '@/lib/domain/ids'
import { isOverlapping } from '@/lib/scene/box'
import type { Box } from '@/lib/scene/scene'
import type { ShownScene } from './shown-scene'

/**
 * How far what one looks at has moved from one scene to the next, in map pixels: the selected claim where it is in sight, or
 * else the claim in sight that is nearest to the middle of `seen`. Pins hold their place on the map: nothing moves while a
 * pinned claim is selected, also as it is dropped or taken off its pin, and none is followed.
 */
export function shiftOfAnchor(
  before: ShownScene,
  after: ShownScene,
  seen: Box,
  selected: ClaimId | undefined,
): { x: number; y: number } {
  const chosen = selected && before.boxOf(selected)
  const isHeld = selected !== undefined && (before.isPinned(selected) || after.isPinned(selected))
  if (chosen && isHeld && isOverlapping(chosen, seen)) return { x: 0, y: 0 }
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }
  let anchor: ClaimId | undefined
  let nearest = Infinity
  for (const index of before.within(seen)) {
    const id = before.ids[index]!
    const box = before.boxAt(index)
    if (before.isPinned(id) || !after.has(id) || after.isPinned(id) || !isOverlapping(box, seen)) continue
    const distance =
      id === selected ? -1 : Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y)
    if (distance >= nearest) continue
    anchor = id
    nearest = distance
  }
  const was = anchor && before.boxOf(anchor)
  const is = anchor && after.boxOf(anchor)
  return was && is ? { x: is.x - was.x, y: is.y - was.y } : { x: 0, y: 0 }
}

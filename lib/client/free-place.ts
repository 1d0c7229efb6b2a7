/**
 * Where a card that somebody drops stands, so that it lies over none that is pinned: other cards give way to it, those do not.
 * Map pixels.
 */
import type { Point } from '@/lib/scene/path'
import { grow, isOverlapping } from '@/lib/scene/box'
import type { Box } from '@/lib/scene/scene'

/** Between two pinned cards, so that a line can pass. */
const gap = 24

/** The nearest place for `box` beside what stands there; `standing` finds the boxes that touch one. */
export function freePlaceFor(box: Box, standing: (near: Box) => Iterable<Box>): Point {
  const tried = new Set<string>()
  const open: Box[] = [box]
  const distanceOf = ({ x, y }: Box) => Math.hypot(x - box.x, y - box.y)
  for (;;) {
    const nearest = open.reduce((best, one, index) => (distanceOf(one) < distanceOf(open[best]!) ? index : best), 0)
    const [place] = open.splice(nearest, 1)
    const { x, y, width, height } = place!
    const wanted = grow(place!, gap)
    const inTheWay = [...standing(wanted)].filter((other) => isOverlapping(wanted, other))
    // One that is dropped close beside another stands where it was dropped: only where it would cover one does it give way.
    const isFree = place === box ? !inTheWay.some((other) => isOverlapping(box, other)) : inTheWay.length === 0
    if (isFree) return { x, y }
    for (const other of inTheWay) {
      const beside = [
        { x: other.x - gap - width, y },
        { x: other.x + other.width + gap, y },
        { x, y: other.y - gap - height },
        { x, y: other.y + other.height + gap },
      ]
      for (const at of beside) {
        const key = `${at.x} ${at.y}`
        if (!tried.has(key)) open.push({ ...at, width, height })
        tried.add(key)
      }
    }
  }
}

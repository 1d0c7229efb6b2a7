/** The box around everything that is painted of a scene. */
import type { Box, SceneArrow, SceneClaim } from './scene'

/** Room kept around the outermost boxes and lines, in pixels. */
const edge = 8

/** In whole pixels; empty at the origin where there is no claim. */
export function boundsOf(claims: readonly SceneClaim[], arrows: readonly SceneArrow[]): Box {
  if (claims.length === 0) return empty
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  // Two loops over one kind of thing each are much faster than one over both.
  for (const { x, y, width, height } of claims) {
    if (x < left) left = x
    if (y < top) top = y
    if (x + width > right) right = x + width
    if (y + height > bottom) bottom = y + height
  }
  const others: Box[] = []
  for (const { bounds, references } of arrows) {
    if (bounds.x < left) left = bounds.x
    if (bounds.y < top) top = bounds.y
    if (bounds.x + bounds.width > right) right = bounds.x + bounds.width
    if (bounds.y + bounds.height > bottom) bottom = bounds.y + bounds.height
    if (references.length > 0) others.push(...references)
  }
  const rest = boxAround([...others, { x: left, y: top, width: right - left, height: bottom - top }])
  const x = Math.floor(rest.x - edge)
  const y = Math.floor(rest.y - edge)
  return { x, y, width: Math.ceil(rest.x + rest.width + edge) - x, height: Math.ceil(rest.y + rest.height + edge) - y }
}

/** The least box that holds all; empty at the origin where there is none. */
export function boxAround(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return empty
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const empty: Box = { x: 0, y: 0, width: 0, height: 0 }

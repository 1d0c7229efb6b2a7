/** The box around everything that is painted of a scene. */
import type { Box, SceneArrow, SceneClaim } from './scene'

/** Room kept around the outermost boxes and lines, in pixels. */
const edge = 8

/** In whole pixels; empty at the origin where there is no claim. */
export function boundsOf(claims: readonly SceneClaim[], arrows: readonly SceneArrow[]): Box {
  if (claims.length === 0) return empty
  const extent = new Extent()
  for (const claim of claims) extent.include(claim)
  for (const { bounds, references } of arrows) {
    extent.include(bounds)
    for (const reference of references) extent.include(reference)
  }
  const x = Math.floor(extent.left - edge)
  const y = Math.floor(extent.top - edge)
  return { x, y, width: Math.ceil(extent.right + edge) - x, height: Math.ceil(extent.bottom + edge) - y }
}

/** The least box that holds all; empty at the origin where there is none. */
export function boxAround(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return empty
  const extent = new Extent()
  for (const box of boxes) extent.include(box)
  const { left, top, right, bottom } = extent
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const empty: Box = { x: 0, y: 0, width: 0, height: 0 }

class Extent {
  left = Infinity
  top = Infinity
  right = -Infinity
  bottom = -Infinity

  include({ x, y, width, height }: Box): void {
    if (x < this.left) this.left = x
    if (y < this.top) this.top = y
    if (x + width > this.right) this.right = x + width
    if (y + height > this.bottom) this.bottom = y + height
  }
}

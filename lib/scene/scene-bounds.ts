/** Boxes around many boxes, gathered one by one while these are at hand: a walk of its own over ten thousand would cost more. */
import type { Box, SceneArrow } from './scene'

/** Room kept around the outermost boxes and lines, in pixels. */
const edge = 8

const empty: Box = { x: 0, y: 0, width: 0, height: 0 }

export class Extent {
  private left = Infinity
  private top = Infinity
  private right = -Infinity
  private bottom = -Infinity

  include({ x, y, width, height }: Box): void {
    if (x < this.left) this.left = x
    if (y < this.top) this.top = y
    if (x + width > this.right) this.right = x + width
    if (y + height > this.bottom) this.bottom = y + height
  }

  /** The least box that holds all; empty at the origin where there is none. */
  box(): Box {
    const { left, top, right, bottom } = this
    return right < left ? empty : { x: left, y: top, width: right - left, height: bottom - top }
  }

  /** The box that a scene of these parts has: in whole pixels, with some room. */
  bounds(): Box {
    const { left, top, right, bottom } = this
    if (right < left) return empty
    const [x, y] = [Math.floor(left - edge), Math.floor(top - edge)]
    return { x, y, width: Math.ceil(right + edge) - x, height: Math.ceil(bottom + edge) - y }
  }
}

/** The box around arrows, and the names of claims that stand at their ends. */
export function boxOfArrows(arrows: readonly SceneArrow[]): Box {
  const extent = new Extent()
  for (const { bounds, references } of arrows) {
    extent.include(bounds)
    for (const reference of references) extent.include(reference)
  }
  return extent.box()
}

/** The least box that holds all; empty at the origin where there is none. */
export function boxAround(boxes: readonly Box[]): Box {
  const extent = new Extent()
  for (const box of boxes) extent.include(box)
  return extent.box()
}

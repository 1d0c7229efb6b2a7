/** The box around everything that is painted of a scene. */
import type { Box, SceneArrow, SceneClaim } from './scene'

/** Room kept around the outermost boxes and lines, in pixels. */
const edge = 8

/** In whole pixels; empty at the origin where there is no claim. */
export function boundsOf(claims: readonly SceneClaim[], arrows: readonly SceneArrow[]): Box {
  if (claims.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const include = (box: Box) => {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  for (const claim of claims) include(claim)
  for (const { bounds, references } of arrows) {
    include(bounds)
    for (const reference of references) include(reference)
  }
  const x = Math.floor(left - edge)
  const y = Math.floor(top - edge)
  return { x, y, width: Math.ceil(right + edge) - x, height: Math.ceil(bottom + edge) - y }
}

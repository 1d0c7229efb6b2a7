/** What of a scene is seen through a window: for a drawing that nobody looks beyond. */
import { isOverlapping } from './box'
import type { Box, Scene } from './scene'

/** The claims that are seen, whole or in part, and the arguments that they make or that are about these. The bounds stay. */
export function partWithin(scene: Scene, window: Box): Scene {
  const claims = scene.claims.filter((claim) => isOverlapping(claim, window))
  const seen = new Set(claims.map(({ id }) => id))
  const arrows = scene.arrows.filter(
    ({ premises, references }) =>
      premises.some((premise) => seen.has(premise)) || references.some((reference) => isOverlapping(reference, window)),
  )
  return { claims, arrows, bounds: scene.bounds }
}

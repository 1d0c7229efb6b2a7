/** Which side of a claim everything beneath it helps: an attack on a reason for it is against it, an attack on that for it. */
import { argumentsOn, type DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'

export interface SideCounts {
  readonly pro: number
  readonly con: number
}

export const noSides: SideCounts = { pro: 0, con: 0 }

/**
 * How many claims beneath speak for a claim and how many against it, each counted once, by its shortest way up. Undercuts
 * count by the inference that they attack. Without those that `isLeftOut` names, though what is beneath them counts.
 */
export function countSides(map: DebateMap, root: ClaimId, isLeftOut?: (claim: ClaimId) => boolean): SideCounts {
  const sides = new Map<ClaimId, 1 | -1>([[root, 1]])
  const queue = [root]
  const counts = { pro: 0, con: 0 }
  for (let at = 0; at < queue.length; at++) {
    const claim = queue[at]!
    const below = argumentsOn(map, { claim }).map((argument) => ({ argument, side: sides.get(claim)! }))
    for (const { argument, side } of below) {
      const own: 1 | -1 = argument.stance === 'pro' ? side : side === 1 ? -1 : 1
      for (const undercut of argumentsOn(map, { argument: argument.id })) below.push({ argument: undercut, side: own })
      for (const premise of argument.premises) {
        if (sides.has(premise)) continue
        sides.set(premise, own)
        queue.push(premise)
        if (isLeftOut?.(premise)) continue
        if (own === 1) counts.pro++
        else counts.con++
      }
    }
  }
  return counts
}

/** Which side of a claim everything beneath it helps: an attack on a reason for it is against it, an attack on that for it. */
import type { ArgumentNode, ClaimNode, MapGraph } from './layout/map-graph'
import type { SideCounts } from './scene'

export const noSides: SideCounts = { pro: 0, con: 0 }

/**
 * How many claims beneath speak for a claim and how many against it, each counted once, by its shortest way up. Undercuts
 * count by the inference that they attack. Without those that `isLeftOut` names, though what is beneath them counts.
 */
export function countSides(graph: MapGraph, root: ClaimNode, isLeftOut?: (claim: ClaimNode) => boolean): SideCounts {
  const mark = graph.newMark()
  const queue = [root]
  let [pro, con] = [0, 0]
  const follow = ({ argument, premises, undercuts }: ArgumentNode, side: 1 | -1): void => {
    const own: 1 | -1 = argument.stance === 'pro' ? side : side === 1 ? -1 : 1
    for (const premise of premises) {
      if (premise.mark === mark) continue
      premise.mark = mark
      premise.side = own
      queue.push(premise)
      if (isLeftOut?.(premise)) continue
      if (own === 1) pro++
      else con++
    }
    for (const undercut of undercuts) below.push({ undercut, side: own })
  }
  const below: { undercut: ArgumentNode; side: 1 | -1 }[] = []
  root.mark = mark
  root.side = 1
  for (let at = 0; at < queue.length; at++) {
    const claim = queue[at]!
    for (const argument of claim.on) follow(argument, claim.side)
    // The list grows while it is walked, and arguments about each other may form no circle.
    for (let met = 0; met < below.length; met++) follow(below[met]!.undercut, below[met]!.side)
    below.length = 0
  }
  return { pro, con }
}

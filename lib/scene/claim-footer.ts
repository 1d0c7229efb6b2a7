/** The one line under a claim's text: its tag, sources and replies; under a thesis, what the map gathers about it. */
import { argumentsOn, argumentsWith, citationsOf, type DebateMap } from '../domain/debate-map'
import type { Claim } from '../domain/claim'
import type { ClaimId } from '../domain/ids'

/** Parts of the footer in order of reading; the first may be cut. `hiddenCount` claims beneath are not shown. */
export function claimFooter(map: DebateMap, claim: Claim, hiddenCount: number): string[] {
  const parts: string[] = []
  if (claim.thesis) parts.push(thesisLine(map, claim))
  else {
    const [tag] = claim.tags
    if (tag) parts.push(tag)
    const sources = new Set(citationsOf(map, claim.id).map((citation) => citation.source)).size
    if (sources > 0) parts.push(sources === 1 ? '1 source' : `${sources} sources`)
    const replies = replyCounts(map, claim.id)
    if (replies !== '') parts.push(replies)
    const uses = argumentsWith(map, claim.id).length
    if (uses > 1) parts.push(`used ${uses}×`)
  }
  if (hiddenCount > 0) parts.push(`${hiddenCount} more`)
  return parts
}

/** Replies for and against, as `+2 −1`; empty without any. */
export function replyCounts(map: DebateMap, claim: ClaimId): string {
  let pro = 0
  let con = 0
  for (const { stance } of argumentsOn(map, { claim })) {
    if (stance === 'pro') pro++
    else con++
  }
  return [pro > 0 ? `+${pro}` : '', con > 0 ? `−${con}` : ''].filter(Boolean).join(' ')
}

function thesisLine(map: DebateMap, claim: Claim): string {
  const { pro, con } = countSides(map, claim.id)
  const total = pro + con
  return total === 0 ? 'Thesis' : `Thesis · ${total} ${total === 1 ? 'claim' : 'claims'} · ${pro} for, ${con} against`
}

/**
 * How many claims beneath speak for a claim and how many against it, each counted once, by its shortest way up: an attack
 * on a reason for the claim speaks against it, an attack on that attack speaks for it.
 */
export function countSides(map: DebateMap, root: ClaimId): { pro: number; con: number } {
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
        if (own === 1) counts.pro++
        else counts.con++
      }
    }
  }
  return counts
}

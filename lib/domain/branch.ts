/** What hangs under a claim. Every walk survives cycles and shared claims: each claim is visited once. */
import type { Argument } from './argument'
import { argumentsOn, argumentsWith, getArgument, type DebateMap } from './debate-map'
import type { ClaimId } from './ids'

/** The claim and all claims that argue for or against it, directly, through others, or by undercuts. Breadth first. */
export function claimsUnder(map: DebateMap, root: ClaimId, depth = Infinity): Set<ClaimId> {
  const found = new Set<ClaimId>([root])
  let level: ClaimId[] = [root]
  for (let step = 0; step < depth && level.length > 0; step++) {
    const next: ClaimId[] = []
    for (const claim of level) {
      for (const premise of premisesAround(map, claim)) {
        if (found.has(premise)) continue
        found.add(premise)
        next.push(premise)
      }
    }
    level = next
  }
  return found
}

/** Every argument on a claim, with the undercuts and backings of those, and of these. */
export function inferencesOn(map: DebateMap, claim: ClaimId): Argument[] {
  const found = argumentsOn(map, { claim })
  // The list grows while it is walked: undercuts of undercuts come after what they undercut.
  for (const argument of found) found.push(...argumentsOn(map, { argument: argument.id }))
  return found
}

function premisesAround(map: DebateMap, claim: ClaimId): ClaimId[] {
  return inferencesOn(map, claim).flatMap((argument) => argument.premises)
}

/** The claim in which an argument's chain of conclusions ends. */
export function claimAttackedBy(map: DebateMap, argument: Argument): ClaimId {
  let { conclusion } = argument
  while ('argument' in conclusion) conclusion = getArgument(map, conclusion.argument).conclusion
  return conclusion.claim
}

/** The claim and those under it that nothing outside holds: no thesis, and no premise of an argument that stays. */
export function claimsOnlyUnder(map: DebateMap, root: ClaimId): Set<ClaimId> {
  const doomed = claimsUnder(map, root)
  const kept: ClaimId[] = []
  const keep = (claim: ClaimId) => {
    if (claim === root || !doomed.delete(claim)) return
    kept.push(claim)
  }
  for (const claim of [...doomed]) {
    const isHeld =
      map.claims.get(claim)?.thesis === true ||
      argumentsWith(map, claim).some((argument) => !doomed.has(claimAttackedBy(map, argument)))
    if (isHeld) keep(claim)
  }
  for (const claim of kept) premisesAround(map, claim).forEach(keep)
  return doomed
}

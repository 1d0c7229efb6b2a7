/** What hangs under a claim. Every walk survives cycles and shared claims: each claim is visited once. */
import type { Argument, Conclusion } from './argument'
import { argumentsOn, argumentsWith, getArgument, type DebateMap } from './debate-map'
import type { ClaimId } from './ids'

/** The claim and all claims that argue for or against it, directly, through others, or by undercuts. Breadth first. */
export function claimsUnder(map: DebateMap, root: ClaimId, depth = Infinity): Set<ClaimId> {
  return claimsUnderAll(map, [root], depth)
}

/** Every argument on a claim, with the undercuts and backings of those, and of these. */
export function inferencesOn(map: DebateMap, claim: ClaimId): Argument[] {
  return inferencesOnAny(map, { claim })
}

/** The claim in which an argument's chain of conclusions ends. */
export function claimAttackedBy(map: DebateMap, argument: Argument): ClaimId {
  let { conclusion } = argument
  while ('argument' in conclusion) conclusion = getArgument(map, conclusion.argument).conclusion
  return conclusion.claim
}

/** The claims above a claim on its shortest way up, the nearest first; all that are above it where the ways run in circles. */
export function wayUp(map: DebateMap, claim: ClaimId): ClaimId[] {
  const cameFrom = new Map<ClaimId, ClaimId | undefined>([[claim, undefined]])
  for (const at of cameFrom.keys()) {
    const above = argumentsWith(map, at).map((argument) => claimAttackedBy(map, argument))
    if (above.length === 0 || map.claims.get(at)?.thesis === true) return backFrom(at, cameFrom).slice(1)
    for (const next of above) if (!cameFrom.has(next)) cameFrom.set(next, at)
  }
  return [...cameFrom.keys()].slice(1)
}

function backFrom(top: ClaimId, cameFrom: ReadonlyMap<ClaimId, ClaimId | undefined>): ClaimId[] {
  const way: ClaimId[] = []
  for (let at: ClaimId | undefined = top; at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

/**
 * What is on the map only because of a claim: it, and those under it that nothing outside holds: no thesis, and no premise of
 * an argument that stays. An argument whose one premise is the claim goes with it, so its undercuts hold nothing either.
 */
export function claimsOnlyUnder(map: DebateMap, root: ClaimId): Set<ClaimId> {
  const goes = (argument: Argument) => argument.premises.length === 1 && argument.premises[0] === root
  const undercuts = argumentsWith(map, root)
    .filter(goes)
    .flatMap(({ id }) => inferencesOnAny(map, { argument: id }))
  const doomed = claimsUnderAll(map, [root, ...undercuts.flatMap(({ premises }) => premises)])

  const kept: ClaimId[] = []
  const keep = (claim: ClaimId) => {
    if (claim !== root && doomed.delete(claim)) kept.push(claim)
  }
  /** Whether the argument leads to a claim that stays, past no argument that goes. */
  const isHolding = (argument: Argument): boolean => {
    let { conclusion } = argument
    while ('argument' in conclusion) {
      const target = getArgument(map, conclusion.argument)
      if (goes(target)) return false
      conclusion = target.conclusion
    }
    return !doomed.has(conclusion.claim)
  }
  for (const claim of [...doomed]) {
    if (map.claims.get(claim)?.thesis === true || argumentsWith(map, claim).some(isHolding)) keep(claim)
  }
  // The list grows while it is walked: what is kept keeps its reasons.
  for (const claim of kept) {
    const staying = inferencesOnAny(map, { claim }, (argument) => !goes(argument))
    for (const { premises } of staying) premises.forEach(keep)
  }
  return doomed
}

function claimsUnderAll(map: DebateMap, roots: readonly ClaimId[], depth = Infinity): Set<ClaimId> {
  const found = new Set<ClaimId>(roots)
  let level: ClaimId[] = [...found]
  for (let step = 0; step < depth && level.length > 0; step++) {
    const next: ClaimId[] = []
    for (const claim of level) {
      for (const premise of inferencesOn(map, claim).flatMap(({ premises }) => premises)) {
        if (found.has(premise)) continue
        found.add(premise)
        next.push(premise)
      }
    }
    level = next
  }
  return found
}

function inferencesOnAny(
  map: DebateMap,
  conclusion: Conclusion,
  isWanted: (argument: Argument) => boolean = () => true,
): Argument[] {
  const found = argumentsOn(map, conclusion).filter(isWanted)
  // The list grows while it is walked: undercuts of undercuts come after what they undercut.
  for (const { id } of found) found.push(...argumentsOn(map, { argument: id }).filter(isWanted))
  return found
}

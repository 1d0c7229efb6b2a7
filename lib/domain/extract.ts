/** A branch taken out of a map: what goes along, and what the map can do without once a link stands in its place. */
import { argumentsOn, argumentsWith, citationsOf, getClaim, type DebateMap, type MapRows } from './debate-map'
import { claimAttackedBy, claimsUnder, inferencesOn } from './branch'
import type { ArgumentId, ClaimId } from './ids'

/**
 * The rows of a map whose one thesis is the claim: it and all that argues about it, under the same ids, with their sources.
 * Pins stay behind, as they say where things stood on the whole map.
 */
export function branchRows(map: DebateMap, root: ClaimId): MapRows {
  const ids = [...claimsUnder(map, root)]
  const citations = ids.flatMap((id) => citationsOf(map, id))
  const cited = new Set(citations.map(({ source }) => source))
  return {
    claims: ids.map((id) => ({ ...getClaim(map, id), thesis: id === root })),
    arguments: ids.flatMap((id) => inferencesOn(map, id)),
    sources: [...map.sources.values()].filter(({ id }) => cited.has(id)),
    citations,
    positions: [],
  }
}

export interface Replaced {
  /** The arguments about the claim itself; those about them go with them. */
  readonly arguments: readonly ArgumentId[]
  /** The claims that nothing else on the map holds then. */
  readonly claims: readonly ClaimId[]
}

/** What goes from the map when only the claim stays there. What something outside the branch uses stays, with its reasons. */
export function replacedByLink(map: DebateMap, root: ClaimId): Replaced {
  const going = claimsUnder(map, root)
  going.delete(root)
  const isHeld = (id: ClaimId) =>
    getClaim(map, id).thesis ||
    argumentsWith(map, id).some((argument) => {
      const owner = claimAttackedBy(map, argument)
      return owner !== root && !going.has(owner)
    })
  const staying = [...going].filter(isHeld)
  // The list grows while it is walked: what stays keeps its reasons.
  for (const claim of staying) {
    if (!going.delete(claim)) continue
    for (const { premises } of inferencesOn(map, claim))
      staying.push(...premises.filter((premise) => going.has(premise)))
  }
  return { arguments: argumentsOn(map, { claim: root }).map(({ id }) => id), claims: [...going] }
}

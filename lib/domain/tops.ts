/** The claims from which one reaches all of a map, going from what is argued about to what argues: its theses first. */
import { claimsUnder } from './branch'
import { toRows, type DebateMap } from './debate-map'
import type { ClaimId } from './ids'

export function topsOf(map: DebateMap): ClaimId[] {
  const { claims } = toRows(map)
  const premises = new Set(map.argumentsByPremise.keys())
  const reached = new Set<ClaimId>()
  const tops: ClaimId[] = []
  // What is left of the third kind stands in rings that nothing leads to.
  const kinds = [claims.filter(({ thesis }) => thesis), claims.filter(({ id }) => !premises.has(id)), claims]
  for (const { id } of kinds.flat()) {
    if (reached.has(id)) continue
    tops.push(id)
    for (const claim of claimsUnder(map, id)) reached.add(claim)
  }
  return tops
}

/**
 * The order in which the claims of a map are read, and in which the outline has them: each thesis, then its reasons one after
 * the other with all that is under each, then what hangs on nothing. Each claim comes once, whatever circles there are.
 */
import type { Argument } from './argument'
import { inferencesOn } from './branch'
import { argumentsWith, compareRank, thesesOf, type DebateMap } from './debate-map'
import type { ClaimId } from './ids'

/** Where reading begins: the theses, then the claims that argue for nothing, then one of each circle that nothing leads to. */
export function readingRoots(map: DebateMap): ClaimId[] {
  const roots = [
    ...thesesOf(map).map(({ id }) => id),
    ...[...map.claims.values()]
      .filter(({ id, thesis }) => !thesis && argumentsWith(map, id).length === 0)
      .sort(compareRank)
      .map(({ id }) => id),
  ]
  const read = new Set<ClaimId>()
  for (const root of roots) readBranch(map, root, read)
  if (read.size < map.claims.size) {
    for (const { id } of [...map.claims.values()].filter(({ id }) => !read.has(id)).sort(compareRank)) {
      if (read.has(id)) continue
      roots.push(id)
      readBranch(map, id, read)
    }
  }
  return roots
}

/** Every claim once. */
export function readingOrder(map: DebateMap): Set<ClaimId> {
  const read = new Set<ClaimId>()
  for (const root of readingRoots(map)) readBranch(map, root, read)
  return read
}

/** Adds a claim and what is under it, depth first; without recursion, as a chain may be thousands of claims long. */
function readBranch(map: DebateMap, root: ClaimId, read: Set<ClaimId>): void {
  const next = [root]
  for (let claim = next.pop(); claim !== undefined; claim = next.pop()) {
    if (read.has(claim)) continue
    read.add(claim)
    const reasons = inferencesOn(map, claim).flatMap(({ premises }: Argument) => premises)
    for (let index = reasons.length - 1; index >= 0; index--) next.push(reasons[index]!)
  }
}

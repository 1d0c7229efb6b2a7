/** How deep claims stand under the theses, and what to close so that no more of them is shown. */
import { conclusionKey } from '../domain/argument'
import type { DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { MapGraph } from './layout/map-graph'
import { placeClaims, type PlacedClaim } from './layout/place-claims'

/** Levels under the theses, or all there are. */
export type Levels = number | 'all'

/** The claims to collapse so that the given number of levels under the theses is shown; each opens one level more. */
export function closedBeyond(
  map: DebateMap,
  levels: number,
  depths: ReadonlyMap<ClaimId, number> = depthsOf(map),
): Set<ClaimId> {
  const closed = new Set<ClaimId>()
  for (const [claim, depth] of depths) {
    if (depth >= levels && map.argumentsByConclusion.has(conclusionKey({ claim }))) closed.add(claim)
  }
  return closed
}

/** Steps from the theses, on the whole map; of a branch that is shown alone, from its root. */
export function depthsOf(map: DebateMap, root?: ClaimId): Map<ClaimId, number> {
  const graph = new MapGraph(map)
  const placed = [...placeClaims(graph, {}).inOrder, ...branchOf(map, graph, root)]
  return new Map(placed.map(({ claim, depth }) => [claim.id, depth]))
}

function branchOf(map: DebateMap, graph: MapGraph, root: ClaimId | undefined): readonly PlacedClaim[] {
  return root !== undefined && map.claims.has(root) ? placeClaims(graph, { root }).inOrder : []
}

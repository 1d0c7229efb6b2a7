/** Claims with which a command that waits for one can be completed, found by their words. */
import type { ClaimId } from '@/lib/domain/ids'
import { landingsOf } from '../landing'
import type { Pick } from '../view-store'
import type { Workspace } from '../workspace'
import type { Hit } from './find-index'
import { findClaims } from './map-indexes'

/** Says whether a claim may be the target; where it is moved to, one that it cannot land on is none. */
function mayTake({ store }: Workspace, { kind, from, also = [] }: Pick): (id: ClaimId) => boolean {
  const moved = [from, ...also]
  if (kind !== 'move') return (id) => !moved.includes(id)
  const mayLand = landingsOf(store.getState().map, moved)
  return (claim) => mayLand({ claim })
}

/** The best first, and at most so many. */
export function pickTargets(workspace: Workspace, pick: Pick, query: string, most: number): readonly Hit[] {
  const { hits } = findClaims(workspace.store, query)
  const mayBe = mayTake(workspace, pick)
  return hits.filter(({ id }) => mayBe(id)).slice(0, most)
}

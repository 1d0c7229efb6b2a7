/** Looking for something: opening find, going from hit to hit, closing it. Nothing moves before one asks for a hit. */
import type { ClaimId } from '@/lib/domain/ids'
import { keptClaims, matchingClaims } from '@/lib/evaluation/claim-filter'
import type { ViewStore } from '../view-store'
import { goTo, type Workspace } from '../workspace'

/** Opens the find bar; where it is open, the field is asked for again. */
export function openFind({ view }: Workspace): void {
  const { find } = view.getState()
  const opened = find ?? { query: '', found: [], isComplete: false, at: undefined, asked: -1 }
  view.set({ find: { ...opened, asked: opened.asked + 1 } })
}

/** Goes to the next hit or the one before, around the end. */
export function stepFind(workspace: Workspace, step: 1 | -1): void {
  const { find } = workspace.view.getState()
  if (!find || find.found.length === 0) return
  const count = find.found.length
  goToHit(workspace, find.at === undefined ? (step === 1 ? 0 : count - 1) : (find.at + step + count) % count)
}

export function goToHit(workspace: Workspace, at: number): void {
  const { find } = workspace.view.getState()
  const hit = find?.found[at]
  if (!find || !hit || !workspace.store.getState().map.claims.has(hit.id)) return
  showThroughFilter(workspace, hit.id)
  workspace.view.set({ find: { ...find, at } })
  goTo(workspace, hit.id)
}

/** A hit that a filter hides is shown dimmed: what was found can be seen. */
function showThroughFilter({ store, view }: Workspace, claim: ClaimId): void {
  const { filter } = view.getState()
  if (filter?.mode !== 'hide') return
  const { map } = store.getState()
  if (!keptClaims(map, matchingClaims(map, filter.criteria)).has(claim))
    view.set({ filter: { ...filter, mode: 'dim' } })
}

export function closeFind(view: ViewStore): void {
  view.set({ find: undefined, hits: new Set() })
}

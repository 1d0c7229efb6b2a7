/** Looking for something: what is typed, what it finds, and going from hit to hit. Nothing moves before one asks for a hit. */
import type { ClaimId } from '@/lib/domain/ids'
import { keptClaims, matchingClaims } from '@/lib/evaluation/claim-filter'
import type { ViewStore } from '../view-store'
import { goTo, type Workspace } from '../workspace'
import { findClaims } from './map-indexes'

/** Opens the find bar; where it is open, the field is asked for again. */
export function openFind(workspace: Workspace): void {
  const { find } = workspace.view.getState()
  if (find) workspace.view.set({ find: { ...find, asked: find.asked + 1 } })
  else look(workspace, '')
}

/** Looks for a text; where one is at a hit that is still one, one stays there. */
export function look({ store, view }: Workspace, query: string): void {
  const { hits, isComplete } = findClaims(store, query)
  const before = view.getState().find
  const current = before?.at === undefined ? undefined : before.found[before.at]?.id
  const at = query === before?.query ? hits.findIndex(({ id }) => id === current) : -1
  view.set({
    find: { query, found: hits, isComplete, at: at < 0 ? undefined : at, asked: before?.asked ?? 0 },
    hits: new Set(hits.map(({ id }) => id)),
  })
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

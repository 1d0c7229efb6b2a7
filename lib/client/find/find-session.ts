/** Looking for something: opening find, going from hit to hit, closing it. Nothing moves before one asks for a hit. */
import type { ClaimId } from '@/lib/domain/ids'
import { keptClaims, matchingClaims } from '@/lib/evaluation/claim-filter'
import type { FindState, ViewStore } from '../view-store'
import { goTo, type Workspace } from '../workspace'

/** Opens the find bar, as it was closed; where it is open, the field is asked for again. */
export function openFind({ view }: Workspace): void {
  const opened = findNow(view) ?? { query: '', found: [], isComplete: false, at: undefined, asked: -1 }
  view.set({ find: { ...opened, asked: opened.asked + 1 } })
}

/** What is looked for, or was until the bar was closed. */
export function findNow(view: ViewStore): FindState | undefined {
  const { find, lastFind } = view.getState()
  return find ?? lastFind
}

/** Goes to the next hit or the one before, around the end. What was found earlier may be gone: that is left out. */
export function stepFind(workspace: Workspace, step: 1 | -1): void {
  const { claims } = workspace.store.getState().map
  const find = findNow(workspace.view)
  if (!find) return
  const { found, at } = find
  const before = at ?? (step === 1 ? -1 : 0)
  for (let way = 1; way <= found.length; way++) {
    const place = (before + step * way + found.length * 2) % found.length
    if (claims.has(found[place]!.id)) return goToHit(workspace, place)
  }
}

export function goToHit(workspace: Workspace, at: number): void {
  const { view, store } = workspace
  const { find, lastFind } = view.getState()
  const hit = (find ?? lastFind)?.found[at]
  if (!hit || !store.getState().map.claims.has(hit.id)) return
  showThroughFilter(workspace, hit.id)
  view.set(find ? { find: { ...find, at } } : { lastFind: lastFind && { ...lastFind, at } })
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
  const { find } = view.getState()
  view.set({ find: undefined, lastFind: find, hits: new Set() })
}

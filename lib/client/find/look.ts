/** What is typed, and what it finds. Apart from the rest of find, since the index is only fetched with what shows the hits. */
import type { Workspace } from '../workspace'
import { findClaims } from './map-indexes'

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

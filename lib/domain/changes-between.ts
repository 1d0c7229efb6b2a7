/** What differs between two versions of a map, row by row, however they came about: for whoever follows a map from afar. */
import type { Change, Table } from './change'
import type { DebateMap } from './debate-map'
import type { PersistentMap } from './persistent-map'

/** The changes with which `applyChanges` makes the later version of the earlier. Takes as long as there are changes. */
export function changesBetween(before: DebateMap, after: DebateMap): Change[] {
  const changes: Change[] = [
    ...rowChanges('claim', before.claims, after.claims),
    ...rowChanges('argument', before.arguments, after.arguments),
    ...rowChanges('source', before.sources, after.sources),
    ...rowChanges('citation', before.citations, after.citations),
    ...rowChanges('position', before.positions, after.positions),
  ]
  if (before.details !== after.details) {
    changes.push({ table: 'details', id: 'map', before: before.details, after: after.details })
  }
  return changes
}

function rowChanges(
  table: Exclude<Table, 'details'>,
  before: PersistentMap<string, unknown>,
  after: PersistentMap<string, unknown>,
): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of before.changesTo(after)) {
    changes.push({ table, id, before: was ?? null, after: is ?? null } as Change)
  }
  return changes
}

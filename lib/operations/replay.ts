/**
 * Rebuilds a map from its log. What comes out is what the tables hold, or there is a bug.
 */
import { emptyMap, type DebateMap } from '../domain/debate-map'
import type { MapDetails } from '../domain/change'
import type { ActorId, MapId, OperationId } from '../domain/ids'
import { assert } from '../domain/result'
import { inverseOf, type Inverse } from './inverse'
import { applyOperation, type Operation } from './registry'

export interface LoggedOperation {
  readonly id: OperationId
  readonly actor: ActorId
  readonly at: number
  readonly operation: Operation
}

/** The map after the operations, in order, on an empty map with these details. Throws where one does not apply. */
export function replay(id: MapId, details: MapDetails, log: Iterable<LoggedOperation>): DebateMap {
  let map = emptyMap(id, details)
  const inverses = new Map<string, Inverse>()
  for (const entry of log) {
    const applied = applyOperation(map, entry.operation, {
      actor: entry.actor,
      at: entry.at,
      findInverse: (operation) => inverses.get(`${entry.actor} ${operation}`),
    })
    assert(
      applied.ok,
      `operation ${entry.id} (${entry.operation.kind}) at revision ${map.revision + 1} does not replay`,
    )
    inverses.set(`${entry.actor} ${entry.id}`, inverseOf(applied.value.changes))
    map = applied.value.map
  }
  return map
}

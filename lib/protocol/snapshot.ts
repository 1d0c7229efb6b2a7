/** A map's whole content at a revision, as the server hands it over; compact-snapshot.ts is how it travels. */
import { mapFromRows, type DebateMap, type MapRows } from '../domain/debate-map'
import type { MapDetails } from '../domain/change'
import type { MapId } from '../domain/ids'
import type { ContributorName } from './messages'

export interface Snapshot extends MapRows {
  readonly id: MapId
  readonly revision: number
  readonly details: MapDetails
  /** Of those who wrote something on the map. */
  readonly names: readonly ContributorName[]
}

export function mapFromSnapshot(snapshot: Snapshot): DebateMap {
  return mapFromRows(snapshot.id, snapshot.revision, snapshot.details, snapshot)
}

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
  /** Of a large map, what lib/scene/told-lines.ts tells of each claim's text; whoever lays it out need not measure. */
  readonly lines?: readonly string[]
}

export function mapFromSnapshot(snapshot: Snapshot): DebateMap {
  return mapFromRows(snapshot.id, snapshot.revision, snapshot.details, snapshot)
}

/**
 * Where a map's snapshot lies. The revision makes the address new where the map is; what comes may be newer still. A page's
 * hint and its request must name the very same address.
 */
export function snapshotPath(mapId: MapId, revision: number, linkKey: string | undefined): string {
  return `/api/maps/${mapId}/snapshot?at=${revision}${linkKey ? `&key=${encodeURIComponent(linkKey)}` : ''}`
}

/** Where the first scene of a map lies at that revision; room and view are added by who asks. */
export function scenePath(mapId: MapId, revision: number, language: string, linkKey: string | undefined): string {
  const key = linkKey ? `&key=${encodeURIComponent(linkKey)}` : ''
  return `/api/maps/${mapId}/scene?at=${revision}&language=${language}${key}`
}

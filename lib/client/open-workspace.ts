/** What a map's page works on, from what the server sent with it. */
import type { ActorId } from '@/lib/domain/ids'
import type { Snapshot } from '@/lib/protocol/messages'
import { mapFromSnapshot } from './connection'
import { MapStore } from './map-store'
import { ViewStore } from './view-store'
import type { Workspace } from './workspace'

/** `actor` is the account's id, or `visitor`. */
export function openWorkspace(snapshot: Snapshot, actor: string, mayEdit: boolean): Workspace {
  const names = snapshot.names.map(({ id, name }) => [id, name] as const)
  return {
    store: new MapStore(mapFromSnapshot(snapshot), actor as ActorId, names),
    view: new ViewStore(),
    mayEdit,
    canvas: undefined,
  }
}

/** What a map's page works on, from what the server sent with it. */
import type { ActorId } from '@/lib/domain/ids'
import type { Snapshot } from '@/lib/protocol/messages'
import { mapFromSnapshot } from './connection'
import { MapStore } from './map-store'
import { ViewStore } from './view-store'
import type { Workspace } from './workspace'

/** `actor` is the account's id, or the name under which a map is tried out. */
export function openWorkspace(
  snapshot: Snapshot,
  actor: string,
  { mayEdit, isTrial }: Pick<Workspace, 'mayEdit' | 'isTrial'>,
): Workspace {
  const names = snapshot.names.map(({ id, name }) => [id, name] as const)
  return {
    store: new MapStore(mapFromSnapshot(snapshot), actor as ActorId, names),
    view: new ViewStore(),
    mayEdit: mayEdit || isTrial,
    isTrial,
    canvas: undefined,
  }
}

/** What a map's page works on, from what the server sent with it. */
import type { ActorId } from '@/lib/domain/ids'
import type { Snapshot } from '@/lib/protocol/messages'
import { mapFromSnapshot } from './connection'
import { MapStore } from './map-store'
import { ViewStore } from './view-store'
import type { Workspace } from './workspace'

/** `actor` is the account's id, or the name under which a map is tried out; `name` is what the person is called. */
export function openWorkspace(
  snapshot: Snapshot,
  actor: string,
  { mayEdit, isTrial, name }: Pick<Workspace, 'mayEdit' | 'isTrial'> & { readonly name: string },
): Workspace {
  const others = snapshot.names.map((person) => [person.id, person.name] as const)
  return {
    store: new MapStore(mapFromSnapshot(snapshot), actor as ActorId, [[actor, name], ...others]),
    view: new ViewStore(),
    mayEdit: mayEdit || isTrial,
    isTrial,
    canvas: undefined,
  }
}

/** What a map's page works on, from what the server sent with it, and what of it is open at first. */
import type { ActorId } from '@/lib/domain/ids'
import { mapFromSnapshot, type Snapshot } from '@/lib/protocol/snapshot'
import { KeyMap } from './commands/key-map'
import { commands } from './commands/registry'
import { browserPage } from './browser-page'
import { browserClipboard } from './clipboard'
import { MapStore } from './map-store'
import { ViewStore, type Shown } from './view-store'
import type { Workspace } from './workspace'

/** `actor` is the account's id, or the name under which a map is tried out; `name` is what the person is called. */
export function openWorkspace(
  snapshot: Snapshot,
  actor: string,
  {
    say,
    mayEdit,
    isTrial,
    trialPath,
    mayExport,
    mayShare,
    readPath,
    name,
    shown,
  }: Pick<Workspace, 'say' | 'mayEdit' | 'isTrial' | 'trialPath' | 'mayExport' | 'mayShare' | 'readPath'> & {
    readonly name: string
    /** What is most likely shown at first. */
    readonly shown: Shown
  },
): Workspace {
  const opened = mapFromSnapshot(snapshot)
  const view = new ViewStore()
  view.show(shown)
  const others = snapshot.names.map((person) => [person.id, person.name] as const)
  return {
    say,
    store: new MapStore(opened, actor as ActorId, [[actor, name], ...others]),
    view,
    mayEdit: mayEdit || isTrial,
    isTrial,
    trialPath,
    mayExport,
    mayShare,
    keys: new KeyMap(commands),
    readPath,
    leaveFor: (path) => location.assign(path),
    clipboard: browserClipboard,
    page: browserPage,
    opened,
    canvas: undefined,
    startViewport: undefined,
  }
}

/** What a map's page works on, from what the server sent with it, and what of it is open at first. */
import type { Conclusion } from '@/lib/domain/argument'
import { claimAttackedBy, wayUp } from '@/lib/domain/branch'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ActorId, ClaimId } from '@/lib/domain/ids'
import { mapFromSnapshot, type Snapshot } from '@/lib/protocol/snapshot'
import { KeyMap } from './commands/key-map'
import { commands } from './commands/registry'
import { browserPage } from './browser-page'
import { browserClipboard } from './clipboard'
import { MapStore } from './map-store'
import { ViewStore, type OfferedDraft, type Shown, type TextDraft } from './view-store'
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

/** Opens what must be open for what is being typed to be seen. */
export function expandForDraft({ store, view }: Workspace): void {
  const { draft } = view.getState()
  if (draft) view.expand(wayTo(store.getState().map, draft))
}

/** Takes up a text that was being typed on another page. */
export function goOnTyping(workspace: Workspace, { draft }: OfferedDraft): void {
  workspace.view.set({ draft, offered: undefined })
  expandForDraft(workspace)
}

/** The claims that must be open for a draft to be seen. */
function wayTo(map: DebateMap, draft: TextDraft): ClaimId[] {
  switch (draft.kind) {
    case 'thesis':
      return []
    case 'edit':
      return wayUp(map, draft.claimId)
    case 'premise':
      return wayToReasons(map, { argument: draft.argumentId })
    case 'reason':
      return wayToReasons(map, draft.conclusion)
  }
}

function wayToReasons(map: DebateMap, conclusion: Conclusion): ClaimId[] {
  const argument = 'argument' in conclusion ? map.arguments.get(conclusion.argument) : undefined
  const owner = 'claim' in conclusion ? conclusion.claim : argument && claimAttackedBy(map, argument)
  return owner === undefined ? [] : [owner, ...wayUp(map, owner)]
}

/** What a map's page works on, from what the server sent with it, and what of it is open at first. */
import type { Conclusion } from '@/lib/domain/argument'
import { claimAttackedBy, wayUp } from '@/lib/domain/branch'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ActorId, ClaimId } from '@/lib/domain/ids'
import { findOpening, roomOf } from '@/lib/scene/opening'
import type { TextMeasurer } from '@/lib/scene/measure'
import { mapFromSnapshot, type Snapshot } from '@/lib/protocol/snapshot'
import { KeyMap } from './commands/key-map'
import { commands } from './commands/registry'
import type { KeptStorage } from './draft-keeper'
import type { Surface } from './initial-viewport'
import { MapStore } from './map-store'
import { ViewStore, type TextDraft } from './view-store'
import { restoreView } from './view-keeper'
import type { Workspace } from './workspace'

/** `actor` is the account's id, or the name under which a map is tried out; `name` is what the person is called. */
export function openWorkspace(
  snapshot: Snapshot,
  actor: string,
  {
    mayEdit,
    isTrial,
    trialPath,
    mayExport,
    mayShare,
    readPath,
    name,
  }: Pick<Workspace, 'mayEdit' | 'isTrial' | 'trialPath' | 'mayExport' | 'mayShare' | 'readPath'> & {
    readonly name: string
  },
): Workspace {
  const others = snapshot.names.map((person) => [person.id, person.name] as const)
  return {
    store: new MapStore(mapFromSnapshot(snapshot), actor as ActorId, [[actor, name], ...others]),
    view: new ViewStore(),
    mayEdit: mayEdit || isTrial,
    isTrial,
    trialPath,
    mayExport,
    mayShare,
    keys: new KeyMap(commands),
    readPath,
    leaveFor: (path) => location.assign(path),
    canvas: undefined,
    startViewport: undefined,
  }
}

/** Opens the map as it was left in this tab, or else as many levels as the surface has room for; and what is being typed. */
export function openAtFirst(
  workspace: Workspace,
  measurer: TextMeasurer,
  surface: Surface,
  storage: KeptStorage,
): void {
  const { store, view } = workspace
  const { map } = store.getState()
  if (!restoreView(workspace, storage, surface)) {
    const { levels, collapsed } = findOpening(map, measurer, roomOf(surface.width, surface.height))
    view.set({ levels: levels ?? 'all', collapsed })
  }
  const { draft } = view.getState()
  if (draft) view.expand(wayTo(map, draft))
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

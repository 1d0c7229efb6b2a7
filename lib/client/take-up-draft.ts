/** Taking up a text again: what hides the place in which it is typed is opened. */
import type { Conclusion } from '@/lib/domain/argument'
import { claimAttackedBy, wayUp } from '@/lib/domain/branch'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { OfferedDraft, TextDraft } from './view-store'
import type { Workspace } from './workspace'

/** Opens what must be open for what is being typed to be seen. */
export function expandForDraft({ store, view }: Workspace): void {
  const { draft } = view.getState()
  if (draft) view.expand(wayTo(store.getState().map, draft))
}

/** Takes up a text that was left off, or was being typed on another page. */
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

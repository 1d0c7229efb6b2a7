/** Uses a claim that is on the map already in place of one that is being typed. */
import { argumentsOn } from '@/lib/domain/debate-map'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { connect } from './complete-pick'
import type { TextDraft } from './view-store'
import { goTo, performOrTell, type Workspace } from './workspace'

/** Whether the claim may stand where the draft does: not where it stands already, nor under itself. */
export function canTakeInstead(map: DebateMap, draft: TextDraft, claim: ClaimId): boolean {
  switch (draft.kind) {
    case 'edit':
    case 'thesis':
      return true
    case 'reason':
      if ('claim' in draft.conclusion && draft.conclusion.claim === claim) return false
      return !argumentsOn(map, draft.conclusion).some(
        ({ stance, premises }) => stance === draft.stance && premises.length === 1 && premises[0] === claim,
      )
    case 'premise': {
      const argument = map.arguments.get(draft.argumentId)
      if (!argument || argument.premises.includes(claim)) return false
      return !('claim' in argument.conclusion && argument.conclusion.claim === claim)
    }
  }
}

/** Connects the claim and drops the draft. A claim that is being edited is merged into it, once one has seen what that does. */
export function takeInstead(workspace: Workspace, draft: TextDraft, claim: ClaimId): void {
  const { view, store } = workspace
  if (!canTakeInstead(store.getState().map, draft, claim)) return
  if (draft.kind === 'edit') {
    view.set({
      draft: undefined,
      open: 'merge',
      subject: { kind: 'merge', keep: claim, absorb: [draft.claimId] },
    })
    return
  }
  const isDone =
    draft.kind === 'thesis'
      ? store.getState().map.claims.get(claim)?.thesis === true ||
        performOrTell(workspace, { kind: 'set-thesis', args: { claimId: claim, thesis: true } })
      : draft.kind === 'premise'
        ? performOrTell(workspace, { kind: 'add-premise', args: { argumentId: draft.argumentId, claimId: claim } })
        : performOrTell(workspace, connect(claim, draft.stance, draft.conclusion))
  if (!isDone) return
  view.set({ draft: undefined })
  goTo(workspace, claim)
}

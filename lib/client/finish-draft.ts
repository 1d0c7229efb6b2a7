/** Turns the text that is being typed into an operation, wherever it is typed. */
import { newId, type ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { operationOf, type TextDraft } from './view-store'
import { performOrTell, type Workspace } from './workspace'

/** What the empty field says. */
export const draftPlaceholders = {
  edit: 'Say it in one sentence',
  thesis: 'What should be debated?',
  reason: 'Type a reason, then Enter',
  premise: 'What else must hold?',
} satisfies Record<TextDraft['kind'], string>

/**
 * Saves the draft, selects its claim and ends the typing; an empty one only ends it. Where it cannot be saved the draft stays,
 * and the person is told why. Returns what was saved.
 */
export function finishDraft(workspace: Workspace): TextDraft | undefined {
  const { store, view } = workspace
  const { draft } = view.getState()
  if (!draft) return undefined
  const text = draft.text.trim()
  if (text === '') {
    view.set({ draft: undefined })
    return undefined
  }
  if (text.length > limits.claimText) {
    view.set({
      notice: `A claim has at most ${limits.claimText} characters; this one has ${text.length}. Put the rest into its note.`,
    })
    return undefined
  }
  const current = draft.kind === 'edit' ? store.getState().map.claims.get(draft.claimId)?.text : undefined
  if (draft.kind === 'edit' && current !== undefined && current !== draft.base && current !== text) {
    view.set({
      draft: { ...draft, base: current },
      notice: `Someone changed this claim to “${current}” meanwhile. Press Enter again to put yours in its place, Escape to keep theirs.`,
    })
    return undefined
  }
  if (!performOrTell(workspace, operationOf(draft, text))) return undefined
  view.set({ draft: undefined })
  view.selectClaim(draft.claimId)
  return draft
}

/** Saves the draft, and where it was a new reason opens the next one beside it: a list is typed reason by reason. */
export function finishAndGoOn(workspace: Workspace): void {
  const done = finishDraft(workspace)
  if (done?.kind !== 'reason') return
  workspace.view.set({ draft: { ...done, text: '', claimId: newId<ClaimId>(), argumentId: newId() } })
}

/** Turns the text that is being typed into an operation, wherever it is typed. */
import { newId, type ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import type { PlainKey } from '@/lib/language/say'
import { whyNoRoom } from './commands/applicability'
import { operationOf, type TextDraft } from './view-store'
import { performOrTell, type Workspace } from './workspace'

/** What the empty field says. */
export const draftPlaceholders = {
  edit: 'draft.edit',
  thesis: 'draft.thesis',
  reason: 'draft.reason',
  premise: 'draft.premise',
} as const satisfies Record<TextDraft['kind'], PlainKey<'draft'>>

/**
 * Saves the draft, selects its claim and ends the typing; an empty one only ends it. Where it cannot be saved the draft stays,
 * and the person is told why. Returns what was saved.
 */
export function finishDraft(workspace: Workspace): TextDraft | undefined {
  const { store, view, say } = workspace
  const { draft } = view.getState()
  if (!draft) return undefined
  const text = draft.text.trim()
  if (text === '') {
    view.set({ draft: undefined })
    return undefined
  }
  if (text.length > limits.claimText) {
    view.set({ notice: say('notices.tooLong', { most: limits.claimText, count: text.length }) })
    return undefined
  }
  const current = draft.kind === 'edit' ? store.getState().map.claims.get(draft.claimId)?.text : undefined
  if (draft.kind === 'edit' && current !== undefined && current !== draft.base && current !== text) {
    view.set({
      draft: { ...draft, base: current },
      notice: say('notices.changedMeanwhile', { text: current }),
    })
    return undefined
  }
  if (!performOrTell(workspace, operationOf(draft, text))) return undefined
  const { offered } = view.getState()
  view.set({ draft: undefined, offered: offered?.isLeft ? undefined : offered })
  view.selectClaim(draft.claimId)
  return draft
}

/** Saves the draft, and where it was a new reason or premise opens the next one beside it: a list is typed one by one. */
export function finishAndGoOn(workspace: Workspace): void {
  const done = finishDraft(workspace)
  const next = { text: '', claimId: newId<ClaimId>() }
  if (done?.kind === 'reason' && !whyNoRoom(workspace))
    workspace.view.set({ draft: { ...done, ...next, argumentId: newId() } })
  if (done?.kind === 'premise' && !whyNoRoom(workspace, done.argumentId))
    workspace.view.set({ draft: { ...done, ...next } })
}

/** Leaves off typing. What was typed is not gone: it is offered. */
export function leaveDraft({ store, view }: Workspace): void {
  const { draft } = view.getState()
  if (!draft) return
  const before = draft.kind === 'edit' ? store.getState().map.claims.get(draft.claimId)?.text : undefined
  const text = draft.text.trim()
  const isNews = text !== '' && text !== before
  // Why it could not be saved is past, and would stand in the way of the offer.
  view.set({
    draft: undefined,
    notice: undefined,
    ...(isNews ? { offered: { draft, isThere: true, isLeft: true } } : {}),
  })
}

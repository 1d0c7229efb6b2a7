'use client'

import { useRef } from 'react'
import { limits } from '@/lib/domain/limits'
import type { SceneClaim } from '@/lib/scene/scene'
import { operationOf, type TextDraft } from '@/lib/client/view-store'
import { performOrTell } from '@/lib/client/workspace'
import { useWorkspace } from '@/lib/client/workspace-context'

const placeholders = {
  edit: 'Say it in one sentence',
  thesis: 'What should be debated?',
  reason: 'Type a reason, then Enter',
  premise: 'What else must hold?',
}

/** The field in a claim's place. Enter saves, Escape leaves, and leaving the field with text in it saves too. */
export function ClaimEditor({ claim, draft }: { claim: SceneClaim; draft: TextDraft }) {
  const workspace = useWorkspace()
  const { view } = workspace
  const isDone = useRef(false)

  const close = () => {
    isDone.current = true
    view.set({ draft: undefined })
  }
  const save = () => {
    if (isDone.current) return
    const text = draft.text.trim()
    if (text === '') return close()
    if (text.length > limits.claimText) {
      view.set({
        notice: `A claim has at most ${limits.claimText} characters; this one has ${text.length}. Put the rest into its note.`,
      })
      return
    }
    const current = draft.kind === 'edit' ? workspace.store.getState().map.claims.get(claim.id)?.text : undefined
    if (draft.kind === 'edit' && current !== undefined && current !== draft.base && current !== text) {
      view.set({
        draft: { ...draft, base: current },
        notice: `Someone changed this claim to “${current}” meanwhile. Press Enter again to put yours in its place, Escape to keep theirs.`,
      })
      return
    }
    if (!performOrTell(workspace, operationOf(draft, text))) return
    close()
    view.selectClaim(draft.claimId)
  }

  return (
    <>
      {draft.text.length > limits.claimText - 50 ? (
        <span className="claim-count" data-over={draft.text.length > limits.claimText || undefined}>
          {draft.text.length} of {limits.claimText}
        </span>
      ) : null}
      <textarea
        autoFocus
        aria-label="Text of the claim"
        dir="auto"
        className="claim-editor nodrag nopan nowheel absolute inset-0 resize-none rounded-lg bg-transparent"
        data-role={claim.role}
        style={{
          paddingLeft: claim.textInset.left,
          paddingTop: claim.textInset.top,
          paddingRight: claim.textInset.right,
        }}
        value={draft.text}
        placeholder={placeholders[draft.kind]}
        onFocus={(event) => event.currentTarget.setSelectionRange(draft.text.length, draft.text.length)}
        onChange={(event) => view.set({ draft: { ...draft, text: event.target.value.replace(/\n/g, ' ') } })}
        onBlur={save}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            save()
          }
          if (event.key === 'Escape') close()
        }}
      />
    </>
  )
}

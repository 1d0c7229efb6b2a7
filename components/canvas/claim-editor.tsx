'use client'

import { limits } from '@/lib/domain/limits'
import type { SceneClaim } from '@/lib/scene/scene'
import { draftPlaceholders, finishAndGoOn, finishDraft, leaveDraft } from '@/lib/client/finish-draft'
import type { TextDraft } from '@/lib/client/view-store'
import { useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { useLeaveAfterPress } from './use-leave-after-press'

/** The field in a claim's place. Enter saves and opens the next reason, Escape leaves, and leaving the field saves too. */
export function ClaimEditor({ claim, draft }: { claim: SceneClaim; draft: TextDraft }) {
  const say = useSay()
  const workspace = useWorkspace()
  const { view } = workspace
  const leave = useLeaveAfterPress(() => {
    if (view.getState().draft?.claimId === draft.claimId) finishDraft(workspace)
  })
  return (
    <>
      {draft.text.length > limits.claimText - 50 ? (
        <span className="claim-count" data-over={draft.text.length > limits.claimText || undefined}>
          {say('draft.length', { count: draft.text.length, most: limits.claimText })}
        </span>
      ) : null}
      <textarea
        autoFocus
        aria-label={say('draft.field')}
        dir="auto"
        className="claim-editor nodrag nopan nowheel absolute inset-0 resize-none rounded-lg bg-transparent"
        data-role={claim.role}
        style={{
          paddingLeft: claim.textInset.left,
          paddingTop: claim.textInset.top,
          paddingRight: claim.textInset.right,
        }}
        value={draft.text}
        placeholder={say(draftPlaceholders[draft.kind])}
        onFocus={(event) => event.currentTarget.setSelectionRange(draft.text.length, draft.text.length)}
        onChange={(event) => view.set({ draft: { ...draft, text: event.target.value.replace(/\n/g, ' ') } })}
        onBlur={leave}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            finishAndGoOn(workspace)
          }
          if (event.key === 'Escape') leaveDraft(workspace)
        }}
      />
    </>
  )
}

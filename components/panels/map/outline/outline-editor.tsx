'use client'

import { useRef } from 'react'
import { draftPlaceholders, finishAndGoOn, finishDraft, leaveDraft } from '@/lib/client/finish-draft'
import { useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { limits } from '@/lib/domain/limits'
import { useSay } from '@/lib/language/say-context'

/** The field in a row's place. Enter saves and goes on with the next reason, Escape leaves, and leaving the field saves too. */
export function OutlineEditor() {
  const say = useSay()
  const workspace = useWorkspace()
  const { view } = workspace
  const draft = useViewPart((state) => state.draft)
  const isLeaving = useRef(false)
  if (!draft) return null
  const room = limits.claimText - draft.text.length

  return (
    <>
      <textarea
        autoFocus
        rows={1}
        dir="auto"
        aria-label={say('draft.field')}
        className="outline-field block w-full resize-none rounded-sm bg-surface [field-sizing:content] max-sm:text-[1rem]"
        value={draft.text}
        placeholder={say(draftPlaceholders[draft.kind])}
        onFocus={(event) => event.currentTarget.setSelectionRange(draft.text.length, draft.text.length)}
        onChange={(event) => view.set({ draft: { ...draft, text: event.target.value.replace(/\n/g, ' ') } })}
        onBlur={() => {
          if (!isLeaving.current) finishDraft(workspace)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            finishAndGoOn(workspace)
          }
          if (event.key === 'Escape') {
            isLeaving.current = true
            leaveDraft(workspace)
          }
        }}
      />
      {room < 50 ? (
        <span className="text-2xs tabular-nums text-ink-2" data-over={room < 0 || undefined}>
          {say('draft.length', { count: draft.text.length, most: limits.claimText })}
        </span>
      ) : null}
    </>
  )
}

'use client'

import { useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { previewMerge, type MergePreview } from '@/lib/operations/merge-preview'
import type { OperationInput } from '@/lib/operations/registry'
import { describeRefusal } from '@/lib/client/describe-refusal'
import { goTo, performTogetherOrTell } from '@/lib/client/workspace'
import { useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import type { Say } from '@/lib/language/say'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useFocusBack } from '@/components/ui/use-focus-back'

/** Shows what a merge does before it is done: whose words stay, what moves and what goes. */
export function MergeDialog() {
  const { view } = useWorkspace()
  const map = useStorePart((state) => state.map)
  const isOpen = useViewPart((state) => state.open === 'merge')
  const subject = useViewPart((state) => state.subject)
  if (!isOpen || subject?.kind !== 'merge') return null
  const claims = [subject.keep, ...subject.absorb].flatMap((id) => map.claims.get(id) ?? [])
  const close = () => view.set({ open: undefined, subject: undefined })
  return <OpenMergeDialog key={subject.keep} claims={claims} onClose={close} />
}

function OpenMergeDialog({ claims, onClose }: { claims: readonly Claim[]; onClose: () => void }) {
  useFocusBack()
  const say = useSay()
  const workspace = useWorkspace()
  const map = useStorePart((state) => state.map)
  const [chosen, setChosen] = useState(claims[0]?.id)
  const [keep, ...absorb] = claims
  const preview = keep
    ? previewMerge(
        map,
        keep.id,
        absorb.map(({ id }) => id),
      )
    : undefined
  if (!keep || absorb.length === 0) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={say('rework.merge')}
        footer={<Button onClick={onClose}>{say('ui.close')}</Button>}
      >
        <p>{say('rework.mergeGone')}</p>
      </Dialog>
    )
  }
  const text = claims.find(({ id }) => id === chosen)?.text ?? keep.text

  function merge() {
    if (!keep) return
    const operations = absorb.map(({ id }, place): OperationInput => ({
      kind: 'merge-claims',
      args: { keep: keep.id, absorb: id, ...(place === 0 && text !== keep.text ? { text } : {}) },
    }))
    if (!performTogetherOrTell(workspace, operations)) return
    onClose()
    goTo(workspace, keep.id)
    workspace.canvas?.follow(keep.id)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say('rework.mergeClaims', { count: claims.length })}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={!preview?.ok} onClick={merge}>
            {say('rework.merge')}
          </Button>
        </>
      }
    >
      <fieldset>
        <legend className="mb-2 text-sm font-semibold">{say('rework.whoseWords')}</legend>
        <div className="divide-y divide-line border-y border-line">
          {claims.map((claim) => (
            <label key={claim.id} className="flex cursor-pointer gap-3 py-2.5 hover:bg-wash">
              <input
                type="radio"
                name="words"
                checked={claim.id === chosen}
                onChange={() => setChosen(claim.id)}
                className="mt-0.5 size-4 shrink-0"
              />
              <span
                dir="auto"
                className={`[overflow-wrap:anywhere] ${claim.id === chosen ? 'font-semibold' : 'text-ink-2'}`}
              >
                {claim.text}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {preview?.ok ? (
        <ul className="mt-4 list-disc space-y-1 pl-4 text-ink-2">
          {sentences(preview.value, keep, say).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {preview && !preview.ok ? (
        <div className="mt-4">
          <Notice kind="error">{describeRefusal(say, preview.error)}</Notice>
        </div>
      ) : null}
    </Dialog>
  )
}

/** What happens, one sentence each; at least one. */
function sentences(preview: MergePreview, keep: Claim, say: Say): string[] {
  const { merged, reasonsMoved, usesMoved, argumentsGone, citationsMoved, citationsGone } = preview
  const told = [
    reasonsMoved > 0 ? say('rework.reasonsMoved', { count: reasonsMoved }) : '',
    usesMoved > 0 ? say('rework.usesMoved', { count: usesMoved }) : '',
    citationsMoved > 0 ? say('rework.citationsMoved', { count: citationsMoved }) : '',
    citationsGone > 0 ? say('rework.citationsGone', { count: citationsGone }) : '',
    argumentsGone > 0 ? say('rework.argumentsGone', { count: argumentsGone }) : '',
    merged.note !== keep.note ? say('rework.notesJoined') : '',
    merged.tags.length > keep.tags.length ? say('rework.isTagged', { tags: merged.tags.join(', ') }) : '',
    merged.thesis && !keep.thesis ? say('rework.becomesThesis') : '',
  ].filter((sentence) => sentence !== '')
  return told.length > 0 ? told : [say('rework.nothingHangs')]
}

'use client'

import { useState, type FormEvent } from 'react'
import { askServer } from '@/lib/client/ask-server'
import { linkToExtract } from '@/lib/client/link-to-extract'
import { selectedClaims } from '@/lib/client/view-store'
import { performTogetherOrTell } from '@/lib/client/workspace'
import { useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { branchRows, replacedByLink } from '@/lib/domain/extract'
import type { ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'

type ExtractDialogProps = { mapId: string; linkKey: string | undefined; open: boolean; onClose: () => void }
type Made = { id: string; title: string; url: string }

/** Asks how a branch becomes a map of its own, makes it, and leads there. */
export function ExtractDialog({ open, ...props }: ExtractDialogProps) {
  const [claim] = selectedClaims(useViewState())
  if (!open || claim === undefined) return null
  return <OpenDialog key={claim} claim={claim} {...props} />
}

/** The form that had it is gone. */
const takeFocus = (link: HTMLAnchorElement | null) => link?.focus()

function OpenDialog({ claim, mapId, linkKey, onClose }: Omit<ExtractDialogProps, 'open'> & { claim: ClaimId }) {
  const say = useSay()
  const workspace = useWorkspace()
  const { store, mayEdit } = workspace
  // As it was when the dialog opened: it must not change under the eyes of whoever reads what is taken along.
  const [map] = useState(() => store.getState().map)
  const [plan] = useState(() => ({ rows: branchRows(map, claim), replaced: replacedByLink(map, claim) }))
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [made, setMade] = useState<Made>()
  const { claims, sources } = plan.rows

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const asked = new FormData(event.currentTarget)
    const title = asked.get('title')
    setIsBusy(true)
    const query = linkKey === undefined ? '' : `?key=${encodeURIComponent(linkKey)}`
    const answer = await askServer<Made>(say, 'POST', `/api/maps/${mapId}/extract${query}`, { claimId: claim, title })
    setIsBusy(false)
    if (!answer.ok) return setError(answer.error)
    if (mayEdit) {
      const isReplaced = asked.get('here') === 'link'
      performTogetherOrTell(
        workspace,
        linkToExtract(workspace.say, store.getState().map, claim, answer.value, isReplaced),
      )
    }
    setMade(answer.value)
  }

  if (made) {
    return (
      <Dialog open onClose={onClose} title={say('rework.mapMade')}>
        <p>{say('rework.mapIsYours', { title: made.title })}</p>
        <div className="mt-4 flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {say('rework.stayHere')}
          </Button>
          <a ref={takeFocus} className={buttonClasses('primary')} href={`/maps/${made.id}`}>
            {say('rework.openNewMap')}
          </a>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog open onClose={onClose} title={say('rework.extract')}>
      <form onSubmit={(event) => void submit(event)} className="space-y-4">
        {error ? <Notice kind="error">{error}</Notice> : null}
        <TextField
          label={say('rework.extractTitle')}
          name="title"
          required
          maxLength={limits.title}
          defaultValue={map.claims.get(claim)?.text.slice(0, limits.title)}
        />
        <p className="text-ink-2">{say('rework.extractTakes', { claims: claims.length, sources: sources.length })}</p>
        {mayEdit ? (
          <fieldset className="space-y-1.5">
            <legend className="font-semibold">{say('rework.onThisMap')}</legend>
            <label className="flex min-h-6 items-start gap-2">
              <input type="radio" name="here" value="keep" defaultChecked className="mt-0.5" />
              {say('rework.keepBranch')}
            </label>
            <label className="flex min-h-6 items-start gap-2">
              <input type="radio" name="here" value="link" className="mt-0.5" />
              {say('rework.keepLink', { count: plan.replaced.claims.length })}
            </label>
          </fieldset>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {say('ui.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {say('rework.makeMap')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

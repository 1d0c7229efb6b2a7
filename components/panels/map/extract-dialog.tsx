'use client'

import { useState, type FormEvent } from 'react'
import { linkToExtract } from '@/lib/client/link-to-extract'
import { request } from '@/lib/client/request'
import { selectedClaims } from '@/lib/client/view-store'
import { performTogetherOrTell } from '@/lib/client/workspace'
import { useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { branchRows, replacedByLink } from '@/lib/domain/extract'
import type { ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { countOf } from '@/components/ui/count-of'
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

function OpenDialog({ claim, mapId, linkKey, onClose }: Omit<ExtractDialogProps, 'open'> & { claim: ClaimId }) {
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
    const answer = await request<Made>('POST', `/api/maps/${mapId}/extract${query}`, { claimId: claim, title })
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
      <Dialog open onClose={onClose} title="The map is made">
        <p>“{made.title}” is a private map of yours. The two maps lead to each other by their sources.</p>
        <div className="mt-4 flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            Stay here
          </Button>
          <a className={buttonClasses('primary')} href={`/maps/${made.id}`}>
            Open the new map
          </a>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog open onClose={onClose} title="Make the branch a map of its own">
      <form onSubmit={(event) => void submit(event)} className="space-y-4">
        {error ? <Notice kind="error">{error}</Notice> : null}
        <TextField
          label="Title of the new map"
          name="title"
          required
          maxLength={limits.title}
          defaultValue={map.claims.get(claim)?.text.slice(0, limits.title)}
        />
        <p className="text-ink-2">
          It takes along {countOf(claims.length, 'claim')} and {countOf(sources.length, 'source')}, and cites this map.
        </p>
        {mayEdit ? (
          <fieldset className="space-y-1.5">
            <legend className="font-semibold">On this map</legend>
            <label className="flex min-h-6 items-start gap-2">
              <input type="radio" name="here" value="keep" defaultChecked className="mt-0.5" />
              Keep the branch, and cite the new map
            </label>
            <label className="flex min-h-6 items-start gap-2">
              <input type="radio" name="here" value="link" className="mt-0.5" />
              <span>
                Keep the claim alone, with the link; {countOf(plan.replaced.claims.length, 'claim')} beneath it{' '}
                {plan.replaced.claims.length === 1 ? 'goes' : 'go'}
              </span>
            </label>
          </fieldset>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            Make the map
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

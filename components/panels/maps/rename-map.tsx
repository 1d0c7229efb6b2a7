'use client'

import { useState, type FormEvent } from 'react'
import { askServer, describeSubmitError } from '@/lib/client/ask-server'
import { useSay } from '@/lib/language/say-context'
import { newId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import type { SubmitResponse } from '@/lib/protocol/messages'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'

type RenameMapProps = { mapId: string; title: string; open: boolean; onClose: () => void; onDone: () => void }

/** Asks for another title, and changes it as every change of a map is made: by an operation. */
export function RenameMap({ mapId, title, open, onClose, onDone }: RenameMapProps) {
  const say = useSay()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const asked = new FormData(event.currentTarget).get('title')
    const next = typeof asked === 'string' ? asked.trim() : ''
    if (next === title) return onClose()
    setIsBusy(true)
    const sent = await askServer<SubmitResponse>(say, 'POST', `/api/maps/${mapId}/operations`, {
      operations: [{ id: newId(), operation: { kind: 'edit-details', args: { title: next } } }],
    })
    setIsBusy(false)
    const [result] = sent.ok ? sent.value.results : []
    if (!sent.ok) setError(sent.error)
    else if (result && !result.ok) setError(describeSubmitError(say, result.error))
    else {
      setError(undefined)
      onDone()
    }
  }

  return (
    <Dialog open={open} onClose={onClose} title={say('maps.renameTitle')}>
      <form onSubmit={(event) => void submit(event)} className="space-y-4">
        {error ? <Notice kind="error">{error}</Notice> : null}
        <TextField label={say('maps.title')} name="title" required maxLength={limits.title} defaultValue={title} />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {say('maps.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {say('maps.rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

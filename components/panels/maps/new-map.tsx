'use client'

import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { askServer } from '@/lib/client/ask-server'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

/** Asks for a title and the claim to debate, makes the map and opens it. */
export function NewMap() {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const thesis = textOf(form, 'thesis').trim()
    setIsBusy(true)
    const made = await askServer<{ id: string }>(say, 'POST', '/api/maps', {
      title: textOf(form, 'title'),
      ...(thesis ? { thesis } : {}),
    })
    if (made.ok) location.assign(`/maps/${made.value.id}`)
    else {
      setError(made.error)
      setIsBusy(false)
    }
  }

  return (
    <>
      <Button variant="primary" icon={<Plus className="size-4" aria-hidden="true" />} onClick={() => setIsOpen(true)}>
        {say('maps.newMap')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={say('maps.newMap')}>
        <form onSubmit={(event) => void submit(event)} className="space-y-4">
          {error ? <Notice kind="error">{error}</Notice> : null}
          <TextField
            label={say('maps.title')}
            name="title"
            required
            maxLength={200}
            autoFocus
            hint={say('maps.titleHint')}
          />
          <TextArea label={say('maps.thesis')} name="thesis" optional maxLength={500} hint={say('maps.thesisHint')} />
          <div className="flex justify-end gap-2">
            <Button variant="quiet" onClick={() => setIsOpen(false)}>
              {say('maps.cancel')}
            </Button>
            <Button type="submit" variant="primary" busy={isBusy}>
              {say('maps.make')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

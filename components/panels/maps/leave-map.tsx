'use client'

import { useState } from 'react'
import { askServer } from '@/lib/client/ask-server'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'

type LeaveMapProps = {
  mapId: string
  title: string
  userId: string
  open: boolean
  onClose: () => void
  onDone: () => void
}

/** Asks first: whoever leaves a private map cannot come back on their own. */
export function LeaveMap({ mapId, title, userId, open, onClose, onDone }: LeaveMapProps) {
  const say = useSay()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function leave(): Promise<void> {
    setIsBusy(true)
    const left = await askServer(say, 'DELETE', `/api/maps/${mapId}/contributors/${userId}`)
    setIsBusy(false)
    if (left.ok) onDone()
    else setError(left.error)
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('maps.leaveTitle')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {say('maps.stay')}
          </Button>
          <Button variant="danger" busy={isBusy} onClick={() => void leave()}>
            {say('maps.leave')}
          </Button>
        </>
      }
    >
      {error ? <Notice kind="error">{error}</Notice> : null}
      <p>{say('maps.leaveText', { title })}</p>
    </Dialog>
  )
}

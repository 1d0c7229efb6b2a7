'use client'

import { useState } from 'react'
import { request } from '@/lib/client/request'
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
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function leave(): Promise<void> {
    setIsBusy(true)
    const left = await request('DELETE', `/api/maps/${mapId}/contributors/${userId}`)
    setIsBusy(false)
    if (left.ok) onDone()
    else setError(left.error)
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Leave the map"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Stay
          </Button>
          <Button variant="danger" busy={isBusy} onClick={() => void leave()}>
            Leave
          </Button>
        </>
      }
    >
      {error ? <Notice kind="error">{error}</Notice> : null}
      <p>“{title}” goes from your maps. What you wrote stays on it. Its owner can let you in again.</p>
    </Dialog>
  )
}

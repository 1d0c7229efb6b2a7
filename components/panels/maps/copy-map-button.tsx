'use client'

import { useState } from 'react'
import { request } from '@/lib/client/request'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { useToasts } from '@/components/ui/toasts'

/** For whoever may read a map and not change it: a copy of their own. Visitors sign in first and come back. */
export function CopyMapButton({
  mapId,
  mapPath,
  isSignedIn,
  query,
}: {
  mapId: string
  mapPath: string
  isSignedIn: boolean
  query: string
}) {
  const notify = useToasts()
  const [isBusy, setIsBusy] = useState(false)
  if (!isSignedIn) {
    return (
      <a className={buttonClasses('primary')} href={`/sign-in?next=${encodeURIComponent(mapPath + query)}`}>
        Sign in to edit a copy
      </a>
    )
  }
  async function copy(): Promise<void> {
    setIsBusy(true)
    const made = await request<{ id: string }>('POST', `/api/maps/${mapId}/copy${query}`)
    if (made.ok) return location.assign(`/maps/${made.value.id}`)
    notify({ kind: 'error', text: made.error })
    setIsBusy(false)
  }
  return (
    <Button variant="primary" busy={isBusy} onClick={() => void copy()}>
      Edit a copy
    </Button>
  )
}

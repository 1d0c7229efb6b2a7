'use client'

import { useState } from 'react'
import { browserItems } from '@/lib/client/kept-items'
import { askServer } from '@/lib/client/ask-server'
import { useSay } from '@/lib/language/say-context'
import { moveUnsent, trialActor } from '@/lib/client/unsent-shelf'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { useToasts } from '@/components/ui/toasts'

type CopyMapButtonProps = {
  mapId: string
  /** Where the map is tried out. */
  trialPath: string
  /** The account's id; undefined for a visitor. */
  userId: string | undefined
  /** The key of a map shared by link, or nothing. */
  linkKey: string | undefined
  /** Whether the map is being tried out: then the changes made so far go with the copy. */
  isTrial: boolean
}

/**
 * For whoever may read a map and not change it: a copy of their own. Visitors try it out in this browser first, and keep
 * what they did by signing in.
 */
export function CopyMapButton({ mapId, trialPath, userId, linkKey, isTrial }: CopyMapButtonProps) {
  const say = useSay()
  const notify = useToasts()
  const [isBusy, setIsBusy] = useState(false)
  if (userId === undefined) {
    return (
      <a
        className={buttonClasses('primary')}
        href={isTrial ? `/sign-in?next=${encodeURIComponent(trialPath)}` : trialPath}
      >
        {say(isTrial ? 'maps.signInToKeep' : 'maps.tryEditing')}
      </a>
    )
  }
  async function copy(user: string): Promise<void> {
    setIsBusy(true)
    const query = linkKey === undefined ? '' : `?key=${encodeURIComponent(linkKey)}`
    const made = await askServer<{ id: string }>(say, 'POST', `/api/maps/${mapId}/copy${query}`)
    if (made.ok) {
      const trial = { mapId, actor: trialActor }
      if (isTrial) await moveUnsent(await browserItems(), trial, { mapId: made.value.id, actor: user })
      return location.assign(`/maps/${made.value.id}`)
    }
    notify({ kind: 'error', text: made.error })
    setIsBusy(false)
  }
  return (
    <Button variant="primary" busy={isBusy} onClick={() => void copy(userId)}>
      {say(isTrial ? 'maps.keepAsMine' : 'maps.editCopy')}
    </Button>
  )
}

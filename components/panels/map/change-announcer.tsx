'use client'

import { useEffect, useState } from 'react'
import { announceChanges } from '@/lib/client/announce-changes'
import { useWorkspace } from '@/lib/client/workspace-context'

/** Speaks the changes of the map to whoever hears the page; nothing of it is seen. */
export function ChangeAnnouncer() {
  const { store, view, say } = useWorkspace()
  const [sentence, setSentence] = useState('')
  useEffect(() => announceChanges({ store, view, say }, setSentence), [store, view, say])
  return (
    <p role="status" aria-label={say('overMap.changes')} className="sr-only">
      {sentence}
    </p>
  )
}

'use client'

import { useStoreState, useWorkspace } from '@/lib/client/workspace-context'

const words = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Offline: kept here, sent when you are back',
  'signed-out': 'Signed out: kept here until you sign in again',
  removed: 'You may no longer read this map',
}

/** Whether what one sees is on the server. Always on the page. */
export function SaveState() {
  const { mayEdit, isTrial } = useWorkspace()
  const { saveState } = useStoreState()
  if (isTrial) return <span className="text-ink-2">Trying out, in this browser only</span>
  if (!mayEdit && saveState === 'saved') return <span className="text-ink-2">Reading</span>
  return (
    <span
      role="status"
      data-state={saveState}
      className="min-w-13 text-ink-2 data-[state=offline]:text-danger data-[state=signed-out]:text-danger data-[state=removed]:text-danger"
    >
      {saveState === 'offline' && !mayEdit ? 'Offline' : words[saveState]}
    </span>
  )
}

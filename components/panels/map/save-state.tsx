'use client'

import { useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'

/** Whether what one sees is on the server. Always on the page. */
export function SaveState() {
  const say = useSay()
  const { mayEdit, isTrial } = useWorkspace()
  const { saveState } = useStoreState()
  if (isTrial) return <span className="text-ink-2">{say('header.trial')}</span>
  if (!mayEdit && saveState === 'saved') return <span className="text-ink-2">{say('header.reading')}</span>
  // What was done is said by itself: of saving only what is in its way.
  const isQuiet = saveState === 'saving' || saveState === 'saved'
  return (
    <span
      role="status"
      aria-live={isQuiet ? 'off' : 'polite'}
      data-state={saveState}
      className="min-w-13 text-ink-2 data-[state=offline]:text-danger data-[state=signed-out]:text-danger data-[state=removed]:text-danger"
    >
      {say(saveState === 'offline' && !mayEdit ? 'header.offlineReading' : `header.${saveState}`)}
    </span>
  )
}

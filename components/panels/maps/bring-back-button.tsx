'use client'

import { useState } from 'react'
import { askServer } from '@/lib/client/ask-server'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { useToasts } from '@/components/ui/toasts'

const ways = {
  bin: { fact: 'maps.inBin', label: 'maps.restore', change: { deleted: false } },
  archive: { fact: 'maps.archived', label: 'maps.unarchive', change: { archived: false } },
} as const

/** On the page of a map of one's own that lies in the bin or the archive: why it cannot be changed, and the way back. */
export function BringBackButton({ mapId, from }: { mapId: string; from: keyof typeof ways }) {
  const say = useSay()
  const notify = useToasts()
  const [isBusy, setIsBusy] = useState(false)
  const { fact, label, change } = ways[from]
  async function bringBack(): Promise<void> {
    setIsBusy(true)
    const answer = await askServer(say, 'PATCH', `/api/maps/${mapId}`, change)
    if (answer.ok) return location.reload()
    notify({ kind: 'error', text: answer.error })
    setIsBusy(false)
  }
  return (
    <>
      <span className="text-xs text-ink-2 max-sm:hidden">{say(fact)}</span>
      <Button variant="primary" busy={isBusy} onClick={() => void bringBack()}>
        {say(label)}
      </Button>
    </>
  )
}

'use client'

import { useMemo, useState } from 'react'
import { selectedClaims } from '@/lib/client/view-store'
import { performTogetherOrTell } from '@/lib/client/workspace'
import { useStorePart, useWorkspace } from '@/lib/client/workspace-context'
import { limits } from '@/lib/domain/limits'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'

/** Gives all selected claims a tag, as one step to undo. */
export function TagDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog open={open} onClose={onClose} title={say('rework.tag')}>
      <TagForm onClose={onClose} />
    </Dialog>
  )
}

function TagForm({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const workspace = useWorkspace()
  const claims = useStorePart((state) => state.map.claims)
  const [tag, setTag] = useState('')
  const chosen = selectedClaims(workspace.view.getState()).filter((id) => claims.has(id))
  const known = useMemo(() => [...new Set([...claims.values()].flatMap(({ tags }) => tags))].sort(), [claims])

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (tag.trim() === '') return
        const tagged = chosen.map((claimId) => ({ kind: 'tag-claim', args: { claimId, tag } }) as const)
        if (performTogetherOrTell(workspace, tagged)) onClose()
      }}
    >
      <TextField
        label={say('rework.tag')}
        hint={say('rework.tagFor', { count: chosen.length })}
        list="tags-to-choose"
        maxLength={limits.tag}
        autoComplete="off"
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
      <datalist id="tags-to-choose">
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button type="submit" variant="primary" disabled={tag.trim() === ''}>
        {say('rework.addTag')}
      </Button>
    </form>
  )
}

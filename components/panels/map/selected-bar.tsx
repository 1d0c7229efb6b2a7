'use client'

import { Minus, Pencil, Plus } from 'lucide-react'
import { buttonLabel } from '@/lib/client/commands/registry'
import type { Selection } from '@/lib/client/view-store'
import { useCommand } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'

/** What one does most with what is selected, large enough for a thumb. */
export function SelectedBar({ kind }: { kind: Selection['kind'] }) {
  const say = useSay()
  const run = useCommand()
  const isClaim = kind === 'claim'
  return (
    <>
      <Button
        className="h-11! min-w-0 flex-1 text-pro!"
        icon={<Plus className="size-4 shrink-0" aria-hidden="true" />}
        onClick={() => run('add-pro')}
      >
        {isClaim ? say('details.for') : say(buttonLabel('add-pro', kind))}
      </Button>
      <Button
        className="h-11! min-w-0 flex-1 text-con!"
        icon={<Minus className="size-4 shrink-0" aria-hidden="true" />}
        onClick={() => run('add-con')}
      >
        {isClaim ? say('details.against') : say(buttonLabel('add-con', kind))}
      </Button>
      {isClaim ? (
        <IconButton label={say(buttonLabel('edit', 'claim'))} className="size-11!" onClick={() => run('edit')}>
          <Pencil />
        </IconButton>
      ) : null}
    </>
  )
}

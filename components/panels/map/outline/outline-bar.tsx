'use client'

import { Ellipsis, Info, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommand, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { SelectedBar } from '../selected-bar'

/** By touch: what one does most with the selected row, within reach of the thumb. */
export function OutlineBar() {
  const { view, say, mayEdit } = useWorkspace()
  const run = useCommand()
  const selection = useViewPart((state) => state.selection)
  const isTyping = useViewPart((state) => state.draft !== undefined)
  if (isTyping || (!mayEdit && !selection)) return null

  if (!selection)
    return (
      <Bar>
        <Button
          className="h-11!"
          icon={<Plus className="size-4" aria-hidden="true" />}
          onClick={() => run('add-thesis')}
        >
          {say('commands.addThesis')}
        </Button>
      </Bar>
    )
  return (
    <Bar>
      {mayEdit ? <SelectedBar kind={selection.kind} /> : null}
      <Button
        className={mayEdit ? 'size-11! px-0! md:hidden' : 'h-11! flex-1 md:hidden'}
        variant={mayEdit ? 'quiet' : 'secondary'}
        aria-label={say('outline.details')}
        icon={<Info className="size-4" aria-hidden="true" />}
        onClick={() => run('details')}
      >
        {mayEdit ? null : say('outline.details')}
      </Button>
      <IconButton
        label={say('outline.more')}
        className="size-11!"
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect()
          view.set({ menu: { target: selection, x: left, y: top } })
        }}
      >
        <Ellipsis />
      </IconButton>
    </Bar>
  )
}

/** The details of a phone have the same at their foot. */
function Bar({ children }: { children: ReactNode }) {
  const { say } = useWorkspace()
  const isPanelOpen = useViewPart((state) => state.isPanelOpen)
  return (
    <div
      role="toolbar"
      aria-label={say('outline.selectedClaim')}
      data-beneath={isPanelOpen}
      className="hidden shrink-0 items-center gap-2 border-t border-line bg-paper px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] pointer-coarse:flex max-md:data-[beneath=true]:hidden"
    >
      {children}
    </div>
  )
}

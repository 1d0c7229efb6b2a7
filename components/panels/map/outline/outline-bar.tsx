'use client'

import { Ellipsis, Minus, Pencil, Plus } from 'lucide-react'
import { buttonLabel } from '@/lib/client/commands/registry'
import { useCommand, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'

/** By touch: what one does most with the selected row, within reach of the thumb. */
export function OutlineBar() {
  const { view, mayEdit } = useWorkspace()
  const run = useCommand()
  const selection = useViewPart((state) => state.selection)
  const isTyping = useViewPart((state) => state.draft !== undefined)
  if (!mayEdit || isTyping) return null

  if (!selection)
    return (
      <Bar>
        <Button
          className="h-11!"
          icon={<Plus className="size-4" aria-hidden="true" />}
          onClick={() => run('add-thesis')}
        >
          Add a thesis
        </Button>
      </Bar>
    )
  return (
    <Bar>
      <Button
        className="h-11! flex-1 text-pro!"
        icon={<Plus className="size-4" aria-hidden="true" />}
        onClick={() => run('add-pro')}
      >
        {selection.kind === 'claim' ? 'For' : buttonLabel('add-pro', 'argument')}
      </Button>
      <Button
        className="h-11! flex-1 text-con!"
        icon={<Minus className="size-4" aria-hidden="true" />}
        onClick={() => run('add-con')}
      >
        {selection.kind === 'claim' ? 'Against' : buttonLabel('add-con', 'argument')}
      </Button>
      {selection.kind === 'claim' ? (
        <IconButton label={buttonLabel('edit', 'claim')} className="size-11!" onClick={() => run('edit')}>
          <Pencil />
        </IconButton>
      ) : null}
      <IconButton
        label="More"
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

function Bar({ children }: { children: React.ReactNode }) {
  return (
    <div
      role="toolbar"
      aria-label="Selected claim"
      className="hidden shrink-0 items-center gap-2 border-t border-line bg-paper px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] pointer-coarse:flex"
    >
      {children}
    </div>
  )
}

'use client'

import { Minus, Plus } from 'lucide-react'
import { useStore } from '@xyflow/react'
import { useCommand } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

export function GraphControls() {
  const run = useCommand()
  const zoom = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <div className="graph-controls absolute bottom-4 left-52 z-10 flex items-center gap-1 max-md:bottom-3 max-md:left-3">
      <Button aria-label="Zoom out" title="Zoom out (−)" className="w-8 px-0!" onClick={() => run('zoom-out')}>
        <Minus className="size-4" aria-hidden="true" />
      </Button>
      <span className="w-12 rounded-sm bg-paper text-center text-xs text-ink-2 tabular-nums">{zoom}%</span>
      <Button aria-label="Zoom in" title="Zoom in (+)" className="w-8 px-0!" onClick={() => run('zoom-in')}>
        <Plus className="size-4" aria-hidden="true" />
      </Button>
      <Button onClick={() => run('fit')}>
        Fit <Kbd>0</Kbd>
      </Button>
    </div>
  )
}

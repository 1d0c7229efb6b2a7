'use client'

import type { ReactNode } from 'react'
import { narrowBelow } from '@/lib/client/shown-keeper'
import type { Surface } from '@/lib/client/view-store'
import { useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useMedia } from '@/components/ui/use-media'

/** The two editors of the map: one of them, or both side by side where there is room. They share all but what is typed where. */
export function MapSurfaces({ graph, outline }: Record<Surface, ReactNode>) {
  const shown = useViewPart((state) => state.shown)
  const surface = useViewPart((state) => state.surface)
  const isNarrow = useMedia(`(width < ${narrowBelow}px)`)
  const one = shown === 'both' && isNarrow ? surface : shown
  return (
    <div className="flex size-full">
      {one === 'graph' ? null : (
        <Place
          surface="outline"
          className={one === 'both' ? 'w-[clamp(20rem,38%,42rem)] border-r border-line' : 'flex-1'}
        >
          {outline}
        </Place>
      )}
      {one === 'outline' ? null : (
        <Place surface="graph" className="flex-1">
          {graph}
        </Place>
      )}
    </div>
  )
}

/** Notes that one works here now. */
function Place({ surface, className, children }: { surface: Surface; className: string; children: ReactNode }) {
  const { view } = useWorkspace()
  const enter = () => {
    if (view.getState().surface !== surface && !view.getState().draft) view.set({ surface })
  }
  return (
    <div
      data-surface={surface}
      className={`relative min-w-0 ${className}`}
      onFocusCapture={enter}
      onPointerDownCapture={enter}
    >
      {children}
    </div>
  )
}

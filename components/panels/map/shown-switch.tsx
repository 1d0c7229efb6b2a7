'use client'

import { Columns2, ListTree, Network } from 'lucide-react'
import { narrowBelow } from '@/lib/client/shown-keeper'
import { useCommand, useViewPart } from '@/lib/client/workspace-context'
import { Segmented } from '@/components/ui/segmented'
import { useMedia } from '@/components/ui/use-media'

/** Graph, outline, or both where there is room. */
export function ShownSwitch() {
  const run = useCommand()
  const shown = useViewPart((state) => state.shown)
  const surface = useViewPart((state) => state.surface)
  const isNarrow = useMedia(`(width < ${narrowBelow}px)`)
  const choices = [
    { value: 'graph', label: <Network aria-hidden="true" />, name: 'Graph' },
    { value: 'outline', label: <ListTree aria-hidden="true" />, name: 'Outline' },
    ...(isNarrow
      ? []
      : [
          {
            value: 'both',
            label: <Columns2 aria-hidden="true" />,
            name: 'Graph and outline',
            className: 'max-[699.98px]:hidden',
          } as const,
        ]),
  ] as const
  return (
    <Segmented
      label="What is shown"
      choices={choices}
      value={isNarrow && shown === 'both' ? surface : shown}
      onChange={(value) => run(`show-${value}`)}
    />
  )
}

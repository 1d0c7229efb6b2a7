'use client'

import { Columns2, ListTree, Network } from 'lucide-react'
import { narrowBelow } from '@/lib/client/shown-keeper'
import { useCommand, useViewPart } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Segmented } from '@/components/ui/segmented'
import { useMedia } from '@/components/ui/use-media'

/** Graph, outline, or both where there is room. */
export function ShownSwitch() {
  const say = useSay()
  const run = useCommand()
  const shown = useViewPart((state) => state.shown)
  const surface = useViewPart((state) => state.surface)
  const isNarrow = useMedia(`(width < ${narrowBelow}px)`)
  const choices = [
    { value: 'graph', label: <Network aria-hidden="true" />, name: say('header.graph') },
    { value: 'outline', label: <ListTree aria-hidden="true" />, name: say('header.outline') },
    ...(isNarrow
      ? []
      : [
          {
            value: 'both',
            label: <Columns2 aria-hidden="true" />,
            name: say('header.both'),
            className: 'max-[699.98px]:hidden',
          } as const,
        ]),
  ] as const
  return (
    <Segmented
      label={say('header.whatIsShown')}
      choices={choices}
      value={isNarrow && shown === 'both' ? surface : shown}
      onChange={(value) => run(`show-${value}`)}
    />
  )
}

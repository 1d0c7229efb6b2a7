'use client'

import { useState } from 'react'
import { selectedClaims } from '@/lib/client/view-store'
import { useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { later, LaterPart } from '@/components/ui/later'
import { SidePanel } from '@/components/ui/side-panel'
import type { SheetHeight } from '@/components/ui/use-sheet-drag'
import { MapDetailsSection } from './map-details-section'
import { SelectedBar } from './selected-bar'

/** Nothing is selected at first. */
export const selectedDetails = later(() => import('./selected-details').then(({ SelectedDetails }) => SelectedDetails))

/** What is selected, in full: a claim, an argument, or the map itself. A side panel; a bottom sheet on phones. */
export function DetailsPanel() {
  const say = useSay()
  const { view, mayEdit } = useWorkspace()
  const map = useStorePart((state) => state.map)
  const isRefused = useStorePart((state) => state.refused !== undefined)
  const selection = useViewPart((state) => state.selection)
  const also = useViewPart((state) => state.also)
  const isOpen = useViewPart((state) => state.isPanelOpen)
  const isTyping = useViewPart((state) => state.draft !== undefined)
  const isPicking = useViewPart((state) => state.pick !== undefined)
  const isTold = useViewPart((state) => state.notice !== undefined) || isRefused
  const [height, setHeight] = useState<SheetHeight>('half')
  const claims = selectedClaims({ selection, also }).flatMap((id) => map.claims.get(id) ?? [])
  const argument = selection?.kind === 'argument' ? map.arguments.get(selection.id) : undefined
  const selected = claims[0] ?? argument

  return (
    <SidePanel
      label={say('header.details')}
      isOpen={isOpen}
      // One sees where one types, and what there is to click.
      isAside={isTyping || isPicking}
      // What is said stands over the map.
      height={isTold ? 'half' : height}
      onHeight={setHeight}
      onClose={() => {
        setHeight('half')
        view.set({ isPanelOpen: false })
      }}
      footer={selected && mayEdit && claims.length < 2 ? <SelectedBar kind={argument ? 'argument' : 'claim'} /> : null}
    >
      {selected ? <LaterPart of={selectedDetails} given={{ claims, argument }} /> : <MapDetailsSection />}
    </SidePanel>
  )
}

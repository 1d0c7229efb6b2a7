'use client'

import { X } from 'lucide-react'
import { useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { IconButton } from '@/components/ui/icon-button'
import { later, LaterPart } from '@/components/ui/later'
import { MapDetailsSection } from './map-details-section'

/** Nothing is selected at first. */
export const selectedDetails = later(() => import('./selected-details').then(({ SelectedDetails }) => SelectedDetails))

/** What is selected, in full: a claim, an argument, or the map itself. A side panel; a bottom sheet on phones. */
export function DetailsPanel() {
  const { view } = useWorkspace()
  const { map } = useStoreState()
  const { selection, isPanelOpen } = useViewState()
  const claim = selection?.kind === 'claim' ? map.claims.get(selection.id) : undefined
  const argument = selection?.kind === 'argument' ? map.arguments.get(selection.id) : undefined

  return (
    <aside
      aria-label="Details"
      data-open={isPanelOpen}
      className="relative z-10 w-80 shrink-0 overflow-y-auto border-l border-line bg-paper px-5 py-5 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[65dvh] max-md:w-full max-md:rounded-t-xl max-md:border-l-0 max-md:border-t max-md:shadow-lift max-md:data-[open=false]:hidden"
    >
      <IconButton
        label="Close details"
        className="absolute right-2 top-2 md:hidden"
        onClick={() => view.set({ isPanelOpen: false })}
      >
        <X />
      </IconButton>
      {claim || argument ? <LaterPart of={selectedDetails} given={{ claim, argument }} /> : <MapDetailsSection />}
    </aside>
  )
}

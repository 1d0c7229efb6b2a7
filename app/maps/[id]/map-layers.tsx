'use client'

import type { ComponentProps } from 'react'
import { closeFind } from '@/lib/client/find/find-session'
import { useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import type { MapDialogs } from '@/components/panels/map/map-dialogs'
import { LaterPart } from '@/components/ui/later'
import { breadcrumbs, duplicateHints, filterBar, findBar, mapDialogs, pickField } from './map-parts'

/** Over the map, while a branch is shown alone. As high before it is there as then: nothing moves when it comes. */
export function BranchBar() {
  const isAlone = useViewPart((state) => state.focus !== undefined)
  return (
    <LaterPart
      of={breadcrumbs}
      given={{}}
      isWanted={isAlone}
      meanwhile={<div className="h-10.25 border-b border-line bg-surface" />}
    />
  )
}

/** The bars that lie over the map when they are asked for. */
export function MapBars() {
  const { view } = useWorkspace()
  const isFiltering = useViewPart((state) => state.isFilterOpen || state.filter !== undefined)
  const isFinding = useViewPart((state) => state.find !== undefined)
  const isPicking = useViewPart((state) => state.pick !== undefined)
  return (
    <>
      <LaterPart
        of={filterBar}
        given={{}}
        isWanted={isFiltering}
        onGiveUp={() => view.set({ isFilterOpen: false, filter: undefined })}
      />
      <LaterPart of={findBar} given={{}} isWanted={isFinding} onGiveUp={() => closeFind(view)} />
      <LaterPart of={pickField} given={{}} isWanted={isPicking} onGiveUp={() => view.set({ pick: undefined })} />
    </>
  )
}

/** What lies over the whole page: dialogs, menus, and the hints beside a text that is being typed. */
export function MapLayers(given: ComponentProps<typeof MapDialogs>) {
  const { view } = useWorkspace()
  const isAsked = useViewPart((state) => state.open !== undefined || state.menu !== undefined)
  return (
    <>
      <LaterPart of={duplicateHints} given={{}} isWanted={false} />
      <LaterPart
        of={mapDialogs}
        given={given}
        isWanted={isAsked}
        onGiveUp={() => view.set({ open: undefined, subject: undefined, menu: undefined })}
      />
    </>
  )
}

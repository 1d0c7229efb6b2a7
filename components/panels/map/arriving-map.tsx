import type { ReactNode } from 'react'
import { countOf } from '@/components/ui/count-of'
import type { ArrivalTrouble } from '@/lib/client/load-snapshot'
import { HeaderFrame } from './header-frame'

type ArrivingMapProps = {
  title: string
  description: string
  claims: number
  trouble: ArrivalTrouble | undefined
  firstPaint: ReactNode
}

const words = {
  offline: 'Offline: the map opens when you are back',
  removed: 'You may no longer read this map',
} satisfies Record<ArrivalTrouble, string>

/** A large map until its content has come: what the server drew of it, in the places where everything will be. */
export function ArrivingMap({ title, description, claims, trouble, firstPaint }: ArrivingMapProps) {
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <HeaderFrame
        title={<p className="truncate">{title}</p>}
        state={
          <span role="status" data-state={trouble} className="text-ink-2 data-[state]:text-danger">
            {trouble ? words[trouble] : `Loading ${countOf(claims, 'claim')} …`}
          </span>
        }
      />
      <div className="relative flex min-h-0 flex-1">
        <main className="relative min-w-0 flex-1 overflow-hidden" aria-label="Map" aria-busy="true">
          {firstPaint}
        </main>
        <aside
          aria-label="Details"
          className="w-80 shrink-0 overflow-y-auto border-l border-line bg-paper px-5 py-5 max-md:hidden"
        >
          <h2 className="text-base font-semibold">About this map</h2>
          <p className="mt-2 whitespace-pre-line">{description}</p>
        </aside>
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { countOf } from '@/components/ui/count-of'
import type { ArrivalTrouble } from '@/lib/client/load-snapshot'

type ArrivingMapProps = {
  title: string
  description: string
  claims: number
  trouble: ArrivalTrouble | undefined
  firstPaint: ReactNode
  accountMenu: ReactNode
}

const words = {
  offline: 'Offline: the map opens when you are back',
  removed: 'You may no longer read this map',
} satisfies Record<ArrivalTrouble, string>

/** A large map until its content has come: what the server drew of it, in the places where everything will be. */
export function ArrivingMap({ title, description, claims, trouble, firstPaint, accountMenu }: ArrivingMapProps) {
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <header className="relative z-20 flex min-h-13 shrink-0 items-center gap-3 border-b border-line bg-paper px-4 py-2 max-sm:px-3">
        <a
          href="/"
          className="font-serif text-base font-semibold text-ink-2 hover:text-ink"
          aria-label="Crux, to the start page"
        >
          Crux
        </a>
        <span aria-hidden="true" className="h-5 border-l border-line" />
        <h1 className="min-w-0 flex-1 truncate font-serif text-lg font-semibold">{title}</h1>
        <span role="status" data-state={trouble} className="text-xs text-ink-2 data-[state]:text-danger">
          {trouble ? words[trouble] : `Loading ${countOf(claims, 'claim')} …`}
        </span>
        {accountMenu}
      </header>
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

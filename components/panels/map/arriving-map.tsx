import type { ReactNode } from 'react'
import type { PlainKey } from '@/lib/language/say'
import type { ArrivalTrouble } from '@/lib/client/load-snapshot'
import { useSay } from '@/lib/language/say-context'
import { HeaderFrame } from './header-frame'

type ArrivingMapProps = {
  title: string
  description: string
  claims: number
  trouble: ArrivalTrouble | undefined
  firstPaint: ReactNode
}

const troubles = {
  offline: 'header.offlineArriving',
  removed: 'header.removed',
} satisfies Record<ArrivalTrouble, PlainKey<'header'>>

/** A large map until its content has come: what the server drew of it, in the places where everything will be. */
export function ArrivingMap({ title, description, claims, trouble, firstPaint }: ArrivingMapProps) {
  const say = useSay()
  return (
    <div className="flex h-dvh flex-col overflow-clip">
      <HeaderFrame
        title={<p className="truncate">{title}</p>}
        state={
          <span role="status" data-state={trouble} className="text-ink-2 data-[state]:text-danger">
            {trouble ? say(troubles[trouble]) : say('header.loading', { count: claims })}
          </span>
        }
      />
      <div className="relative flex min-h-0 flex-1">
        <main className="relative min-w-0 flex-1 overflow-clip" aria-label={say('header.map')} aria-busy="true">
          {firstPaint}
        </main>
        <aside
          aria-label={say('header.details')}
          className="w-80 shrink-0 overflow-y-auto border-l border-line bg-paper px-5 py-5 max-md:hidden"
        >
          <h2 className="text-base font-semibold">{say('details.aboutMap')}</h2>
          <p className="mt-2 whitespace-pre-line">{description}</p>
        </aside>
      </div>
    </div>
  )
}

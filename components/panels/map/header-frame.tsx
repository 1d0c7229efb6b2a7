import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'

type HeaderFrameProps = {
  /** The title, and how it stands with what one changed: beside it, on a phone beneath. */
  title: ReactNode
  state: ReactNode
  children?: ReactNode
}

/**
 * The header of a map's page. On a phone two slim rows: where one is, with what is needed at any moment (`max-sm:order-1`),
 * and beneath it ways to look at the map (`max-sm:order-3`).
 */
export function HeaderFrame({ title, state, children }: HeaderFrameProps) {
  const say = useSay()
  return (
    <header className="relative z-20 flex min-h-13 shrink-0 items-center gap-x-2 border-b border-line bg-paper px-4 py-2 max-sm:min-h-24 max-sm:flex-wrap max-sm:gap-x-1 max-sm:gap-y-1 max-sm:px-2 max-sm:py-1.5">
      <a
        href="/"
        className="font-serif text-base font-semibold text-ink-2 hover:text-ink max-sm:flex max-sm:size-9 max-sm:items-center max-sm:justify-center"
        aria-label={say('header.toStart')}
      >
        <span className="max-sm:hidden">Crux</span>
        <ChevronLeft aria-hidden="true" className="size-5 sm:hidden" />
      </a>
      <span aria-hidden="true" className="mx-1 h-5 border-l border-line max-sm:hidden" />
      <div className="flex min-w-0 flex-1 items-center gap-x-3 max-sm:flex-col max-sm:items-stretch">
        <h1 className="min-w-0 font-serif text-lg font-semibold max-sm:text-[1rem]/5">{title}</h1>
        <span className="shrink-0 text-xs max-sm:truncate max-sm:text-2xs/3.5">{state}</span>
      </div>
      <span aria-hidden="true" className="h-0 basis-full max-sm:order-2 sm:hidden" />
      {children}
    </header>
  )
}

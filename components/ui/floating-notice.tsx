import type { ReactNode } from 'react'

type FloatingNoticeProps = {
  /** Whether the pointer goes through it, as while something is dragged; what is said then lies over what was said before. */
  isPassive?: boolean
  children: ReactNode
}

/**
 * One line over a surface, said to whoever hears the page too. At the bottom, above what stands there, so that it covers no
 * beginning.
 */
export function FloatingNotice({ isPassive, children }: FloatingNoticeProps) {
  return (
    <div
      role="status"
      data-passive={isPassive}
      className="pointer-events-none absolute inset-x-0 bottom-16 z-10 data-[passive=true]:z-20 flex justify-center px-3 md:max-xl:bottom-30"
    >
      {children ? (
        <div
          data-passive={isPassive}
          className="arrive flex max-w-xl items-center gap-2 rounded-lg bg-ink py-1 pl-4 pr-1 text-on-ink shadow-lift ring-2 ring-paper not-data-[passive=true]:pointer-events-auto"
        >
          {children}
        </div>
      ) : null}
    </div>
  )
}

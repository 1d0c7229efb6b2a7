import type { ReactNode } from 'react'

/** The name of a key. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex pointer-coarse:hidden h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-line bg-paper px-1 font-sans text-2xs font-medium text-ink-2">
      {children}
    </kbd>
  )
}

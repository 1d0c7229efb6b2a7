import type { ReactNode } from 'react'

/** A page with one short form. */
export function NarrowPage({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6 px-4 py-12 sm:px-6 sm:py-20">
      <div className="flex flex-col gap-2">
        <h1 className="font-serif text-2xl font-semibold tracking-[-0.01em]">{title}</h1>
        {intro ? <div className="text-base text-ink-2">{intro}</div> : null}
      </div>
      {children}
    </div>
  )
}

/** A hairline with a word in it. */
export function OrRule({ children }: { children: ReactNode }) {
  return (
    <div className="flex items-center gap-3 text-xs text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {children}
    </div>
  )
}

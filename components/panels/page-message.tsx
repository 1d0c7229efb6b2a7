import type { ReactNode } from 'react'

/** A page that has one thing to say: not found, something failed. */
export function PageMessage({ title, children, actions }: { title: string; children: ReactNode; actions: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center gap-4 px-4 py-20 sm:px-6">
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      <div className="flex flex-col gap-2 text-base text-ink-2">{children}</div>
      <div className="flex flex-wrap gap-2 pt-2">{actions}</div>
    </div>
  )
}

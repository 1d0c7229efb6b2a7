import type { ReactNode } from 'react'

/** What a place says while there is nothing in it: what belongs here and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 py-10">
      <h2 className="font-serif text-lg font-semibold">{title}</h2>
      {children ? <div className="max-w-[60ch] text-ink-2">{children}</div> : null}
      {action}
    </div>
  )
}

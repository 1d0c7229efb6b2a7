import type { ReactNode } from 'react'

/** One subject of the account page: its title beside it, or above it on phones. */
export function AccountSection({
  id,
  title,
  note,
  children,
}: {
  id?: string
  title: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} className="grid gap-x-10 gap-y-4 border-t border-line py-8 md:grid-cols-[14rem_minmax(0,26rem)]">
      <div className="flex flex-col gap-1.5">
        <h2 className="text-base font-semibold">{title}</h2>
        {note ? <div className="max-w-[44ch] text-ink-2">{note}</div> : null}
      </div>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  )
}

import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type NoticeKind = 'info' | 'success' | 'error'

const icons = { info: Info, success: CircleCheck, error: CircleAlert }
const inks = { info: 'text-ink-2', success: 'text-pro', error: 'text-danger' }

/** A message in the flow of a page, set off by a rule at its left. Errors and successes are announced. */
export function Notice({ kind = 'info', children }: { kind?: NoticeKind; children: ReactNode }) {
  const Icon = icons[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : kind === 'success' ? 'status' : undefined}
      className={classNames('flex gap-2.5 border-l-2 py-0.5 pl-3 text-sm', inks[kind], 'border-current')}
    >
      <Icon aria-hidden="true" className="mt-px size-4 shrink-0" />
      <div className="min-w-0 text-ink [overflow-wrap:anywhere]">{children}</div>
    </div>
  )
}

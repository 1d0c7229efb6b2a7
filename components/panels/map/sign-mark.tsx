import type { Argument } from '@/lib/domain/argument'

/** The sign before a claim in a list: + for a reason for, − for one against, nothing for a claim that is no reason. */
export function SignMark({ stance }: { stance: Argument['stance'] | undefined }) {
  return (
    <span
      aria-hidden="true"
      data-stance={stance}
      className="w-2.5 shrink-0 font-semibold data-[stance=con]:text-con data-[stance=pro]:text-pro"
    >
      {stance === 'pro' ? '+' : stance === 'con' ? '−' : ''}
    </span>
  )
}

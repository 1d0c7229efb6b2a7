import type { ReactNode } from 'react'
import { countOf } from '@/components/ui/count-of'

export type MapListItem = {
  id: string
  href: string
  title: string
  description: string
  claims: number
  arguments: number
  /** ISO 8601. */
  updatedAt: string
  /** A word about it: public, archived, your role. */
  facts: readonly string[]
  actions?: ReactNode
}

const dateFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Maps one under the other, as a table of contents would. */
export function MapList({ label, maps }: { label: string; maps: readonly MapListItem[] }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {maps.map((map) => (
        <li key={map.id} className="group relative flex items-start gap-4 py-4">
          <div className="min-w-0 flex-1">
            <a
              href={map.href}
              className="font-serif text-lg font-semibold [overflow-wrap:anywhere] hover:underline hover:decoration-1 hover:underline-offset-3"
            >
              {map.title}
            </a>
            {map.description ? <p className="mt-0.5 line-clamp-2 max-w-[70ch] text-ink-2">{map.description}</p> : null}
            <p className="mt-1.5 text-xs text-ink-2">
              {[countOf(map.claims, 'claim'), countOf(map.arguments, 'argument'), ...map.facts].join(' · ')}
              {' · '}
              <time dateTime={map.updatedAt}>changed {dateFormat.format(new Date(map.updatedAt))}</time>
            </p>
          </div>
          {map.actions}
        </li>
      ))}
    </ul>
  )
}

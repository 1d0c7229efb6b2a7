import type { ReactNode } from 'react'
import type { Say } from '@/lib/language/say'

export type MapListItem = {
  id: string
  href: string
  title: string
  description: string
  claims: number
  arguments: number
  /** ISO 8601, and in words. */
  updatedAt: string
  updatedOn: string
  /** A word about it: public, archived, your role. */
  facts: readonly string[]
  actions?: ReactNode
}

/** Maps one under the other, as a table of contents would. */
export function MapList({ say, label, maps }: { say: Say; label: string; maps: readonly MapListItem[] }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {maps.map((map) => (
        <li key={map.id} className="group relative flex items-start gap-4 py-4">
          <div className="min-w-0 flex-1">
            <a
              href={map.href}
              dir="auto"
              className="font-serif text-lg font-semibold [overflow-wrap:anywhere] hover:underline hover:decoration-1 hover:underline-offset-3"
            >
              {map.title}
            </a>
            {map.description ? (
              <p dir="auto" className="mt-0.5 line-clamp-2 max-w-[70ch] text-ink-2">
                {map.description}
              </p>
            ) : null}
            <p className="mt-1.5 text-xs text-ink-2">
              {[say('maps.size', { claims: map.claims, arguments: map.arguments }), ...map.facts].join(' · ')}
              {' · '}
              <time dateTime={map.updatedAt}>{say('maps.changed', { on: map.updatedOn })}</time>
            </p>
          </div>
          {map.actions}
        </li>
      ))}
    </ul>
  )
}

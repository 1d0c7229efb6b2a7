import type { Say } from '@/lib/language/say'

type MapLine = { id: string; title: string; heir: string | null }

/** What happens to the maps that only this person owns, said before they confirm. */
export function MapsOnDeletion({ say, maps }: { say: Say; maps: readonly MapLine[] }) {
  if (maps.length === 0) return <p>{say('accountPages.noMapAffected')}</p>
  return (
    <div className="flex flex-col gap-2">
      <p>{say('accountPages.onlyYouOwn')}</p>
      <ul className="border-y border-line">
        {maps.map(({ id, title, heir }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 border-line py-2 not-first:border-t">
            <a href={`/maps/${encodeURIComponent(id)}`} className="link min-w-0 [overflow-wrap:anywhere]">
              {title}
            </a>
            <span className="text-ink-2">
              {heir === null ? say('accountPages.goesToBin') : say('accountPages.passesTo', { heir })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

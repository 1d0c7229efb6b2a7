type MapLine = { id: string; title: string; heir: string | null }

/** What happens to the maps that only this person owns, said before they confirm. */
export function MapsOnDeletion({ maps }: { maps: readonly MapLine[] }) {
  if (maps.length === 0) return <p>You are not the only owner of any map, so no map is affected.</p>
  return (
    <div className="flex flex-col gap-2">
      <p>Maps that only you own:</p>
      <ul className="border-y border-line">
        {maps.map(({ id, title, heir }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 border-line py-2 not-first:border-t">
            <a href={`/maps/${encodeURIComponent(id)}`} className="link min-w-0 [overflow-wrap:anywhere]">
              {title}
            </a>
            <span className="text-ink-2">
              {heir === null ? 'goes to the bin, and is removed after 30 days' : `passes to ${heir}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { Metadata } from 'next'
import { MapList } from '@/components/panels/maps/map-list'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay } from '@/lib/language/format-day'
import { database } from '@/lib/server/database'
import { readSay } from '@/lib/server/language/read-language'
import { listPublicMapsOn } from '@/lib/server/maps/list-maps'
import { SiteFrame } from '../site-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('site.publicMaps') }
}

export default async function PublicMapsPage({ searchParams }: PageProps<'/maps'>) {
  const say = await readSay()
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number((await searchParams)['page'] ?? 1)) || 1))
  const { maps, hasMore } = await listPublicMapsOn(database(), page)
  return (
    <SiteFrame>
      <div className="mx-auto w-full max-w-4xl flex-1 px-4 py-10 sm:px-6">
        <h1 className="mb-6 font-serif text-2xl font-semibold">{say('site.publicMaps')}</h1>
        {maps.length === 0 ? (
          <EmptyState title={say('maps.noPublic')}>
            <p>{say('maps.noPublicHint')}</p>
          </EmptyState>
        ) : (
          <MapList
            say={say}
            label={say('site.publicMaps')}
            maps={maps.map((map) => ({
              ...map,
              href: `/maps/${map.slug ?? map.id}`,
              updatedAt: map.updatedAt.toISOString(),
              updatedOn: formatDay(say.language, map.updatedAt),
              facts: [],
            }))}
          />
        )}
        <nav aria-label={say('maps.pages')} className="mt-4 flex gap-4">
          {page > 1 ? (
            <a className="link" href={`/maps?page=${page - 1}`}>
              {say('maps.newer')}
            </a>
          ) : null}
          {hasMore ? (
            <a className="link" href={`/maps?page=${page + 1}`}>
              {say('maps.older')}
            </a>
          ) : null}
        </nav>
      </div>
    </SiteFrame>
  )
}

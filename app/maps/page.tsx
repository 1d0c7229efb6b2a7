import type { Metadata } from 'next'
import { MapList } from '@/components/panels/maps/map-list'
import { EmptyState } from '@/components/ui/empty-state'
import { database } from '@/lib/server/database'
import { listPublicMapsOn } from '@/lib/server/maps/list-maps'
import { SiteFrame } from '../site-frame'

export const metadata: Metadata = { title: 'Public maps' }

export default async function PublicMapsPage({ searchParams }: PageProps<'/maps'>) {
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number((await searchParams)['page'] ?? 1)) || 1))
  const { maps, hasMore } = await listPublicMapsOn(database(), page)
  return (
    <SiteFrame>
      <div className="mx-auto w-full max-w-4xl flex-1 px-4 py-10 sm:px-6">
        <h1 className="mb-6 font-serif text-2xl font-semibold">Public maps</h1>
        {maps.length === 0 ? (
          <EmptyState title="No public map here">
            <p>An owner makes a map public under Share.</p>
          </EmptyState>
        ) : (
          <MapList
            label="Public maps"
            maps={maps.map((map) => ({
              ...map,
              href: `/maps/${map.slug ?? map.id}`,
              updatedAt: map.updatedAt.toISOString(),
              facts: [],
            }))}
          />
        )}
        <nav aria-label="Pages" className="mt-4 flex gap-4">
          {page > 1 ? (
            <a className="link" href={`/maps?page=${page - 1}`}>
              Newer
            </a>
          ) : null}
          {hasMore ? (
            <a className="link" href={`/maps?page=${page + 1}`}>
              Older
            </a>
          ) : null}
        </nav>
      </div>
    </SiteFrame>
  )
}

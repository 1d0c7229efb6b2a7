import type { Metadata } from 'next'
import { roleNames } from '@/components/panels/map/role-names'
import { MapActions } from '@/components/panels/maps/map-actions'
import { MapList, type MapListItem } from '@/components/panels/maps/map-list'
import { NewMap } from '@/components/panels/maps/new-map'
import { EmptyState } from '@/components/ui/empty-state'
import { userOrSignIn } from '@/lib/server/accounts/current-user'
import { database } from '@/lib/server/database'
import { listOwnMaps, type OwnMaps } from '@/lib/server/maps/list-maps'
import { SiteFrame } from '../site-frame'

export const metadata: Metadata = { title: 'My maps' }

export default async function MyMapsPage() {
  const user = await userOrSignIn('/my-maps')
  const { shelf, archive, bin } = await listOwnMaps(database(), user.id)
  return (
    <SiteFrame>
      <div className="mx-auto w-full max-w-4xl flex-1 px-4 py-10 sm:px-6">
        <div className="mb-6 flex items-center justify-between gap-4">
          <h1 className="font-serif text-2xl font-semibold">My maps</h1>
          <NewMap />
        </div>
        {shelf.length === 0 ? (
          <EmptyState title="No map yet">
            <p>Make a new one, or open a public map and edit a copy.</p>
          </EmptyState>
        ) : (
          <MapList label="My maps" maps={shelf.map(toItemOf(user.id))} />
        )}
        <Shelf title="Archive" maps={archive} userId={user.id} />
        <Shelf title="Bin" hint="Each is removed for good 30 days after it was deleted." maps={bin} userId={user.id} />
      </div>
    </SiteFrame>
  )
}

type ShelfProps = { title: string; hint?: string; maps: OwnMaps['shelf']; userId: string }

function Shelf({ title, hint, maps, userId }: ShelfProps) {
  if (maps.length === 0) return null
  return (
    <section className="mt-12">
      <h2 className="mb-1 font-serif text-lg font-semibold">{title}</h2>
      {hint ? <p className="mb-3 text-ink-2">{hint}</p> : null}
      <MapList label={title} maps={maps.map(toItemOf(userId))} />
    </section>
  )
}

const visibilityFacts = { private: 'private', link: 'by link', public: 'public' }

function toItemOf(userId: string): (map: OwnMaps['shelf'][number]) => MapListItem {
  return (map) => ({
    ...map,
    href: `/maps/${map.slug ?? map.id}`,
    updatedAt: map.updatedAt.toISOString(),
    facts: [visibilityFacts[map.visibility], ...roleFacts(map.role)],
    actions: (
      <MapActions
        mapId={map.id}
        title={map.title}
        userId={userId}
        allowed={map.allowed}
        isArchived={map.archivedAt !== null}
      />
    ),
  })
}

/** Only of maps that belong to someone else. */
function roleFacts(role: OwnMaps['shelf'][number]['role']): string[] {
  return role === undefined || role === 'owner' ? [] : [`you ${roleNames[role].toLowerCase()}`]
}

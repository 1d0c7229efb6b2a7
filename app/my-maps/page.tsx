import type { Metadata } from 'next'
import { ImportMap } from '@/components/panels/import/import-map'
import { MapActions } from '@/components/panels/maps/map-actions'
import { MapList, type MapListItem } from '@/components/panels/maps/map-list'
import { NewMap } from '@/components/panels/maps/new-map'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay } from '@/lib/language/format-day'
import type { Say } from '@/lib/language/say'
import { userOrSignIn } from '@/lib/server/accounts/current-user'
import { database } from '@/lib/server/database'
import { readSay } from '@/lib/server/language/read-language'
import { listOwnMaps, type OwnMaps } from '@/lib/server/maps/list-maps'
import { SiteFrame } from '../site-frame'
import { WithTexts } from '../with-texts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('site.myMaps') }
}

export default async function MyMapsPage() {
  const user = await userOrSignIn('/my-maps')
  const [say, { shelf, archive, bin }] = await Promise.all([readSay(), listOwnMaps(database(), user.id)])
  const toItem = toItemOf(say, user.id)
  return (
    <SiteFrame>
      <WithTexts areas={['errors', 'imports', 'maps', 'refusals']}>
        <div className="mx-auto w-full max-w-4xl flex-1 px-4 py-10 sm:px-6">
          <div className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
            <h1 className="font-serif text-2xl font-semibold">{say('site.myMaps')}</h1>
            <div className="flex flex-wrap justify-end gap-2">
              <ImportMap />
              <NewMap />
            </div>
          </div>
          {shelf.length === 0 ? (
            <EmptyState title={say('maps.noneYet')}>
              <p>{say('maps.noneYetHint')}</p>
            </EmptyState>
          ) : (
            <MapList say={say} label={say('site.myMaps')} maps={shelf.map(toItem)} />
          )}
          <Shelf say={say} title={say('maps.archiveTitle')} maps={archive.map(toItem)} />
          <Shelf say={say} title={say('maps.bin')} hint={say('maps.binHint')} maps={bin.map(toItem)} />
        </div>
      </WithTexts>
    </SiteFrame>
  )
}

type ShelfProps = { say: Say; title: string; hint?: string; maps: readonly MapListItem[] }

function Shelf({ say, title, hint, maps }: ShelfProps) {
  if (maps.length === 0) return null
  return (
    <section className="mt-12">
      <h2 className="mb-1 font-serif text-lg font-semibold">{title}</h2>
      {hint ? <p className="mb-3 text-ink-2">{hint}</p> : null}
      <MapList say={say} label={title} maps={maps} />
    </section>
  )
}

function toItemOf(say: Say, userId: string): (map: OwnMaps['shelf'][number]) => MapListItem {
  return (map) => ({
    ...map,
    href: `/maps/${map.slug ?? map.id}`,
    updatedAt: map.updatedAt.toISOString(),
    updatedOn: formatDay(say.language, map.updatedAt),
    facts: [say(`maps.${map.visibility}`), ...roleFacts(say, map.role)],
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
function roleFacts(say: Say, role: OwnMaps['shelf'][number]['role']): string[] {
  return role === undefined || role === 'owner' ? [] : [say(`maps.as-${role}`)]
}

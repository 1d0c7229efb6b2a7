import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { WithTexts } from '../../../with-texts'
import { ReadingPage } from '@/components/panels/reading/reading-page'
import { formatDay } from '@/lib/language/format-day'
import { currentUser } from '@/lib/server/accounts/current-user'
import { database } from '@/lib/server/database'
import { readSay } from '@/lib/server/language/read-language'
import { readingHtml } from '@/lib/server/maps/map-reading'
import { findAuthorNames } from '@/lib/server/maps/packed-snapshot'
import { readMap } from '@/lib/server/maps/read-map'

type Props = PageProps<'/maps/[id]/read'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const read = await open((await params).id, linkKeyOf(await searchParams))
  return read.ok ? { title: read.value.map.details.title, description: read.value.map.details.description } : {}
}

export default async function ReadPage({ params, searchParams }: Props) {
  const { id: idOrSlug } = await params
  const asked = await searchParams
  const linkKey = linkKeyOf(asked)
  const [say, read] = await Promise.all([readSay(), open(idOrSlug, linkKey)])
  if (!read.ok) notFound()
  const { map, opened } = read.value
  const hasAuthors = asked['authors'] !== undefined
  const mapPath = `/maps/${map.id}`
  const query = linkKey ? `?key=${encodeURIComponent(linkKey)}` : ''
  const withAuthors = `${mapPath}/read${query ? `${query}&` : '?'}authors`
  if (map.id !== idOrSlug) redirect(hasAuthors ? withAuthors : `${mapPath}/read${query}`)
  const names = hasAuthors ? await findAuthorNames(database(), map) : undefined

  return (
    <WithTexts areas={['reading']}>
      <ReadingPage
        say={say}
        title={map.details.title}
        description={map.details.description}
        counts={{ claims: map.claims.size, arguments: map.arguments.size, sources: map.sources.size }}
        changed={formatDay(say.language, opened.record.updatedAt)}
        mapPath={mapPath + query}
        authors={{ isShown: hasAuthors, path: hasAuthors ? `${mapPath}/read${query}` : withAuthors }}
        html={readingHtml(say, map, names && new Map(names.map(({ id, name }) => [id, name])))}
      />
    </WithTexts>
  )
}

/** Once a request: the page and its title ask for the same map. */
const open = cache(async (idOrSlug: string, linkKey: string | undefined) => {
  const user = await currentUser()
  return readMap(database(), idOrSlug, { userId: user?.id, linkKey })
})

function linkKeyOf(query: Record<string, string | string[] | undefined>): string | undefined {
  const key = query['key']
  return typeof key === 'string' ? key : undefined
}

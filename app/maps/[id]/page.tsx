import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { FirstPaint } from '@/components/canvas/first-paint'
import { FirstSurfaces } from '@/components/panels/map/map-surfaces'
import { FirstOutline } from '@/components/panels/map/outline/first-outline'
import { WithoutScripts } from '@/components/panels/map/without-scripts'
import { BringBackButton } from '@/components/panels/maps/bring-back-button'
import { CopyMapButton } from '@/components/panels/maps/copy-map-button'
import type { Shown } from '@/lib/client/view-store'
import type { SceneWords } from '@/lib/client/scene-worker/messages'
import { chosenShown, shownCookie, splitCookie, splitOf } from '@/lib/client/shown-keeper'
import { trialActor } from '@/lib/client/unsent-shelf'
import { currentUser } from '@/lib/server/accounts/current-user'
import { scenePath } from '@/lib/protocol/snapshot'
import { builtScript, pathOfPart } from '@/lib/server/built-scripts'
import { database } from '@/lib/server/database'
import { readDevice } from '@/lib/server/device'
import { pageNonce } from '@/lib/server/http/page-nonce'
import { textsFor } from '@/lib/server/language/compiled-texts'
import { readLanguage, readSay } from '@/lib/server/language/read-language'
import { drawFirstPaint } from '@/lib/server/maps/first-paint'
import { offersOnPage } from '@/lib/server/maps/map-offers'
import { contentForPage, findNamesToTell } from '@/lib/server/maps/packed-snapshot'
import { readMap } from '@/lib/server/maps/read-map'
import { WithTexts } from '../../with-texts'
import { mapAreas } from './map-areas'
import { OpenedMap } from './opened-map'

export async function generateMetadata({ params, searchParams }: PageProps<'/maps/[id]'>): Promise<Metadata> {
  const read = await open((await params).id, linkKeyOf(await searchParams))
  return read.ok ? { title: read.value.map.details.title, description: read.value.map.details.description } : {}
}

export default async function MapPage({ params, searchParams }: PageProps<'/maps/[id]'>) {
  const { id: idOrSlug } = await params
  const asked = await searchParams
  const linkKey = linkKeyOf(asked)
  const query = linkKey ? `?key=${encodeURIComponent(linkKey)}` : ''
  const [user, read] = await Promise.all([currentUser(), open(idOrSlug, linkKey)])
  if (!read.ok) notFound()
  const { opened, map } = read.value
  if (map.id !== idOrSlug) redirect(`/maps/${map.id}${searchOf(asked)}`)
  const mapPath = `/maps/${map.id}`
  const offers = offersOnPage(opened.actor, opened.access)
  const isTrial = offers.copy && asked['try'] !== undefined
  const trialPath = `${mapPath}${query ? `${query}&` : '?'}try`
  const [content, names, device, say] = await Promise.all([
    contentForPage(database(), map, linkKey),
    findNamesToTell(database(), map),
    readDevice(),
    readSay(),
  ])
  const chosen = chosenShown(asked['view'], device.kept(shownCookie))
  const split = splitOf(device.kept(splitCookie))
  const language = await readLanguage()
  const drawings = drawFirstPaint(map, language)
  const words: SceneWords = { language, texts: textsFor(language, ['scene']) }
  const contentPath = 'path' in content ? content.path : undefined
  const laidOut = contentPath && scenePath(map.id, map.revision, language, linkKey)
  const places = { words: JSON.stringify(words), laidOut }
  const worker = builtScript('scene-worker').path
  const nonce = await pageNonce()
  // In the page itself: fetched, it would stand in line with the page's own scripts.
  const early = { nonce, dangerouslySetInnerHTML: { __html: builtScript('early-start').text } }
  const shown = chosen ?? (device.isPhone ? 'outline' : 'graph')

  return (
    <WithTexts areas={mapAreas}>
      <EditorHints shown={shown} nonce={nonce} />
      <script
        {...early}
        data-map={map.id}
        data-worker={worker}
        data-content={contentPath}
        data-words={places.words}
        data-scene={places.laidOut}
        suppressHydrationWarning
      />
      <OpenedMap
        mapId={map.id}
        content={content}
        worker={worker}
        places={places}
        actor={isTrial ? trialActor : (user?.id ?? trialActor)}
        name={(isTrial ? undefined : user?.name) ?? say('claims.you')}
        mayEdit={offers.edit}
        mayExport={offers.export}
        isTrial={isTrial}
        trialPath={offers.copy && !isTrial ? trialPath : undefined}
        sharing={offers.share ? { visibility: opened.record.visibility, linkKey: opened.record.linkKey } : undefined}
        mapPath={mapPath}
        linkKey={linkKey}
        wayOn={
          offers.bringBack ? (
            <BringBackButton mapId={map.id} from={offers.bringBack} />
          ) : offers.copy ? (
            <CopyMapButton mapId={map.id} trialPath={trialPath} userId={user?.id} linkKey={linkKey} isTrial={isTrial} />
          ) : null
        }
        reader={
          user
            ? { account: { name: user.name, email: user.email } }
            : isTrial
              ? undefined
              : { signInPath: `/sign-in?next=${encodeURIComponent(mapPath + query)}` }
        }
        shown={shown}
        split={split}
        firstPaint={
          <>
            <FirstSurfaces
              chosen={chosen}
              split={split}
              graph={<FirstPaint drawings={drawings} />}
              outline={
                <FirstOutline
                  say={say}
                  map={map}
                  // Where nothing was chosen it is seen in the narrow room only.
                  openings={chosen ? drawings : drawings.filter(({ rooms }) => rooms.includes('narrow'))}
                  names={names}
                />
              }
            />
            {offers.export ? <WithoutScripts say={say} picturePath={`${mapPath}/image.svg${query}`} /> : null}
          </>
        }
      />
    </WithTexts>
  )
}

/** In the scripts of the two editors, and in no other. */
const marks = { graph: 'graph-paintings', outline: 'map-outline' } as const

/** The page asks for what it shows only once it runs (map-parts.ts); by then it is here. */
function EditorHints({ shown, nonce }: { shown: Shown; nonce: string | undefined }) {
  const surfaces = shown === 'both' ? (['graph', 'outline'] as const) : [shown]
  const paths = surfaces.flatMap((surface) => pathOfPart(marks[surface]) ?? [])
  return paths.map((path) => <link key={path} rel="preload" as="script" href={path} nonce={nonce} />)
}

/** Once a request: the page and its title ask for the same map. */
const open = cache(async (idOrSlug: string, linkKey: string | undefined) => {
  const user = await currentUser()
  return readMap(database(), idOrSlug, { userId: user?.id, linkKey })
})

/** The whole query again: what one is to see goes along from a map's name to its id. */
function searchOf(query: Record<string, string | string[] | undefined>): string {
  const entries = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one ?? '']))
  const search = new URLSearchParams(entries).toString()
  return search === '' ? '' : `?${search}`
}

function linkKeyOf(query: Record<string, string | string[] | undefined>): string | undefined {
  const key = query['key']
  return typeof key === 'string' ? key : undefined
}

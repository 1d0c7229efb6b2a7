import Link from 'next/link'
import { FirstPaintPart } from '@/components/canvas/first-paint'
import { buttonClasses } from '@/components/ui/button-classes'
import { currentUser } from '@/lib/server/accounts/current-user'
import { database } from '@/lib/server/database'
import { readSay } from '@/lib/server/language/read-language'
import { drawFirstPaint } from '@/lib/server/maps/first-paint'
import { findShowpiece } from '@/lib/server/maps/showpiece'
import { SiteFrame } from './site-frame'

export default async function StartPage() {
  const [user, say] = await Promise.all([currentUser(), readSay()])
  const shown = await findShowpiece(database(), user?.id)
  return (
    <SiteFrame>
      <div className="mx-auto flex w-full max-w-6xl flex-1 flex-col gap-8 px-4 py-10 sm:px-6 sm:py-14">
        <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-6">
          <div>
            <h1 className="max-w-[18ch] font-serif text-3xl font-semibold tracking-[-0.015em]">{say('start.title')}</h1>
            <p className="mt-4 max-w-[52ch] text-lg text-ink-2">{say('start.intro')}</p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Link href={user ? '/my-maps' : '/register?next=/my-maps'} className={buttonClasses('primary', 'large')}>
              {say(user ? 'site.myMaps' : 'start.makeMap')}
            </Link>
            <Link href="/maps" className={buttonClasses('secondary', 'large')}>
              {say('start.readPublicMaps')}
            </Link>
          </div>
        </div>
        {shown ? (
          <figure className="m-0">
            <a
              href={`/maps/${shown.id}`}
              aria-label={say('start.openMap', { title: shown.details.title })}
              className="relative block h-[30rem] overflow-hidden rounded-lg border border-line hover:border-ink-3"
            >
              <FirstPaintPart drawings={drawFirstPaint(shown, say.language)} />
            </a>
            <figcaption className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm text-ink-2">
              <a href={`/maps/${shown.id}`} className="font-semibold text-ink underline-offset-3 hover:underline">
                {shown.details.title}
              </a>
              <span>
                {say('start.size', {
                  claims: shown.claims.size,
                  arguments: shown.arguments.size,
                  sources: shown.sources.size,
                })}
              </span>
            </figcaption>
          </figure>
        ) : null}
      </div>
    </SiteFrame>
  )
}

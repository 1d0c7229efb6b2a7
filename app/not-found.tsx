import type { Metadata } from 'next'
import { PageMessage } from '@/components/panels/page-message'
import { buttonClasses } from '@/components/ui/button-classes'
import { currentUser } from '@/lib/server/accounts/current-user'
import { readSay } from '@/lib/server/language/read-language'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('site.notFound') }
}

/** Without the frame of other pages, as where a page failed: its scripts come along with every page, a map's too. */
export default async function NotFound() {
  const [user, say] = await Promise.all([currentUser(), readSay()])
  return (
    <main className="flex min-h-dvh flex-col">
      <PageMessage
        title={say('site.nothingHere')}
        actions={
          <>
            {user ? (
              <a href="/my-maps" className={buttonClasses('primary')}>
                {say('site.toMyMaps')}
              </a>
            ) : null}
            <a href="/maps" className={buttonClasses(user ? 'secondary' : 'primary')}>
              {say('site.seePublicMaps')}
            </a>
            <a href="/" className={buttonClasses(user ? 'quiet' : 'secondary')}>
              {say('site.startPage')}
            </a>
            {user ? null : (
              <a href="/sign-in" className={buttonClasses('quiet')}>
                {say('site.signIn')}
              </a>
            )}
          </>
        }
      >
        <p>{say(user ? 'site.whyNothingForYou' : 'site.whyNothingHere')}</p>
      </PageMessage>
    </main>
  )
}

import type { Metadata } from 'next'
import { PageMessage } from '@/components/panels/page-message'
import { buttonClasses } from '@/components/ui/button-classes'

export const metadata: Metadata = { title: 'Not found' }

/** Without the frame of other pages, as where a page failed: its scripts come along with every page, a map's too. */
export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col">
      <PageMessage
        title="There is nothing here"
        actions={
          <>
            <a href="/maps" className={buttonClasses('primary')}>
              See the public maps
            </a>
            <a href="/" className={buttonClasses()}>
              Start page
            </a>
            <a href="/sign-in" className={buttonClasses('quiet')}>
              Sign in
            </a>
          </>
        }
      >
        <p>The address may be mistyped, the map may be private, or it may have been removed.</p>
      </PageMessage>
    </main>
  )
}

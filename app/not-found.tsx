import type { Metadata } from 'next'
import Link from 'next/link'
import { PageMessage } from '@/components/panels/page-message'
import { buttonClasses } from '@/components/ui/button-classes'
import { SiteFrame } from './site-frame'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <SiteFrame>
      <PageMessage
        title="There is nothing here"
        actions={
          <>
            <Link href="/maps" className={buttonClasses('primary')}>
              See the public maps
            </Link>
            <Link href="/" className={buttonClasses()}>
              Start page
            </Link>
          </>
        }
      >
        <p>The address may be mistyped, the map may be private, or it may have been removed.</p>
      </PageMessage>
    </SiteFrame>
  )
}

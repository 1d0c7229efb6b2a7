import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/panels/account/narrow-page'
import { UseLinkForm } from '@/components/panels/account/use-link-form'
import { buttonClasses } from '@/components/ui/button-classes'
import { findLink } from '@/lib/server/accounts/tokens'
import { database } from '@/lib/server/database'
import { readSay } from '@/lib/server/language/read-language'
import { useLinkAction } from '../../sign-in-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('site.signIn'), robots: { index: false } }
}

export default async function SignInLinkPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const [say, { token }] = await Promise.all([readSay(), searchParams])
  const link = await findLink(database(), 'emailLink', token)
  if (!link || typeof token !== 'string')
    return (
      <NarrowPage title={say('accountPages.linkSpent')} intro={say('accountPages.linkSpentWhy')}>
        <div>
          <Link href="/sign-in?by=link" className={buttonClasses('primary')}>
            {say('accountPages.askNewLink')}
          </Link>
        </div>
      </NarrowPage>
    )
  return (
    <NarrowPage title={say('site.signIn')} intro={say('accountPages.aboutToSignIn', { email: link.email })}>
      <UseLinkForm action={useLinkAction} token={token} submit={say('accountPages.signInAs', { email: link.email })} />
    </NarrowPage>
  )
}

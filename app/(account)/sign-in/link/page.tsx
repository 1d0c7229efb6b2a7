import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/panels/account/narrow-page'
import { UseLinkForm } from '@/components/panels/account/use-link-form'
import { buttonClasses } from '@/components/ui/button-classes'
import { findLink } from '@/lib/server/accounts/tokens'
import { database } from '@/lib/server/database'
import { useLinkAction } from '../../sign-in-actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function SignInLinkPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const { token } = await searchParams
  const link = await findLink(database(), 'emailLink', token)
  if (!link || typeof token !== 'string')
    return (
      <NarrowPage title="This link does not work any more" intro="It was used already, or it is older than 30 minutes.">
        <div>
          <Link href="/sign-in?by=link" className={buttonClasses('primary')}>
            Ask for a new link
          </Link>
        </div>
      </NarrowPage>
    )
  return (
    <NarrowPage title="Sign in" intro={<>You are about to sign in as {link.email}.</>}>
      <UseLinkForm action={useLinkAction} token={token} submit={`Sign in as ${link.email}`} />
    </NarrowPage>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/panels/account/narrow-page'
import { UseLinkForm } from '@/components/panels/account/use-link-form'
import { buttonClasses } from '@/components/ui/button-classes'
import { findLink } from '@/lib/server/accounts/tokens'
import { database } from '@/lib/server/database'
import { confirmEmailAction } from '../account-actions'

export const metadata: Metadata = { title: 'Confirm your e-mail address', robots: { index: false } }

export default async function ConfirmEmailPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const { token } = await searchParams
  const change = await findLink(database(), 'emailChange', token)
  if (!change || typeof token !== 'string')
    return (
      <NarrowPage title="This link does not work any more" intro="It was used already, or it is older than 30 minutes.">
        <div>
          <Link href="/account" className={buttonClasses('primary')}>
            Go to your account
          </Link>
        </div>
      </NarrowPage>
    )
  return (
    <NarrowPage title="Confirm your e-mail address" intro={<>{change.email} becomes the address of your account.</>}>
      <UseLinkForm action={confirmEmailAction} token={token} submit="Confirm" />
    </NarrowPage>
  )
}

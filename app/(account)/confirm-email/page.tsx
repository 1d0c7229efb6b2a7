import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/panels/account/narrow-page'
import { UseLinkForm } from '@/components/panels/account/use-link-form'
import { buttonClasses } from '@/components/ui/button-classes'
import { findLink } from '@/lib/server/accounts/tokens'
import { database } from '@/lib/server/database'
import { readSay } from '@/lib/server/language/read-language'
import { confirmEmailAction } from '../account-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('accountPages.confirmEmail'), robots: { index: false } }
}

export default async function ConfirmEmailPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const [say, { token }] = await Promise.all([readSay(), searchParams])
  const change = await findLink(database(), 'emailChange', token)
  if (!change || typeof token !== 'string')
    return (
      <NarrowPage title={say('accountPages.linkSpent')} intro={say('accountPages.linkSpentWhy')}>
        <div>
          <Link href="/account" className={buttonClasses('primary')}>
            {say('accountPages.goToAccount')}
          </Link>
        </div>
      </NarrowPage>
    )
  return (
    <NarrowPage
      title={say('accountPages.confirmEmail')}
      intro={say('accountPages.confirmEmailIntro', { email: change.email })}
    >
      <UseLinkForm action={confirmEmailAction} token={token} submit={say('accountPages.confirm')} />
    </NarrowPage>
  )
}

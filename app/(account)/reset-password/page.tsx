import type { Metadata } from 'next'
import Link from 'next/link'
import { MailLinkForm } from '@/components/panels/account/mail-link-form'
import { NarrowPage } from '@/components/panels/account/narrow-page'
import { SetPasswordForm } from '@/components/panels/account/set-password-form'
import { buttonClasses } from '@/components/ui/button-classes'
import { Notice } from '@/components/ui/notice'
import { findLink } from '@/lib/server/accounts/tokens'
import { database } from '@/lib/server/database'
import { mailMode } from '@/lib/server/mail/send-mail'
import { requestResetAction, resetPasswordAction } from '../sign-in-actions'

export const metadata: Metadata = { title: 'Choose a new password', robots: { index: false } }

export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const { token } = await searchParams
  if (token === undefined) return <AskForLink />
  const reset = await findLink(database(), 'passwordReset', token)
  if (!reset || typeof token !== 'string')
    return (
      <NarrowPage title="This link does not work any more" intro="It was used already, or it is older than 30 minutes.">
        <div>
          <Link href="/reset-password" className={buttonClasses('primary')}>
            Ask for a new link
          </Link>
        </div>
      </NarrowPage>
    )
  return (
    <NarrowPage
      title="Choose a new password"
      intro={<>For {reset.email}. You are signed out in every other browser.</>}
    >
      <SetPasswordForm action={resetPasswordAction} token={token} email={reset.email} />
    </NarrowPage>
  )
}

function AskForLink() {
  if (mailMode() === 'none')
    return (
      <NarrowPage title="Forgot your password?">
        <Notice>
          This server does not send e-mail, so it cannot send you a link for a new password. Ask the person who runs it:
          they make one for you with <code>npm run reset-password -- your e-mail address</code>.
        </Notice>
        <BackToSignIn />
      </NarrowPage>
    )
  return (
    <NarrowPage title="Forgot your password?" intro="We send you a link for choosing a new one.">
      <MailLinkForm action={requestResetAction} submit="Send the link" />
      <BackToSignIn />
    </NarrowPage>
  )
}

function BackToSignIn() {
  return (
    <p className="border-t border-line pt-5 text-ink-2">
      <Link href="/sign-in" className="link">
        Back to signing in
      </Link>
    </p>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { MailLinkForm } from '@/components/panels/account/mail-link-form'
import { NarrowPage } from '@/components/panels/account/narrow-page'
import { SetPasswordForm } from '@/components/panels/account/set-password-form'
import { buttonClasses } from '@/components/ui/button-classes'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/lib/language/rich'
import type { Say } from '@/lib/language/say'
import { findLink } from '@/lib/server/accounts/tokens'
import { database } from '@/lib/server/database'
import { readSay } from '@/lib/server/language/read-language'
import { mailMode } from '@/lib/server/mail/send-mail'
import { requestResetAction, resetPasswordAction } from '../sign-in-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('accountPages.choosePassword'), robots: { index: false } }
}

export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const [say, { token }] = await Promise.all([readSay(), searchParams])
  if (token === undefined) return <AskForLink say={say} />
  const reset = await findLink(database(), 'passwordReset', token)
  if (!reset || typeof token !== 'string')
    return (
      <NarrowPage title={say('accountPages.linkSpent')} intro={say('accountPages.linkSpentWhy')}>
        <div>
          <Link href="/reset-password" className={buttonClasses('primary')}>
            {say('accountPages.askNewLink')}
          </Link>
        </div>
      </NarrowPage>
    )
  return (
    <NarrowPage
      title={say('accountPages.choosePassword')}
      intro={say('accountPages.choosePasswordIntro', { email: reset.email })}
    >
      <SetPasswordForm action={resetPasswordAction} token={token} email={reset.email} />
    </NarrowPage>
  )
}

function AskForLink({ say }: { say: Say }) {
  if (mailMode() === 'none')
    return (
      <NarrowPage title={say('account.forgotPassword')}>
        <Notice>{rich(say, 'accountPages.resetByHand', { code: (words) => <code>{words}</code> })}</Notice>
        <BackToSignIn say={say} />
      </NarrowPage>
    )
  return (
    <NarrowPage title={say('account.forgotPassword')} intro={say('accountPages.resetIntro')}>
      <MailLinkForm action={requestResetAction} submit={say('account.sendLink')} />
      <BackToSignIn say={say} />
    </NarrowPage>
  )
}

function BackToSignIn({ say }: { say: Say }) {
  return (
    <p className="border-t border-line pt-5 text-ink-2">
      <Link href="/sign-in" className="link">
        {say('accountPages.backToSignIn')}
      </Link>
    </p>
  )
}

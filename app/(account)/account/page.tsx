import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { DeleteForm, EmailForm, NameForm, PasswordForm } from '@/components/panels/account/account-page-forms'
import { AccountSection } from '@/components/panels/account/account-section'
import { BrowserList } from '@/components/panels/account/browser-list'
import { MapsOnDeletion } from '@/components/panels/account/maps-on-deletion'
import { buttonClasses } from '@/components/ui/button-classes'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { deletionPhrase } from '@/lib/server/accounts/account-schemas'
import { getAccount } from '@/lib/server/accounts/change-account'
import { sessionOrSignIn } from '@/lib/server/accounts/current-user'
import { listMapsOnDeletion } from '@/lib/server/accounts/delete-account'
import { listBrowsers } from '@/lib/server/accounts/sessions'
import { formatDay, formatMoment } from '@/lib/server/format-time'
import { mailMode } from '@/lib/server/mail/send-mail'
import {
  changeEmailAction,
  changeNameAction,
  changePasswordAction,
  deleteAccountAction,
  signOutBrowserAction,
} from '../account-actions'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ changed?: string | string[] }>
}) {
  const session = await sessionOrSignIn('/account')
  const [account, browsers, maps, { changed }] = await Promise.all([
    getAccount(session.user.id),
    listBrowsers(session),
    listMapsOnDeletion(session.user.id),
    searchParams,
  ])
  const { hasPassword } = account
  const email = account.email ?? ''
  const lines = browsers.map(({ since, lastSeen, ...browser }) => ({
    ...browser,
    since: formatDay(since),
    lastSeen: formatMoment(lastSeen),
  }))
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="pb-8 font-serif text-2xl font-semibold tracking-[-0.01em]">Account</h1>
      {changed === 'password' ? (
        <div className="pb-8">
          <Notice kind="success">Your new password is set. Every other browser was signed out.</Notice>
        </div>
      ) : null}

      <AccountSection title="Profile">
        <NameForm action={changeNameAction} name={account.name} />
      </AccountSection>

      <AccountSection
        title="E-mail address"
        note={<EmailNote email={account.email} confirmed={account.emailConfirmed} />}
      >
        {mailMode() === 'none' ? (
          <Notice>
            This server does not send e-mail, so an address cannot be confirmed or changed here. Ask the person who runs
            it.
          </Notice>
        ) : (
          <EmailForm
            action={changeEmailAction}
            unconfirmed={account.emailConfirmed ? undefined : email}
            hasPassword={hasPassword}
          />
        )}
      </AccountSection>

      <AccountSection title="Password" note={hasPassword ? null : 'You sign in without one. Set one if you like.'}>
        <PasswordForm action={changePasswordAction} email={email} hasPassword={hasPassword} />
      </AccountSection>

      <AccountSection title="Signed-in browsers" note="Signing a browser out takes effect at once.">
        <BrowserList browsers={lines} signOut={signOutBrowserAction} />
        <div className="flex flex-wrap gap-2">
          <form method="post" action="/api/account/sign-out">
            <SubmitButton>Sign out</SubmitButton>
          </form>
          <form method="post" action="/api/account/sign-out-everywhere">
            <SubmitButton variant="quiet">Sign out everywhere</SubmitButton>
          </form>
        </div>
      </AccountSection>

      <AccountSection title="Your data" note="Your account, your maps’ names and all you did on maps, as JSON.">
        <div>
          <a href="/api/account/download" download className={buttonClasses()}>
            <Download aria-hidden="true" className="size-4" />
            Download my data
          </a>
        </div>
      </AccountSection>

      <AccountSection
        title="Delete account"
        note="Your name, e-mail address and sign-ins are removed for good. What you wrote on maps stays, as written by a former contributor."
      >
        <MapsOnDeletion maps={maps} />
        <DeleteForm action={deleteAccountAction} phrase={deletionPhrase} hasPassword={hasPassword} />
      </AccountSection>
    </div>
  )
}

function EmailNote({ email, confirmed }: { email: string | null; confirmed: boolean }) {
  if (email === null) return 'Your account has none yet.'
  if (confirmed) return `${email} is confirmed.`
  return mailMode() === 'none' ? email : `${email} is not confirmed yet. Send a link to it to confirm it.`
}

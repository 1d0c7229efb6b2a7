import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { DeleteForm, EmailForm, NameForm, PasswordForm } from '@/components/panels/account/account-page-forms'
import { AccountSection } from '@/components/panels/account/account-section'
import { BrowserList } from '@/components/panels/account/browser-list'
import { MapsOnDeletion } from '@/components/panels/account/maps-on-deletion'
import { TokenForm } from '@/components/panels/account/token-form'
import { TokenList } from '@/components/panels/account/token-list'
import { buttonClasses } from '@/components/ui/button-classes'
import { Notice } from '@/components/ui/notice'
import { LanguageChoice } from '@/components/ui/language-choice'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDay } from '@/lib/language/format-day'
import { rich } from '@/lib/language/rich'
import type { Say } from '@/lib/language/say'
import { listTokens } from '@/lib/server/accounts/api-tokens'
import { describeBrowser } from '@/lib/server/accounts/browser-name'
import { getAccount } from '@/lib/server/accounts/change-account'
import { sessionOrSignIn } from '@/lib/server/accounts/current-user'
import { listMapsOnDeletion } from '@/lib/server/accounts/delete-account'
import { listBrowsers } from '@/lib/server/accounts/sessions'
import { formatMoment } from '@/lib/server/format-time'
import { readSay } from '@/lib/server/language/read-language'
import { mailMode } from '@/lib/server/mail/send-mail'
import { chooseLanguageAction } from '../../language-action'
import {
  changeEmailAction,
  changeNameAction,
  changePasswordAction,
  deleteAccountAction,
  signOutBrowserAction,
} from '../account-actions'
import { makeTokenAction, revokeTokenAction } from '../token-actions'
import { tokenLines } from './token-lines'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('site.account') }
}

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ changed?: string | string[] }>
}) {
  const session = await sessionOrSignIn('/account')
  const [say, account, browsers, tokens, maps, { changed }] = await Promise.all([
    readSay(),
    getAccount(session.user.id),
    listBrowsers(session),
    listTokens(session),
    listMapsOnDeletion(session.user.id),
    searchParams,
  ])
  const { hasPassword } = account
  const email = account.email ?? ''
  const lines = browsers.map(({ since, lastSeen, userAgent, ...browser }) => ({
    ...browser,
    browser: describeBrowser(say, userAgent),
    since: formatDay(say.language, since),
    lastSeen: formatMoment(say.language, lastSeen),
  }))
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="pb-8 font-serif text-2xl font-semibold tracking-[-0.01em]">{say('site.account')}</h1>
      {changed === 'password' ? (
        <div className="pb-8">
          <Notice kind="success">{say('accountPages.passwordSet')}</Notice>
        </div>
      ) : null}

      <AccountSection title={say('accountPages.profile')}>
        <NameForm action={changeNameAction} name={account.name} />
      </AccountSection>

      <AccountSection title={say('account.email')} note={emailNote(say, account.email, account.emailConfirmed)}>
        {mailMode() === 'none' ? (
          <Notice>{say('accountPages.noMailHere')}</Notice>
        ) : (
          <EmailForm
            action={changeEmailAction}
            unconfirmed={account.emailConfirmed ? undefined : email}
            hasPassword={hasPassword}
          />
        )}
      </AccountSection>

      <AccountSection title={say('ui.language')} note={say('accountPages.languageNote')}>
        <LanguageChoice action={chooseLanguageAction} />
      </AccountSection>

      <AccountSection title={say('account.password')} note={hasPassword ? null : say('accountPages.noPassword')}>
        <PasswordForm action={changePasswordAction} email={email} hasPassword={hasPassword} />
      </AccountSection>

      <AccountSection title={say('accountPages.browsers')} note={say('accountPages.browsersNote')}>
        <BrowserList browsers={lines} signOut={signOutBrowserAction} />
        <div className="flex flex-wrap gap-2">
          <form method="post" action="/api/account/sign-out">
            <SubmitButton>{say('site.signOut')}</SubmitButton>
          </form>
          <form method="post" action="/api/account/sign-out-everywhere">
            <SubmitButton variant="quiet">{say('accountPages.signOutEverywhere')}</SubmitButton>
          </form>
        </div>
      </AccountSection>

      <AccountSection
        id="programs"
        title={say('accountPages.programs')}
        note={rich(say, 'accountPages.programsNote', {
          api: (words) => (
            <a href="/api-docs" className="link">
              {words}
            </a>
          ),
        })}
      >
        {tokens.length > 0 ? (
          <TokenList tokens={tokenLines(say, tokens, new Date())} revoke={revokeTokenAction} />
        ) : null}
        <TokenForm action={makeTokenAction} />
      </AccountSection>

      <AccountSection title={say('accountPages.data')} note={say('accountPages.dataNote')}>
        <div>
          <a href="/api/account/download" download className={buttonClasses()}>
            <Download aria-hidden="true" className="size-4" />
            {say('accountPages.download')}
          </a>
        </div>
      </AccountSection>

      <AccountSection title={say('accountPages.deleteTitle')} note={say('accountPages.deleteNote')}>
        <MapsOnDeletion say={say} maps={maps} />
        <DeleteForm action={deleteAccountAction} phrase={say('account.deletionPhrase')} hasPassword={hasPassword} />
      </AccountSection>
    </div>
  )
}

function emailNote(say: Say, email: string | null, isConfirmed: boolean): string {
  if (email === null) return say('accountPages.noEmail')
  if (isConfirmed) return say('accountPages.emailConfirmed', { email })
  return mailMode() === 'none' ? email : say('accountPages.emailUnconfirmed', { email })
}

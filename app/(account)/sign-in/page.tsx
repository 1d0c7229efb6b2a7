import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { MailLinkForm } from '@/components/panels/account/mail-link-form'
import { NarrowPage, OrRule } from '@/components/panels/account/narrow-page'
import { ProviderButtons } from '@/components/panels/account/provider-buttons'
import { SignInForm } from '@/components/panels/account/sign-in-form'
import { buttonClasses } from '@/components/ui/button-classes'
import { Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/server/accounts/current-user'
import { comesFromTrial, toNextPath, withNext } from '@/lib/server/accounts/next-path'
import { listOauthProviders } from '@/lib/server/accounts/oauth-providers'
import { describeSignInError } from '@/lib/server/http/error-table'
import { mailMode } from '@/lib/server/mail/send-mail'
import { requestLinkAction, signInAction } from '../sign-in-actions'

const trialIntro = 'What you tried out is kept in this browser. Sign in, then keep it as your map.'

export const metadata: Metadata = { title: 'Sign in' }

type Search = {
  next?: string | string[]
  callbackUrl?: string | string[]
  by?: string | string[]
  error?: string | string[]
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams
  const next = toNextPath(search.next)
  if (await currentUser()) redirect(next)
  const providers = listOauthProviders()
  const problem = describeSignInError(search.error)
  const byLink = search.by === 'link'
  return (
    <NarrowPage title="Sign in" intro={comesFromTrial(next) ? trialIntro : undefined}>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {providers.length > 0 ? (
        <>
          <ProviderButtons providers={providers} next={next} />
          <OrRule>or with your e-mail address</OrRule>
        </>
      ) : null}
      {byLink ? (
        <MailLinkForm action={requestLinkAction} submit="Send me a link" hint="No account yet? The link makes one." />
      ) : (
        <SignInForm action={signInAction} next={next} />
      )}
      {mailMode() === 'none' ? null : (
        <>
          <OrRule>or</OrRule>
          <Link href={withNext(byLink ? '/sign-in' : '/sign-in?by=link', next)} className={buttonClasses()}>
            {byLink ? 'Use a password' : 'Send me a link instead'}
          </Link>
        </>
      )}
      <p className="border-t border-line pt-5 text-ink-2">
        New here?{' '}
        <Link href={withNext('/register', next)} className="link text-ink">
          Create an account
        </Link>
      </p>
    </NarrowPage>
  )
}

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
import { readSay } from '@/lib/server/language/read-language'
import { mailMode } from '@/lib/server/mail/send-mail'
import { requestLinkAction, signInAction } from '../sign-in-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('site.signIn') }
}

type Search = {
  next?: string | string[]
  callbackUrl?: string | string[]
  by?: string | string[]
  error?: string | string[]
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [say, search] = await Promise.all([readSay(), searchParams])
  const next = toNextPath(search.next)
  if (await currentUser()) redirect(next)
  const providers = listOauthProviders()
  const problem = describeSignInError(say, search.error)
  const byLink = search.by === 'link'
  return (
    <NarrowPage title={say('site.signIn')} intro={comesFromTrial(next) ? say('accountPages.signInTrial') : undefined}>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {providers.length > 0 ? (
        <>
          <ProviderButtons providers={providers} next={next} />
          <OrRule>{say('accountPages.orByEmail')}</OrRule>
        </>
      ) : null}
      {byLink ? (
        <MailLinkForm
          action={requestLinkAction}
          submit={say('accountPages.sendMeLink')}
          hint={say('accountPages.linkMakesAccount')}
        />
      ) : (
        <SignInForm action={signInAction} next={next} />
      )}
      {mailMode() === 'none' ? null : (
        <>
          <OrRule>{say('accountPages.or')}</OrRule>
          <Link href={withNext(byLink ? '/sign-in' : '/sign-in?by=link', next)} className={buttonClasses()}>
            {say(byLink ? 'accountPages.usePassword' : 'accountPages.linkInstead')}
          </Link>
        </>
      )}
      <p className="border-t border-line pt-5 text-ink-2">
        {say('accountPages.newHere')}{' '}
        <Link href={withNext('/register', next)} className="link text-ink">
          {say('accountPages.register')}
        </Link>
      </p>
    </NarrowPage>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { NarrowPage, OrRule } from '@/components/panels/account/narrow-page'
import { ProviderButtons } from '@/components/panels/account/provider-buttons'
import { RegisterForm } from '@/components/panels/account/register-form'
import { currentUser } from '@/lib/server/accounts/current-user'
import { comesFromTrial, toNextPath, withNext } from '@/lib/server/accounts/next-path'
import { listOauthProviders } from '@/lib/server/accounts/oauth-providers'
import { readSay } from '@/lib/server/language/read-language'
import { registerAction } from '../sign-in-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('accountPages.register') }
}

export default async function RegisterPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [say, search] = await Promise.all([readSay(), searchParams])
  const next = toNextPath(search.next)
  if (await currentUser()) redirect(next)
  const providers = listOauthProviders()
  return (
    <NarrowPage
      title={say('accountPages.register')}
      intro={say(comesFromTrial(next) ? 'accountPages.registerTrial' : 'accountPages.registerIntro')}
    >
      {providers.length > 0 ? (
        <>
          <ProviderButtons providers={providers} next={next} />
          <OrRule>{say('accountPages.orByEmail')}</OrRule>
        </>
      ) : null}
      <RegisterForm action={registerAction} next={next} />
      <p className="border-t border-line pt-5 text-ink-2">
        {say('accountPages.haveAccount')}{' '}
        <Link href={withNext('/sign-in', next)} className="link text-ink">
          {say('site.signIn')}
        </Link>
      </p>
    </NarrowPage>
  )
}

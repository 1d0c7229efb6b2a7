import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { NarrowPage, OrRule } from '@/components/panels/account/narrow-page'
import { ProviderButtons } from '@/components/panels/account/provider-buttons'
import { RegisterForm } from '@/components/panels/account/register-form'
import { currentUser } from '@/lib/server/accounts/current-user'
import { comesFromTrial, toNextPath, withNext } from '@/lib/server/accounts/next-path'
import { listOauthProviders } from '@/lib/server/accounts/oauth-providers'
import { registerAction } from '../sign-in-actions'

export const metadata: Metadata = { title: 'Create an account' }

export default async function RegisterPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = toNextPath((await searchParams).next)
  if (await currentUser()) redirect(next)
  const providers = listOauthProviders()
  return (
    <NarrowPage
      title="Create an account"
      intro={
        comesFromTrial(next)
          ? 'What you tried out is kept in this browser. Create an account, then keep it as your map.'
          : 'You need one to make maps. To read them you need none.'
      }
    >
      {providers.length > 0 ? (
        <>
          <ProviderButtons providers={providers} next={next} />
          <OrRule>or with your e-mail address</OrRule>
        </>
      ) : null}
      <RegisterForm action={registerAction} next={next} />
      <p className="border-t border-line pt-5 text-ink-2">
        Have an account?{' '}
        <Link href={withNext('/sign-in', next)} className="link text-ink">
          Sign in
        </Link>
      </p>
    </NarrowPage>
  )
}

/**
 * Signing in through another service, only where the environment configures it.
 *
 * A service's e-mail address counts as the person's only where the service has verified it. Microsoft's `email` claim can be
 * set to anything by the administrator of any tenant, so it counts only for the one tenant that the operator chose, or
 * where Microsoft itself says that the domain's owner was verified (`xms_edov`).
 */
import type { Account, NextAuthOptions, Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import AzureAdProvider, { type AzureADProfile } from 'next-auth/providers/azure-ad'
import GithubProvider, { type GithubProfile } from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import { z } from 'zod'
import { env } from '../env'
import { openAccountOfProvider } from './open-account-of-provider'

type ConfiguredProvider = {
  id: 'github' | 'google' | 'azure-ad'
  label: string
  provider: NextAuthOptions['providers'][number]
}

const timeout = 5_000
const sharedTenants = new Set(['common', 'organizations', 'consumers'])

export function oauthProviders(): ConfiguredProvider[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, ENTRA_ID, ENTRA_SECRET, ENTRA_TENANT } = env()
  const configured: ConfiguredProvider[] = []
  if (GITHUB_ID && GITHUB_SECRET)
    configured.push({ id: 'github', label: 'GitHub', provider: github(GITHUB_ID, GITHUB_SECRET) })
  if (GOOGLE_ID && GOOGLE_SECRET)
    configured.push({
      id: 'google',
      label: 'Google',
      provider: GoogleProvider({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET }),
    })
  if (ENTRA_ID && ENTRA_SECRET)
    configured.push({
      id: 'azure-ad',
      label: 'Microsoft',
      provider: AzureAdProvider({
        clientId: ENTRA_ID,
        clientSecret: ENTRA_SECRET,
        tenantId: ENTRA_TENANT,
        // The default also downloads a photograph that Crux has no use for.
        profile: ({ sub, name, email }: AzureADProfile & { name: string }) => ({ id: sub, name, email }),
      }),
    })
  return configured
}

/** What a sign-in page shows: nothing where nothing is configured. */
export function listOauthProviders(): { id: string; label: string }[] {
  return oauthProviders().map(({ id, label }) => ({ id, label }))
}

/** The id of the user that a finished OAuth sign-in opens, made where there is none. */
export async function signInWithProvider(account: Account, profile: Profile | undefined): Promise<string> {
  const verified = readVerifiedEmail(account.provider, profile, env().ENTRA_TENANT)
  return openAccountOfProvider({
    provider: account.provider,
    providerId: account.providerAccountId,
    name: profile?.name,
    verifiedEmail: verified,
  })
}

const claims = z.object({
  email: z.string().nullish(),
  email_verified: z.unknown().optional(),
  xms_edov: z.unknown().optional(),
})

/** The address of a profile, if the service vouches for it. */
export function readVerifiedEmail(provider: string, profile: unknown, entraTenant: string): string | undefined {
  const parsed = claims.safeParse(profile)
  if (!parsed.success || !parsed.data.email) return undefined
  const { email, email_verified, xms_edov } = parsed.data
  const vouched = {
    // Its profile was reduced to the verified primary address; see below.
    github: true,
    google: email_verified === true,
    'azure-ad': !sharedTenants.has(entraTenant) || [true, 1, '1', 'true'].some((yes) => xms_edov === yes),
  }[provider]
  return vouched ? email : undefined
}

const githubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

function github(clientId: string, clientSecret: string): OAuthConfig<GithubProfile> {
  return GithubProvider({
    clientId,
    clientSecret,
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ client, tokens }) {
        const token = z.string().parse(tokens.access_token)
        const profile = await client.userinfo<GithubProfile>(token)
        const answer = await fetch('https://api.github.com/user/emails', {
          headers: { Authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(timeout),
        })
        const emails = answer.ok ? githubEmails.safeParse(await answer.json()) : undefined
        const primary = emails?.data?.find((entry) => entry.primary && entry.verified)
        return { ...profile, email: primary?.email ?? '' }
      },
    },
  })
}

/**
 * next-auth's configuration: providers, cookies, and the two callbacks that tie its JWT to our session rows.
 *
 * A function, not a constant: the build imports the routes without a secret. next-auth takes every failure for "signed
 * out"; what keeps us from asking for a session is therefore noted here and thrown after it.
 */
import { headers } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { toNextPath } from './next-path'
import { isHttps } from './public-url'
import { oauthProviders, signInWithProvider } from './oauth-providers'
import {
  endSession,
  findSession,
  openSession,
  sessionCookieName,
  sessionCookieOptions,
  sessionMaxAge,
  sessionSecret,
} from './sessions'
import { signInWithPassword } from './sign-in-with-password'

declare module 'next-auth' {
  interface Session {
    sid?: string
    user?: { id: string; name: string; email: string | null }
  }
}

/** Runs next-auth. Throws where a session could not be asked for; what next-auth made of it, such as a cleared cookie, is void. */
export async function withAuthOptions<T>(run: (options: NextAuthOptions) => Promise<T>): Promise<T> {
  const failures: unknown[] = []
  const answer = await run(authOptions((cause) => failures.push(cause)))
  if (failures.length > 0) throw failures[0]
  return answer
}

function authOptions(note: (cause: unknown) => void): NextAuthOptions {
  const noting = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked
    } catch (cause) {
      note(cause)
      throw cause
    }
  }
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionMaxAge },
    useSecureCookies: isHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        name: 'Password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials) {
          const { email, password } = credentials ?? {}
          const signedIn = await noting(signInWithPassword({ email, password }))
          // next-auth puts the message into the address of the sign-in page, which has the sentence for each code.
          if (!signedIn.ok) throw new Error(signedIn.error.code)
          return { id: signedIn.value.id }
        },
      }),
      ...oauthProviders().map(({ provider }) => provider),
    ],
    callbacks: {
      async jwt({ token, user, account, profile }) {
        if (!account) return token
        const userId = account.type === 'oauth' ? await signInWithProvider(account, profile) : user.id
        const userAgent = (await headers()).get('user-agent') ?? ''
        return { sub: userId, sid: await openSession(userId, userAgent) }
      },
      async session({ session, token }) {
        const found = await noting(findSession(token['sid']))
        // An empty session is "signed out" to next-auth, on the server and in its /session answer.
        return found ? { ...session, user: found.user, sid: found.sid } : ({} as typeof session)
      },
      redirect: ({ url, baseUrl }) =>
        new URL(toNextPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url), baseUrl).href,
    },
    events: {
      async signOut({ token }) {
        const { sub, sid } = token
        if (typeof sub === 'string' && typeof sid === 'string') await noting(endSession(sub, sid))
      },
    },
    logger: {
      error: (code) => console.warn(`Signing in or reading a session failed: ${code}`),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/**
 * Who is asking: for pages, actions and route handlers. A browser shows its session's cookie, a program a token; who shows a
 * token is asked for nothing else, has no session, and is never taken for a visitor.
 *
 * The session's row is read each time (once for each render, by React's cache), so a revoked session is out at once. Where
 * it cannot be read, nobody is taken for a visitor: that throws.
 */
import { getServerSession } from 'next-auth'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { fail, ok, type Result } from '@/lib/domain/result'
import { readToken, readTokenUse } from '../http/token-use'
import { findTokenUser } from './api-tokens'
import { withAuthOptions } from './auth-options'
import type { AccountError } from './errors'
import { RefusedToken } from './refused-token'
import type { CurrentSession, CurrentUser } from './sessions'

export type { CurrentSession, CurrentUser } from './sessions'

/** The valid session of this request; undefined for visitors and programs. */
export const currentSession = cache(async (): Promise<CurrentSession | undefined> => {
  if (readToken(await headers()) !== undefined) return undefined
  const session = await withAuthOptions((options) => getServerSession(options))
  return session?.user && session.sid !== undefined ? { user: session.user, sid: session.sid } : undefined
})

/** The user of this request; undefined for visitors. Throws `RefusedToken`. */
export async function currentUser(): Promise<CurrentUser | undefined> {
  const asking = await headers()
  const token = readToken(asking)
  if (token === undefined) return (await currentSession())?.user
  const found = await findTokenUser(token, readTokenUse(asking))
  if (!found.ok) throw new RefusedToken(found.error)
  return found.value
}

/** The session of this request, or the error to answer with: for route handlers and actions. */
export async function requireSession(): Promise<Result<CurrentSession, Extract<AccountError, { code: 'signed-out' }>>> {
  const session = await currentSession()
  return session ? ok(session) : fail({ code: 'signed-out' })
}

/** The user of this request, or the error to answer with: for route handlers. */
export async function requireUser(): Promise<Result<CurrentUser, Extract<AccountError, { code: 'signed-out' }>>> {
  const user = await currentUser()
  return user ? ok(user) : fail({ code: 'signed-out' })
}

/** Runs a use case with the session of this request; a visitor gets the error instead. */
export async function withSession<Value, Failure>(
  run: (session: CurrentSession) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Extract<AccountError, { code: 'signed-out' }>>> {
  const session = await requireSession()
  return session.ok ? run(session.value) : session
}

/** The session of this request; visitors are sent to sign in and come back to `path`. For pages only. */
export async function sessionOrSignIn(path: string): Promise<CurrentSession> {
  const session = await currentSession()
  return session ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

/** The user of this request; visitors are sent to sign in and come back to `path`. For pages only. */
export async function userOrSignIn(path: string): Promise<CurrentUser> {
  return (await sessionOrSignIn(path)).user
}

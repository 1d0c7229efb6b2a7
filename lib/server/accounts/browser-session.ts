/** Signing the browser of this request in and out: the session's row and its cookie together. */
import { cookies, headers } from 'next/headers'
import { currentSession } from './current-user'
import { endSession, sessionCookieName, sessionCookieOptions, signOutEverywhere, startSession } from './sessions'

/** Opens a session for the browser of this request. For actions and route handlers, which may set cookies. */
export async function signInBrowser(userId: string): Promise<void> {
  const userAgent = (await headers()).get('user-agent') ?? ''
  // A session that this browser still has would otherwise stay open with nobody to use it.
  const [previous, { name, value, options }] = await Promise.all([currentSession(), startSession(userId, userAgent)])
  if (previous) await endSession(previous.user.id, previous.sid)
  const jar = await cookies()
  jar.set(name, value, options)
}

/** Ends the session of this request, if there is one, and removes its cookie. */
export async function signOutBrowserOfRequest({ everywhere = false } = {}): Promise<void> {
  const session = await currentSession()
  if (session && everywhere) await signOutEverywhere(session.user.id)
  if (session) await endSession(session.user.id, session.sid)
  await forgetCookie()
}

/** Removes the session cookie, where its session is gone already. */
export async function forgetCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}

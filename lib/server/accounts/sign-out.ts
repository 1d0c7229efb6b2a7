import { currentSession } from './current-user'
import { endSession, sessionCookieName, sessionCookieOptions } from './sessions'
import { cookies } from 'next/headers'

/** Ends the session of this request, if there is one, removes its cookie and leads to the start page. */
export async function signOut(): Promise<Response> {
  const session = await currentSession()
  if (session) await endSession(session.user.id, session.sid)
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
  return new Response(null, { status: 303, headers: { Location: '/' } })
}

/**
 * Sessions: a signed, encrypted cookie (next-auth's JWT) that carries a session id, and a row that makes it valid.
 *
 * The row is read for every request, so signing a browser out takes effect at once, everywhere.
 */
import { decode, encode } from 'next-auth/jwt'
import { nanoid } from 'nanoid'
import {
  deleteAllSessions,
  deleteSession,
  findSessionUser,
  insertSession,
  listSessions,
  touchSession,
  type SessionUser,
} from '@/lib/persistence/account-sessions'
import type { Database } from '@/lib/persistence/client'
import { ok, type Result } from '@/lib/domain/result'
import { database } from '../database'
import { env } from '../env'
import { accountLimits as limits } from './account-limits'
import { sessionInput } from './account-schemas'
import { parseInput } from '../parse-input'
import type { AccountError } from './errors'
import { isHttps } from './public-url'

export type CurrentUser = SessionUser
export type CurrentSession = { user: CurrentUser; sid: string }
export type SessionCookie = {
  name: string
  value: string
  options: { httpOnly: true; sameSite: 'lax'; secure: boolean; path: '/'; maxAge: number }
}
export type SignedInBrowser = { id: string; userAgent: string; since: Date; lastSeen: Date; isThis: boolean }

export const sessionMaxAge = limits.sessionLifetime / 1000

/** The secret that session cookies are encrypted with. There is no default: whoever knew it could sign in as anybody. */
export function sessionSecret(): string {
  const secret = env().CRUX_SECRET
  if (secret === undefined) throw new Error('CRUX_SECRET is not set. Start Crux with `npm start` or `npm run dev`.')
  return secret
}

/** next-auth's own names, so that its code and ours read the same cookie. */
export function sessionCookieName(): string {
  return isHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function sessionCookieOptions(): SessionCookie['options'] {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/', maxAge: sessionMaxAge }
}

/** Adds a session row and returns its id. */
export async function openSession(userId: string, userAgent: string, db: Database = database()): Promise<string> {
  const id = nanoid(32)
  const cleaned = userAgent.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 300)
  await insertSession(db, {
    id,
    userId,
    userAgent: cleaned,
    expiresAt: new Date(Date.now() + limits.sessionLifetime),
  })
  return id
}

/** Opens a session and makes the cookie that carries it. */
export async function startSession(
  userId: string,
  userAgent: string,
  db: Database = database(),
): Promise<SessionCookie> {
  const sid = await openSession(userId, userAgent, db)
  const value = await encode({ token: { sub: userId, sid }, secret: sessionSecret(), maxAge: sessionMaxAge })
  return { name: sessionCookieName(), value, options: sessionCookieOptions() }
}

/** The user of a session id, if it is still valid. */
export async function findSession(sid: unknown, db: Database = database()): Promise<CurrentSession | undefined> {
  if (typeof sid !== 'string') return undefined
  const at = new Date()
  const found = await findSessionUser(db, sid, at)
  if (!found) return undefined
  if (at.getTime() - found.lastSeenAt.getTime() > limits.lastSeenEvery) await touchSession(db, sid, at)
  return { user: found.user, sid }
}

/**
 * The session of a raw Cookie header, for code outside Next's requests, such as a WebSocket upgrade.
 *
 * Undefined for visitors and for anything that does not decrypt.
 */
export async function findSessionByCookieHeader(
  header: string | undefined,
  db: Database = database(),
): Promise<CurrentSession | undefined> {
  const name = `${sessionCookieName()}=`
  const pair = header?.split(';').find((part) => part.trim().startsWith(name))
  if (!pair) return undefined
  const token = await decode({ token: pair.trim().slice(name.length), secret: sessionSecret() }).catch(() => null)
  return findSession(token?.['sid'], db)
}

/** What the account page lists: the browsers that are signed in. */
export async function listBrowsers(current: CurrentSession, db: Database = database()): Promise<SignedInBrowser[]> {
  const sessions = await listSessions(db, current.user.id, new Date())
  return sessions.map((session) => ({
    id: session.id,
    userAgent: session.userAgent,
    since: session.createdAt,
    lastSeen: session.lastSeenAt,
    isThis: session.id === current.sid,
  }))
}

/** Signs one browser of this user out. A session that is already gone is no error. */
export async function signOutBrowser(
  current: CurrentSession,
  input: unknown,
  db: Database = database(),
): Promise<Result<{ wasThis: boolean }, AccountError>> {
  const parsed = parseInput(sessionInput, input)
  if (!parsed.ok) return parsed
  await deleteSession(db, current.user.id, parsed.value.session)
  return ok({ wasThis: parsed.value.session === current.sid })
}

export async function endSession(userId: string, sid: string, db: Database = database()): Promise<void> {
  await deleteSession(db, userId, sid)
}

export async function signOutEverywhere(userId: string, db: Database = database()): Promise<number> {
  return deleteAllSessions(db, userId)
}

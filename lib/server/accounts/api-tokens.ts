/**
 * Personal tokens, for programs that act for a person: `crux_` and 256 random bits, of which only the SHA-256 stays here.
 *
 * A token is no session: it opens neither the account nor its sessions nor other tokens (see lib/server/http/token-use.ts).
 */
import { createHash, randomBytes } from 'node:crypto'
import { nanoid } from 'nanoid'
import { fail, ok, type Result } from '@/lib/domain/result'
import {
  deleteApiToken,
  findApiToken,
  insertApiToken,
  listApiTokens,
  touchApiToken,
  type ListedToken,
  type TokenScope,
} from '@/lib/persistence/api-tokens'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { parseInput } from '../parse-input'
import { accountLimits as limits } from './account-limits'
import { apiTokenInput, revokeTokenInput } from './account-schemas'
import type { AccountError, TokenError } from './errors'
import type { CurrentSession, CurrentUser } from './sessions'

export type { ListedToken } from '@/lib/persistence/api-tokens'

const secretForm = /^crux_[A-Za-z0-9_-]{43}$/

/** Makes a token; the answer is the only place where its secret ever stands. */
export async function makeApiToken(
  current: CurrentSession,
  input: unknown,
  db: Database = database(),
): Promise<Result<{ name: string; secret: string }, AccountError>> {
  const parsed = parseInput(apiTokenInput, input)
  if (!parsed.ok) return parsed
  const { name, change, days } = parsed.value
  const secret = `crux_${randomBytes(32).toString('base64url')}`
  const token = {
    id: nanoid(),
    hash: hashSecret(secret),
    userId: current.user.id,
    name,
    scope: change === undefined ? 'read' : 'write',
    expiresAt: days === 'never' ? null : new Date(Date.now() + Number(days) * limits.day),
  } as const
  const isAdded = await insertApiToken(db, token, limits.apiTokens)
  return isAdded ? ok({ name, secret }) : fail({ code: 'too-many-tokens', most: limits.apiTokens })
}

/** Whom a token speaks for, where it is good for this use. What is no token at all costs the database nothing. */
export async function findTokenUser(
  secret: string,
  use: TokenScope | undefined,
  db: Database = database(),
): Promise<Result<CurrentUser, TokenError>> {
  if (use === undefined) return fail({ code: 'token-not-here' })
  if (!secretForm.test(secret)) return fail({ code: 'token-refused' })
  const at = new Date()
  const found = await findApiToken(db, hashSecret(secret), at)
  if (!found) return fail({ code: 'token-refused' })
  if (use === 'write' && found.scope !== 'write') return fail({ code: 'token-read-only' })
  const since = new Date(at.getTime() - limits.tokenUsedEvery)
  if (found.lastUsedAt === null || found.lastUsedAt < since) await touchApiToken(db, found.id, at, since)
  return ok(found.user)
}

/** What the account page lists: the newest first. */
export async function listTokens(current: CurrentSession, db: Database = database()): Promise<ListedToken[]> {
  return listApiTokens(db, current.user.id)
}

/** Takes a token from whoever has it, at once. One that is already gone is no error. */
export async function revokeApiToken(
  current: CurrentSession,
  input: unknown,
  db: Database = database(),
): Promise<Result<{ revoked: true }, AccountError>> {
  const parsed = parseInput(revokeTokenInput, input)
  if (!parsed.ok) return parsed
  await deleteApiToken(db, current.user.id, parsed.value.token)
  return ok({ revoked: true })
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

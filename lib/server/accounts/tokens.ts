/**
 * Single-use links: a secret of 256 bits goes out by mail, its SHA-256 stays here.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  countTokens,
  findToken,
  insertToken,
  spendToken,
  type StoredToken,
  type TokenKind,
} from '@/lib/persistence/account-tokens'
import type { Database } from '@/lib/persistence/client'
import { parseInput } from '../parse-input'
import { accountLimits as limits } from './account-limits'
import { secretInput } from './account-schemas'

const hour = 3_600_000

/** Makes a token and returns its secret; undefined where this address was sent enough mails of the kind for now. */
export async function issueToken(
  database: Database,
  { kind, userId, email }: { kind: TokenKind; userId: string | null; email: string },
): Promise<string | undefined> {
  const sent = await countTokens(database, kind, email, new Date(Date.now() - hour))
  return sent >= limits.mailsAnHour ? undefined : makeToken(database, { kind, userId, email })
}

/** Makes a token and returns its secret, however many there are: for one that no mail carries. */
export async function makeToken(
  database: Database,
  { kind, userId, email }: { kind: TokenKind; userId: string | null; email: string },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + limits.tokenLifetime)
  await insertToken(database, { hash: hashSecret(secret), kind, userId, email, expiresAt })
  return secret
}

/** Looks at a token without using it up. */
export async function peekToken(database: Database, kind: TokenKind, secret: string): Promise<StoredToken | undefined> {
  return findToken(database, kind, hashSecret(secret), new Date())
}

/** Whom the link of a mail is for, for the page that it opens: mail scanners open links, so opening one uses nothing up. */
export async function findLink(database: Database, kind: TokenKind, token: unknown): Promise<StoredToken | undefined> {
  const parsed = parseInput(secretInput, { token })
  return parsed.ok ? peekToken(database, kind, parsed.value.token) : undefined
}

/** Uses a token up; of several uses at once, one gets it. */
export async function useUpToken(
  database: Database,
  kind: TokenKind,
  secret: string,
): Promise<StoredToken | undefined> {
  return spendToken(database, kind, hashSecret(secret), new Date())
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

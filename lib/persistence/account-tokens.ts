/**
 * Single-use secrets sent by mail, stored by their SHA-256 only.
 *
 * A token is spent by one UPDATE that finds it unspent, so of two uses at the same moment exactly one succeeds.
 */
import type { Database } from './client'
import type { TokenKind } from './generated/enums'

export type { TokenKind } from './generated/enums'
export type StoredToken = { kind: TokenKind; userId: string | null; email: string }

const columns = { kind: true, userId: true, email: true } as const

export async function insertToken(
  database: Database,
  token: { hash: string; kind: TokenKind; userId: string | null; email: string; expiresAt: Date },
): Promise<void> {
  await database.accountToken.create({ data: token, select: { hash: true } })
}

/** How many tokens of a kind an address was sent since a moment. */
export async function countTokens(database: Database, kind: TokenKind, email: string, since: Date): Promise<number> {
  return database.accountToken.count({ where: { kind, email, createdAt: { gte: since } } })
}

/** Looks at a token without spending it: for the page that a link in a mail opens. */
export async function findToken(
  database: Database,
  kind: TokenKind,
  hash: string,
  at: Date,
): Promise<StoredToken | undefined> {
  const token = await database.accountToken.findFirst({
    where: { hash, kind, usedAt: null, expiresAt: { gt: at } },
    select: columns,
  })
  return token ?? undefined
}

/** Spends a token: UPDATE … WHERE "usedAt" IS NULL RETURNING. */
export async function spendToken(
  database: Database,
  kind: TokenKind,
  hash: string,
  at: Date,
): Promise<StoredToken | undefined> {
  const spent = await database.accountToken.updateManyAndReturn({
    where: { hash, kind, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
    select: columns,
  })
  return spent[0]
}

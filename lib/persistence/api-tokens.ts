/**
 * What programs show to act for a person. A token is valid while its row exists and has not expired; deleting the row revokes it.
 */
import type { SessionUser } from './account-sessions'
import type { Database } from './client'
import type { TokenScope } from './generated/enums'

export type { TokenScope } from './generated/enums'

export interface ListedToken {
  readonly id: string
  readonly name: string
  readonly scope: TokenScope
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiresAt: Date | null
}

export interface NewApiToken {
  readonly id: string
  readonly hash: string
  readonly userId: string
  readonly name: string
  readonly scope: TokenScope
  readonly expiresAt: Date | null
}

const columns = { id: true, name: true, scope: true, createdAt: true, lastUsedAt: true, expiresAt: true } as const

/** Adds a token; false where its user has `most` of them already. */
export async function insertApiToken(database: Database, token: NewApiToken, most: number): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    // Two forms sent at the same moment must not both count the same tokens.
    await transaction.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${token.userId} FOR NO KEY UPDATE`
    const count = await transaction.apiToken.count({ where: { userId: token.userId } })
    if (count >= most) return false
    await transaction.apiToken.create({ data: token, select: { id: true } })
    return true
  })
}

/** A token that is still valid at `at`, and whose it is: one read by a unique key. */
export async function findApiToken(
  database: Database,
  hash: string,
  at: Date,
): Promise<{ id: string; scope: TokenScope; lastUsedAt: Date | null; user: SessionUser } | undefined> {
  const token = await database.apiToken.findUnique({
    where: { hash, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }], user: { deletedAt: null } },
    select: { id: true, scope: true, lastUsedAt: true, user: { select: { id: true, name: true, email: true } } },
  })
  return token ?? undefined
}

/** Notes a use, but where one since `since` is noted already: of many requests at once, one writes. */
export async function touchApiToken(database: Database, id: string, at: Date, since: Date): Promise<void> {
  await database.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: since } }] },
    data: { lastUsedAt: at },
  })
}

/** All tokens of a user, the newest first; the expired ones too, until they are deleted. */
export async function listApiTokens(database: Database, userId: string): Promise<ListedToken[]> {
  return database.apiToken.findMany({
    where: { userId },
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
}

/** Deletes one token of a user; one of somebody else is left alone. */
export async function deleteApiToken(database: Database, userId: string, id: string): Promise<void> {
  await database.apiToken.deleteMany({ where: { id, userId } })
}

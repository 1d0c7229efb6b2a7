/**
 * Signed-in browsers. A session is valid while its row exists and has not expired; deleting the row signs it out.
 */
import type { Database } from './client'

export type SessionUser = { id: string; name: string; email: string | null }
export type StoredSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date }

export async function insertSession(
  database: Database,
  session: { id: string; userId: string; userAgent: string; expiresAt: Date },
): Promise<void> {
  await database.accountSession.create({ data: session, select: { id: true } })
}

/** The user of a session that is still valid at `at`: one read by primary key. */
export async function findSessionUser(
  database: Database,
  id: string,
  at: Date,
): Promise<{ user: SessionUser; lastSeenAt: Date } | undefined> {
  const session = await database.accountSession.findUnique({
    where: { id, expiresAt: { gt: at }, user: { deletedAt: null } },
    select: { lastSeenAt: true, user: { select: { id: true, name: true, email: true } } },
  })
  return session ?? undefined
}

export async function touchSession(database: Database, id: string, at: Date): Promise<void> {
  await database.accountSession.updateMany({ where: { id }, data: { lastSeenAt: at } })
}

/** The valid sessions of a user, the latest seen first. */
export async function listSessions(database: Database, userId: string, at: Date): Promise<StoredSession[]> {
  return database.accountSession.findMany({
    where: { userId, expiresAt: { gt: at } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  })
}

/** Deletes one session of a user; a session of somebody else is left alone. */
export async function deleteSession(database: Database, userId: string, id: string): Promise<boolean> {
  const { count } = await database.accountSession.deleteMany({ where: { id, userId } })
  return count > 0
}

export async function deleteAllSessions(database: Database, userId: string): Promise<number> {
  const { count } = await database.accountSession.deleteMany({ where: { userId } })
  return count
}

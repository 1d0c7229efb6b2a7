/** Accounts at other services (GitHub, Google, Microsoft Entra) that sign a user in. */
import { findUserById, insertUser, type NewUser, type StoredUser } from './accounts'
import type { Database } from './client'
import { isUniqueViolation } from './unique-violation'

export type Login = { provider: string; providerId: string }

export async function findUserByLogin(database: Database, login: Login): Promise<StoredUser | undefined> {
  const found = await database.linkedLogin.findUnique({
    where: { provider_providerId: login },
    select: { userId: true },
  })
  return found ? findUserById(database, found.userId) : undefined
}

/** Ties a login to a user; a login that is already tied stays as it is. */
export async function linkLogin(database: Database, login: Login, userId: string): Promise<void> {
  try {
    await database.linkedLogin.create({ data: { ...login, userId }, select: { userId: true } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

/** Adds a user with a login; false where the e-mail address is taken meanwhile. */
export async function insertUserWithLogin(database: Database, user: NewUser, login: Login): Promise<boolean> {
  if (!(await insertUser(database, user))) return false
  await linkLogin(database, login, user.id)
  return true
}

export async function listLogins(database: Database, userId: string): Promise<{ provider: string; createdAt: Date }[]> {
  return database.linkedLogin.findMany({
    where: { userId },
    select: { provider: true, createdAt: true },
    orderBy: { provider: 'asc' },
  })
}

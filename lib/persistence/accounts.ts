/**
 * The User table. E-mail addresses come in lower case; a deleted account keeps its row and nothing personal in it.
 */
import type { Database } from './client'
import { isUniqueViolation } from './unique-violation'

export type StoredUser = {
  id: string
  name: string
  email: string | null
  emailVerified: Date | null
  passwordHash: string | null
  isDemo: boolean
  createdAt: Date
}

export type NewUser = {
  id: string
  name: string
  email: string | null
  emailVerified: Date | null
  passwordHash: string | null
  isDemo: boolean
}

const columns = {
  id: true,
  name: true,
  email: true,
  emailVerified: true,
  passwordHash: true,
  isDemo: true,
  createdAt: true,
} as const

export async function findUserByEmail(database: Database, email: string): Promise<StoredUser | undefined> {
  const user = await database.user.findFirst({ where: { email, deletedAt: null }, select: columns })
  return user ?? undefined
}

export async function findUserById(database: Database, id: string): Promise<StoredUser | undefined> {
  const user = await database.user.findFirst({ where: { id, deletedAt: null }, select: columns })
  return user ?? undefined
}

/** Adds a user; false where the e-mail address already belongs to an account. */
export async function insertUser(database: Database, user: NewUser): Promise<boolean> {
  try {
    await database.user.create({ data: user, select: { id: true } })
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

export async function renameUser(database: Database, id: string, name: string): Promise<void> {
  await database.user.updateMany({ where: { id, deletedAt: null }, data: { name } })
}

/** Sets a confirmed e-mail address and voids every link sent so far; false where the address is taken. */
export async function changeEmail(database: Database, id: string, email: string, at: Date): Promise<boolean> {
  try {
    await database.$transaction([
      database.user.updateMany({ where: { id, deletedAt: null }, data: { email, emailVerified: at } }),
      database.accountToken.deleteMany({ where: { userId: id } }),
    ])
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/**
 * Sets a password, voids every link sent so far and signs out every browser but `keepSession`. Where nothing is kept, who comes
 * may have lost the account to somebody: then its tokens go too.
 */
export async function changePasswordHash(
  database: Database,
  change: { userId: string; passwordHash: string; keepSession?: string; emailVerified?: Date },
): Promise<void> {
  const { userId, passwordHash, keepSession, emailVerified } = change
  await database.$transaction([
    database.user.updateMany({
      where: { id: userId, deletedAt: null },
      data: { passwordHash, ...(emailVerified ? { emailVerified } : {}) },
    }),
    database.accountToken.deleteMany({ where: { userId } }),
    database.accountSession.deleteMany({ where: { userId, ...(keepSession ? { id: { not: keepSession } } : {}) } }),
    ...(keepSession ? [] : [database.apiToken.deleteMany({ where: { userId } })]),
  ])
}

/**
 * Marks an address as confirmed by its owner, and removes every way in that was set before anybody had confirmed it.
 *
 * Otherwise someone could register another person's address with a password of their own, wait until that person comes
 * by link, and share the account with them from then on.
 */
export async function claimUnconfirmedUser(database: Database, userId: string, at: Date): Promise<void> {
  await database.$transaction([
    database.user.updateMany({ where: { id: userId }, data: { emailVerified: at, passwordHash: null } }),
    database.accountSession.deleteMany({ where: { userId } }),
    database.linkedLogin.deleteMany({ where: { userId } }),
    database.apiToken.deleteMany({ where: { userId } }),
    database.accountToken.deleteMany({ where: { userId } }),
  ])
}

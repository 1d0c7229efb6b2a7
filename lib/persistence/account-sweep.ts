import type { Database } from './client'

/** Removes sessions and tokens that have expired and counts of attempts from before `attemptsBefore`. */
export async function sweepExpired(database: Database, at: Date, attemptsBefore: Date): Promise<void> {
  await database.accountSession.deleteMany({ where: { expiresAt: { lt: at } } })
  await database.accountToken.deleteMany({ where: { expiresAt: { lt: at }, createdAt: { lt: attemptsBefore } } })
  await database.signInAttempt.deleteMany({ where: { windowStart: { lt: attemptsBefore } } })
}

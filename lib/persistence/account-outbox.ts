/** Mails kept in the database because no SMTP server is configured; for development and tests. */
import type { Database } from './client'

export type StoredMail = { id: string; to: string; subject: string; text: string; createdAt: Date }

export async function insertOutboxMail(database: Database, mail: Omit<StoredMail, 'createdAt'>): Promise<void> {
  await database.outboxMail.create({ data: mail, select: { id: true } })
}

/** The latest hundred, newest first. */
export async function listOutboxMails(database: Database): Promise<StoredMail[]> {
  return database.outboxMail.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: 100 })
}

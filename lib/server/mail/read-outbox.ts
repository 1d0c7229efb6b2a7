import { listOutboxMails, type StoredMail } from '@/lib/persistence/account-outbox'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { env } from '../env'

export type { StoredMail } from '@/lib/persistence/account-outbox'

/** The mails that were kept instead of sent. Undefined in production, where the outbox does not exist. */
export async function readOutbox(db: Database = database()): Promise<StoredMail[] | undefined> {
  return env().NODE_ENV === 'production' ? undefined : listOutboxMails(db)
}

/**
 * What the contract tests of accounts share: an account with a password, and work that was deferred until after an answer.
 */
import { nanoid } from 'nanoid'
import type { Database } from '@/lib/persistence/client'
import { createAccount } from '@/lib/server/accounts/create-account'
import { sayIn } from '@/lib/server/language/compiled-texts'
import type { Mailing } from '@/lib/server/accounts/mailing'
import { openSession, type CurrentSession } from '@/lib/server/accounts/sessions'

export const goodPassword = 'a quiet copper kettle'

/** Makes an account with an address that no other test uses. */
export async function makeAccount(db: Database, name = 'Ada Lovelace'): Promise<{ id: string; email: string }> {
  const email = `${nanoid(12).toLowerCase()}@example.org`
  const made = await createAccount({ name, email, password: goodPassword }, db)
  if (!made.ok) throw new Error(`The account was refused: ${made.error.code}`)
  return { id: made.value.id, email }
}

/** Signs an account in and gives what a request of that browser would have. */
export async function makeSession(db: Database, account: { id: string; email: string }): Promise<CurrentSession> {
  const sid = await openSession(account.id, 'Firefox/140.0 (Windows)', db)
  return { sid, user: { id: account.id, name: 'Ada Lovelace', email: account.email } }
}

/** Collects the mails of requests in English; `settle` sends them all. */
export function makeMailing(): { mailing: Mailing; settle(): Promise<void> } {
  let jobs: (() => Promise<void>)[] = []
  return {
    mailing: { say: sayIn('en'), later: (job) => void jobs.push(job) },
    async settle() {
      const now = jobs
      jobs = []
      for (const job of now) await job()
    },
  }
}

/** The secret in the newest mail to an address. */
export async function readSecret(db: Database, to: string): Promise<string> {
  const mail = await db.outboxMail.findFirst({ where: { to }, orderBy: { createdAt: 'desc' } })
  const secret = mail?.text.match(/token=([\w-]+)/)?.[1]
  if (secret === undefined) throw new Error(`There is no link in the newest mail to ${to}.`)
  return secret
}

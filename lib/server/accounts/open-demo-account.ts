/** The account that owns the seeded maps, found or made. Two processes that ask at once get the same one. */
import { findUserByEmail } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { createAccount, type NewAccount } from './create-account'

export async function openDemoAccount(
  database: Database,
  account: Omit<NewAccount, 'isDemo'>,
): Promise<{ readonly id: string }> {
  const made = await createAccount({ ...account, isDemo: true }, database)
  if (made.ok) return made.value
  const existing = made.error.code === 'email-taken' ? await findUserByEmail(database, account.email) : undefined
  if (!existing) throw new Error(`The demo account could not be made: ${made.error.code}`)
  return { id: existing.id }
}

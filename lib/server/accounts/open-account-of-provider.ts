import { nanoid } from 'nanoid'
import { findUserByLogin, insertUserWithLogin, linkLogin } from '@/lib/persistence/account-logins'
import { claimUnconfirmedUser, findUserByEmail } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { emailField, nameField } from './account-schemas'

export type ProviderSignIn = {
  provider: string
  providerId: string
  name?: string | undefined
  /** Only an address that the service has verified. */
  verifiedEmail?: string | undefined
}

/**
 * Finds or makes the account of a sign-in at another service, and returns its id.
 *
 * A known login wins. Otherwise a verified address links to the account that has it (and if nobody had confirmed that
 * address before, every earlier way in is removed: see `claimUnconfirmedUser`). Otherwise a new account is made, without
 * an e-mail address where the service does not vouch for one, so that nobody can take an address by claiming it.
 */
export async function openAccountOfProvider(signIn: ProviderSignIn, db: Database = database()): Promise<string> {
  const login = { provider: signIn.provider, providerId: signIn.providerId }
  const known = await findUserByLogin(db, login)
  if (known) return known.id
  const email = emailField.safeParse(signIn.verifiedEmail).data
  const linked = email === undefined ? undefined : await linkByEmail(email, login, db)
  if (linked !== undefined) return linked
  const id = nanoid()
  const name = nameField.safeParse(signIn.name).data ?? email?.split('@')[0] ?? 'New contributor'
  const confirmed = { email: email ?? null, emailVerified: email === undefined ? null : new Date() }
  const added = await insertUserWithLogin(db, { id, name, ...confirmed, passwordHash: null, isDemo: false }, login)
  if (added) return id
  // Somebody took the address between the two reads; the second look finds them.
  const raced = email === undefined ? undefined : await linkByEmail(email, login, db)
  if (raced === undefined) throw new Error('The account of another service could be neither found nor made.')
  return raced
}

async function linkByEmail(
  email: string,
  login: { provider: string; providerId: string },
  db: Database,
): Promise<string | undefined> {
  const user = await findUserByEmail(db, email)
  if (!user) return undefined
  if (user.emailVerified === null) await claimUnconfirmedUser(db, user.id, new Date())
  await linkLogin(db, login, user.id)
  return user.id
}

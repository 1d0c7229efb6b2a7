import { nanoid } from 'nanoid'
import { fail, ok, type Result } from '@/lib/domain/result'
import { findUserByEmail, insertUser } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { registerInput } from './account-schemas'
import { parseInput } from '../parse-input'
import type { AccountError } from './errors'
import { hashPassword, passwordQueue } from './password-hash'
import { findPasswordFault } from './password-rules'

export type NewAccount = { email: string; name: string; password: string; isDemo?: boolean }

/** Creates an account with a password. The address needs no confirmation to be used. */
export async function createAccount(
  { isDemo = false, ...account }: NewAccount,
  db: Database = database(),
): Promise<Result<{ id: string }, AccountError>> {
  const parsed = parseInput(registerInput, account)
  if (!parsed.ok) return parsed
  const { name, email, password } = parsed.value
  const fault = findPasswordFault(password, parsed.value)
  if (fault) return fail({ code: 'invalid-input', fields: { password: { says: fault } } })
  if (await findUserByEmail(db, email)) return fail({ code: 'email-taken' })
  const hashed = await passwordQueue().run(() => hashPassword(password))
  if (!hashed.ok) return hashed
  const id = nanoid()
  const added = await insertUser(db, { id, name, email, emailVerified: null, passwordHash: hashed.value, isDemo })
  return added ? ok({ id }) : fail({ code: 'email-taken' })
}

/** Creates an account from what a form sent; see `createAccount`. */
export async function register(
  input: unknown,
  db: Database = database(),
): Promise<Result<{ id: string }, AccountError>> {
  const parsed = parseInput(registerInput, input)
  return parsed.ok ? createAccount(parsed.value, db) : parsed
}

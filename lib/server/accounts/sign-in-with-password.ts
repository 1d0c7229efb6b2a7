import { fail, ok, type Result } from '@/lib/domain/result'
import { findUserByEmail } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { signInInput } from './account-schemas'
import { parseInput } from '../parse-input'
import { checkPassword } from './check-password'
import type { AccountError } from './errors'

/** The account that an e-mail address and a password open. An unknown address and a wrong password are one error. */
export async function signInWithPassword(
  input: unknown,
  db: Database = database(),
): Promise<Result<{ id: string }, AccountError>> {
  const parsed = parseInput(signInInput, input)
  if (!parsed.ok) return parsed
  const { email, password } = parsed.value
  let id: string | undefined
  const checked = await checkPassword(
    db,
    email,
    async () => {
      const user = await findUserByEmail(db, email)
      id = user?.id
      return user?.passwordHash
    },
    password,
  )
  if (!checked.ok) return checked
  return checked.value && id !== undefined ? ok({ id }) : fail({ code: 'wrong-credentials' })
}

/** Deleting one's account: see `lib/persistence/account-deletion.ts` for what happens to the maps. */
import { fail, ok, type Result } from '@/lib/domain/result'
import { deleteUser, listMapsOwnedAlone, type MapOnDeletion } from '@/lib/persistence/account-deletion'
import { forgetAttempts } from '@/lib/persistence/account-attempts'
import { findUserById } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { deleteAccountInput } from './account-schemas'
import { parseInput } from '../parse-input'
import { checkCurrentPassword } from './change-account'
import { attemptKey } from './check-password'
import type { AccountError } from './errors'
import type { CurrentSession } from './sessions'

export type { MapOnDeletion } from '@/lib/persistence/account-deletion'

/** What a person is told before they confirm: the maps that only they own, and who would get each. */
export async function listMapsOnDeletion(userId: string, db: Database = database()): Promise<MapOnDeletion[]> {
  return listMapsOwnedAlone(db, userId)
}

/** Deletes the account after a typed confirmation and, where there is one, the password. */
export async function deleteAccount(
  current: CurrentSession,
  input: unknown,
  db: Database = database(),
): Promise<Result<{ userId: string }, AccountError>> {
  const parsed = parseInput(deleteAccountInput, input)
  if (!parsed.ok) return parsed
  const user = await findUserById(db, current.user.id)
  if (!user) return fail({ code: 'signed-out' })
  const checked = await checkCurrentPassword(db, user, parsed.value.currentPassword)
  if (!checked.ok) return checked
  await deleteUser(db, user.id, new Date())
  if (user.email !== null) await forgetAttempts(db, attemptKey(user.email))
  return ok({ userId: user.id })
}

/**
 * Checks a password against an account, with the limit on attempts.
 *
 * Attempts are limited by account, never by network address: a school is one address. Unknown accounts are counted,
 * limited and timed like known ones, so nothing tells them apart.
 */
import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '@/lib/domain/result'
import { countAttempt, forgetAttempts } from '@/lib/persistence/account-attempts'
import type { Database } from '@/lib/persistence/client'
import { accountLimits as limits } from './account-limits'
import type { AccountError } from './errors'
import { passwordQueue, verifyPassword } from './password-hash'

/** `account` is what attempts are counted for: the lower-case e-mail address, or an id where there is none. */
export async function checkPassword(
  database: Database,
  account: string,
  findHash: () => Promise<string | null | undefined>,
  password: string,
): Promise<Result<boolean, Extract<AccountError, { code: 'busy' | 'too-many-attempts' }>>> {
  const key = attemptKey(account)
  // Counted inside the queue: at most two attempts are under way, so many right ones at once do not lock an account.
  const checked = await passwordQueue().run(async () => {
    const at = new Date()
    const { failures, windowStart } = await countAttempt(database, key, at, limits.attemptWindow)
    if (failures > limits.attempts) return minutesLeft(windowStart, at)
    return verifyPassword(await findHash(), password)
  })
  if (!checked.ok) return checked
  if (typeof checked.value === 'number') return fail({ code: 'too-many-attempts', minutes: checked.value })
  if (checked.value) await forgetAttempts(database, key)
  return ok(checked.value)
}

/** What attempts are stored under: the table holds no addresses. */
export function attemptKey(account: string): string {
  return createHash('sha256').update(account).digest('hex')
}

function minutesLeft(windowStart: Date, at: Date): number {
  const left = windowStart.getTime() + limits.attemptWindow - at.getTime()
  return Math.max(1, Math.ceil(left / 60_000))
}

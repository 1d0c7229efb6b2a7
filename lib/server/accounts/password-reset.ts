/** Choosing a new password by a link sent to the account's address. */
import { fail, ok, type Result } from '@/lib/domain/result'
import { forgetAttempts } from '@/lib/persistence/account-attempts'
import { changePasswordHash, findUserByEmail, findUserById } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { mailMode, sendMail } from '../mail/send-mail'
import { passwordChangedMail, passwordResetMail } from './account-mails'
import { emailInput, resetPasswordInput } from './account-schemas'
import { parseInput } from '../parse-input'
import { attemptKey } from './check-password'
import { mailLater, type Mailing } from './mailing'
import type { AccountError } from './errors'
import { hashPassword, passwordQueue } from './password-hash'
import { findPasswordFault } from './password-rules'
import { issueToken, makeToken, peekToken, useUpToken } from './tokens'

/** Asks for a link. The answer is the same, and as quick, whether the address has an account or not. */
export async function requestPasswordReset(
  input: unknown,
  mailing: Mailing,
  db: Database = database(),
): Promise<Result<{ email: string }, AccountError>> {
  const parsed = parseInput(emailInput, input)
  if (!parsed.ok) return parsed
  if (mailMode() === 'none') return fail({ code: 'mail-unavailable' })
  const { email } = parsed.value
  mailLater(mailing, async () => {
    const user = await findUserByEmail(db, email)
    if (!user) return
    const secret = await issueToken(db, { kind: 'passwordReset', userId: user.id, email })
    if (secret !== undefined) await sendMail(passwordResetMail(mailing.say, email, user.name, secret), db)
  })
  return ok({ email })
}

/**
 * Makes a link for whoever runs the server to hand over, where no mail can be sent; undefined without such an account. It
 * leads to `base`, the address of Crux without a trailing slash.
 */
export async function makeResetLink(
  email: string,
  base: string,
  db: Database,
): Promise<{ link: string; name: string } | undefined> {
  const user = await findUserByEmail(db, email)
  if (!user) return undefined
  const secret = await makeToken(db, { kind: 'passwordReset', userId: user.id, email })
  return { link: `${base}/reset-password?token=${secret}`, name: user.name }
}

/** Uses the link up, sets the password and signs out every browser. The address counts as confirmed then. */
export async function resetPassword(
  input: unknown,
  mailing: Mailing,
  db: Database = database(),
): Promise<Result<{ userId: string }, AccountError>> {
  const parsed = parseInput(resetPasswordInput, input)
  if (!parsed.ok) return parsed
  const { token, password } = parsed.value
  const peeked = await peekToken(db, 'passwordReset', token)
  const user = peeked?.userId ? await findUserById(db, peeked.userId) : undefined
  if (!peeked || !user) return fail({ code: 'link-spent' })
  const fault = findPasswordFault(password, user)
  if (fault) return fail({ code: 'invalid-input', fields: { password: { says: fault } } })
  // Hashed before the link is used up: a busy server must not cost the person their link.
  const hashed = await passwordQueue().run(() => hashPassword(password))
  if (!hashed.ok) return hashed
  if (!(await useUpToken(db, 'passwordReset', token))) return fail({ code: 'link-spent' })
  await changePasswordHash(db, { userId: user.id, passwordHash: hashed.value, emailVerified: new Date() })
  await forgetAttempts(db, attemptKey(peeked.email))
  mailLater(mailing, () => sendMail(passwordChangedMail(mailing.say, peeked.email, user.name), db))
  return ok({ userId: user.id })
}

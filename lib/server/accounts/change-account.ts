/** What people change about their own account: name, password, e-mail address. */
import { fail, ok, type Result } from '@/lib/domain/result'
import {
  changeEmail,
  changePasswordHash,
  findUserByEmail,
  findUserById,
  renameUser,
  type StoredUser,
} from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { mailMode, sendMail } from '../mail/send-mail'
import { confirmEmailMail, emailChangedMail, passwordChangedMail } from './account-mails'
import { changeEmailInput, changePasswordInput, nameInput, secretInput } from './account-schemas'
import { parseInput } from '../parse-input'
import { checkPassword } from './check-password'
import { mailLater, type Mailing } from './mailing'
import type { AccountError } from './errors'
import { hashPassword, passwordQueue } from './password-hash'
import { findPasswordFault } from './password-rules'
import type { CurrentSession } from './sessions'
import { issueToken, useUpToken } from './tokens'

export type AccountDetails = {
  id: string
  name: string
  email: string | null
  emailConfirmed: boolean
  hasPassword: boolean
  since: Date
}

/** What the account page shows about a person. */
export async function getAccount(userId: string, db: Database = database()): Promise<AccountDetails> {
  const user = await findUserById(db, userId)
  if (!user) throw new Error('The account of this session is gone.')
  const { id, name, email, emailVerified, passwordHash, createdAt } = user
  return {
    id,
    name,
    email,
    emailConfirmed: emailVerified !== null,
    hasPassword: passwordHash !== null,
    since: createdAt,
  }
}

export async function changeName(
  current: CurrentSession,
  input: unknown,
  db: Database = database(),
): Promise<Result<{ name: string }, AccountError>> {
  const parsed = parseInput(nameInput, input)
  if (!parsed.ok) return parsed
  await renameUser(db, current.user.id, parsed.value.name)
  return parsed
}

/** Sets a new password and signs out the other browsers. Asks for the current one, if the account has one. */
export async function changePassword(
  current: CurrentSession,
  input: unknown,
  mailing: Mailing,
  db: Database = database(),
): Promise<Result<{ userId: string }, AccountError>> {
  const parsed = parseInput(changePasswordInput, input)
  if (!parsed.ok) return parsed
  const { password, currentPassword } = parsed.value
  const user = await findUserById(db, current.user.id)
  if (!user) return fail({ code: 'signed-out' })
  const fault = findPasswordFault(password, user)
  if (fault) return fail({ code: 'invalid-input', fields: { password: { says: fault } } })
  const checked = await checkCurrentPassword(db, user, currentPassword)
  if (!checked.ok) return checked
  const hashed = await passwordQueue().run(() => hashPassword(password))
  if (!hashed.ok) return hashed
  await changePasswordHash(db, { userId: user.id, passwordHash: hashed.value, keepSession: current.sid })
  const { email, name } = user
  if (email !== null && mailMode() !== 'none')
    mailLater(mailing, () => sendMail(passwordChangedMail(mailing.say, email, name), db))
  return ok({ userId: user.id })
}

/** Sends a link to a new address (or to the present one, to confirm it); the address changes when the link is used. */
export async function requestEmailChange(
  current: CurrentSession,
  input: unknown,
  mailing: Mailing,
  db: Database = database(),
): Promise<Result<{ email: string }, AccountError>> {
  const parsed = parseInput(changeEmailInput, input)
  if (!parsed.ok) return parsed
  if (mailMode() === 'none') return fail({ code: 'mail-unavailable' })
  const { email, currentPassword } = parsed.value
  const user = await findUserById(db, current.user.id)
  if (!user) return fail({ code: 'signed-out' })
  const checked = await checkCurrentPassword(db, user, currentPassword)
  if (!checked.ok) return checked
  const owner = await findUserByEmail(db, email)
  if (owner && owner.id !== user.id) return fail({ code: 'email-taken' })
  mailLater(mailing, async () => {
    const secret = await issueToken(db, { kind: 'emailChange', userId: user.id, email })
    if (secret !== undefined) await sendMail(confirmEmailMail(mailing.say, email, user.name, secret), db)
  })
  return ok({ email })
}

/** Uses the link up, sets the address and tells the old one. */
export async function confirmEmailChange(
  input: unknown,
  mailing: Mailing,
  db: Database = database(),
): Promise<Result<{ email: string }, AccountError>> {
  const parsed = parseInput(secretInput, input)
  if (!parsed.ok) return parsed
  const token = await useUpToken(db, 'emailChange', parsed.value.token)
  const user = token?.userId ? await findUserById(db, token.userId) : undefined
  if (!token || !user) return fail({ code: 'link-spent' })
  if (!(await changeEmail(db, user.id, token.email, new Date()))) return fail({ code: 'email-taken' })
  const { email: oldEmail, name } = user
  if (oldEmail !== null && oldEmail !== token.email)
    mailLater(mailing, () => sendMail(emailChangedMail(mailing.say, oldEmail, name, token.email), db))
  return ok({ email: token.email })
}

/** Asks again who is there before something grave. An account without a password has only its session to show. */
export async function checkCurrentPassword(
  db: Database,
  user: StoredUser,
  password: string | undefined,
): Promise<Result<true, AccountError>> {
  if (user.passwordHash === null) return ok(true)
  if (password === undefined || password === '') return fail({ code: 'wrong-password' })
  const checked = await checkPassword(db, user.email ?? user.id, async () => user.passwordHash, password)
  if (!checked.ok) return checked
  return checked.value ? ok(true) : fail({ code: 'wrong-password' })
}

/** Signing in by a link sent to an e-mail address; makes the account where there is none. */
import { nanoid } from 'nanoid'
import { fail, ok, type Result } from '@/lib/domain/result'
import { claimUnconfirmedUser, findUserByEmail, insertUser } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { mailMode, sendMail } from '../mail/send-mail'
import { signInLinkMail } from './account-mails'
import { emailInput, nameField, secretInput } from './account-schemas'
import { parseInput } from '../parse-input'
import { mailLater, type Mailing } from './mailing'
import type { AccountError } from './errors'
import { issueToken, useUpToken } from './tokens'

/** Asks for a link. The answer is the same whether the address has an account or not. */
export async function requestSignInLink(
  input: unknown,
  mailing: Mailing,
  db: Database = database(),
): Promise<Result<{ email: string }, AccountError>> {
  const parsed = parseInput(emailInput, input)
  if (!parsed.ok) return parsed
  if (mailMode() === 'none') return fail({ code: 'mail-unavailable' })
  const { email } = parsed.value
  mailLater(mailing, async () => {
    const secret = await issueToken(db, { kind: 'emailLink', userId: null, email })
    if (secret !== undefined) await sendMail(signInLinkMail(mailing.say, email, secret), db)
  })
  return ok({ email })
}

/** Uses the link up and returns the account of its address. */
export async function signInWithLink(
  input: unknown,
  db: Database = database(),
): Promise<Result<{ id: string }, AccountError>> {
  const parsed = parseInput(secretInput, input)
  if (!parsed.ok) return parsed
  const token = await useUpToken(db, 'emailLink', parsed.value.token)
  if (!token) return fail({ code: 'link-spent' })
  const at = new Date()
  const user = await findUserByEmail(db, token.email)
  if (user) {
    if (user.emailVerified === null) await claimUnconfirmedUser(db, user.id, at)
    return ok({ id: user.id })
  }
  const id = nanoid()
  const name = nameField.safeParse(token.email.split('@')[0]?.replace(/[._+-]+/g, ' ')).data ?? 'New contributor'
  const added = await insertUser(db, {
    id,
    name,
    email: token.email,
    emailVerified: at,
    passwordHash: null,
    isDemo: false,
  })
  // Lost a race with another link to the same address: that account is this person's.
  const raced = added ? undefined : await findUserByEmail(db, token.email)
  return added || raced ? ok({ id: raced?.id ?? id }) : fail({ code: 'link-spent' })
}

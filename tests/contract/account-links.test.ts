import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/lib/persistence/client'
import { confirmEmailChange, getAccount, requestEmailChange } from '@/lib/server/accounts/change-account'
import { makeResetLink, requestPasswordReset, resetPassword } from '@/lib/server/accounts/password-reset'
import { findSession } from '@/lib/server/accounts/sessions'
import { requestSignInLink, signInWithLink } from '@/lib/server/accounts/sign-in-link'
import { findLink } from '@/lib/server/accounts/tokens'
import { signInWithPassword } from '@/lib/server/accounts/sign-in-with-password'
import { goodPassword, makeAccount, makeMailing, makeSession, readSecret } from '../support/account-fixtures'
import { openTestDatabase } from '../support/postgres'

const newPassword = 'three green umbrellas'
const linkSpent = { ok: false, error: { code: 'link-spent' } }

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

async function askForReset(email: string): Promise<string> {
  const { mailing, settle } = makeMailing()
  await requestPasswordReset({ email }, mailing, db)
  await settle()
  return readSecret(db, email)
}

async function askForSignInLink(email: string): Promise<string> {
  const { mailing, settle } = makeMailing()
  await requestSignInLink({ email }, mailing, db)
  await settle()
  return readSecret(db, email)
}

test('asking for a reset answers alike for known and unknown addresses, and mails only the known one', async () => {
  const { email } = await makeAccount(db)
  const unknown = `no-${email}`
  const { mailing, settle } = makeMailing()
  const answers = [
    await requestPasswordReset({ email }, mailing, db),
    await requestPasswordReset({ email: unknown }, mailing, db),
  ]
  expect(answers).toEqual([
    { ok: true, value: { email } },
    { ok: true, value: { email: unknown } },
  ])
  // Nothing is looked up before the answer: all of it waits in the deferred work.
  expect(await db.outboxMail.count({ where: { to: email } })).toBe(0)
  await settle()
  expect(await db.outboxMail.count({ where: { to: email } })).toBe(1)
  expect(await db.outboxMail.count({ where: { to: unknown } })).toBe(0)
})

test('a reset sets the password, signs out everywhere and confirms the address', async () => {
  const account = await makeAccount(db)
  const session = await makeSession(db, account)
  const token = await askForReset(account.email)
  const { mailing } = makeMailing()
  expect(await resetPassword({ token, password: newPassword }, mailing, db)).toEqual({
    ok: true,
    value: { userId: account.id },
  })
  expect(await findSession(session.sid, db)).toBeUndefined()
  expect((await signInWithPassword({ email: account.email, password: goodPassword }, db)).ok).toBe(false)
  expect((await signInWithPassword({ email: account.email, password: newPassword }, db)).ok).toBe(true)
  expect((await getAccount(account.id, db)).emailConfirmed).toBe(true)
})

test('of two uses of a reset link at the same moment exactly one succeeds', async () => {
  const { email } = await makeAccount(db)
  const token = await askForReset(email)
  const { mailing } = makeMailing()
  const uses = [newPassword, 'four yellow umbrellas'].map((password) => resetPassword({ token, password }, mailing, db))
  const results = await Promise.all(uses)
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok)).toEqual([linkSpent])
})

test('a reset link ends after thirty minutes, and every other one with the first that is used', async () => {
  const { email } = await makeAccount(db)
  const { mailing } = makeMailing()
  const late = await askForReset(email)
  const { expiresAt, createdAt } = await db.accountToken.findFirstOrThrow({ where: { email } })
  expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)).toBe(30)
  await db.accountToken.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await findLink(db, 'passwordReset', late)).toBeUndefined()
  expect(await resetPassword({ token: late, password: newPassword }, mailing, db)).toEqual(linkSpent)
  const [first, second] = [await askForReset(email), await askForReset(email)]
  expect((await resetPassword({ token: first, password: newPassword }, mailing, db)).ok).toBe(true)
  expect(await resetPassword({ token: second, password: newPassword }, mailing, db)).toEqual(linkSpent)
})

test('a weak password or one like the address does not use the link up', async () => {
  const { email } = await makeAccount(db)
  const token = await askForReset(email)
  const { mailing } = makeMailing()
  for (const password of ['short', 'password123', email])
    expect(await resetPassword({ token, password }, mailing, db)).toMatchObject({ error: { code: 'invalid-input' } })
  expect(await findLink(db, 'passwordReset', token)).toMatchObject({ email })
})

test('the database holds only the hash of a secret', async () => {
  const { email } = await makeAccount(db)
  const token = await askForReset(email)
  expect(token).toHaveLength(43)
  expect(JSON.stringify(await db.accountToken.findMany({ where: { email } }))).not.toContain(token)
})

test('an address gets at most five mails of a kind in an hour', async () => {
  const { email } = await makeAccount(db)
  const { mailing, settle } = makeMailing()
  for (let ask = 0; ask < 8; ask += 1) {
    await requestPasswordReset({ email }, mailing, db)
    await settle()
  }
  expect(await db.outboxMail.count({ where: { to: email } })).toBe(5)
})

test('a sign-in link makes an account, works once, and looking at it uses nothing up', async () => {
  const email = 'grace.hopper@example.org'
  const token = await askForSignInLink(email)
  for (let scan = 0; scan < 3; scan += 1) expect(await findLink(db, 'emailLink', token)).toMatchObject({ email })
  const results = await Promise.all([signInWithLink({ token }, db), signInWithLink({ token }, db)])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  const user = await db.user.findUniqueOrThrow({ where: { email } })
  expect(user).toMatchObject({ name: 'grace hopper', passwordHash: null })
  expect(user.emailVerified).not.toBeNull()
  const again = await signInWithLink({ token: await askForSignInLink(email) }, db)
  expect(again).toEqual({ ok: true, value: { id: user.id } })
})

test('a link to an address that somebody else registered unconfirmed ends their ways in', async () => {
  const squatter = await makeAccount(db)
  const session = await makeSession(db, squatter)
  expect(await signInWithLink({ token: await askForSignInLink(squatter.email) }, db)).toEqual({
    ok: true,
    value: { id: squatter.id },
  })
  expect(await findSession(session.sid, db)).toBeUndefined()
  expect((await signInWithPassword({ email: squatter.email, password: goodPassword }, db)).ok).toBe(false)
})

test('a link of one kind does not do for another', async () => {
  const { email } = await makeAccount(db)
  const { mailing } = makeMailing()
  const reset = await askForReset(email)
  expect(await signInWithLink({ token: reset }, db)).toEqual(linkSpent)
  expect(await confirmEmailChange({ token: reset }, mailing, db)).toEqual(linkSpent)
  const link = await askForSignInLink(email)
  expect(await resetPassword({ token: link, password: newPassword }, mailing, db)).toEqual(linkSpent)
})

test('a new address counts once its link is used, and the old one is told', async () => {
  const account = await makeAccount(db)
  const session = await makeSession(db, account)
  const email = `new-${account.email}`
  const { mailing, settle } = makeMailing()
  const wrong = await requestEmailChange(session, { email, currentPassword: 'not this' }, mailing, db)
  expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-password' } })
  await requestEmailChange(session, { email, currentPassword: goodPassword }, mailing, db)
  await settle()
  expect((await getAccount(account.id, db)).email).toBe(account.email)
  const token = await readSecret(db, email)
  expect(await confirmEmailChange({ token }, mailing, db)).toEqual({ ok: true, value: { email } })
  await settle()
  expect(await getAccount(account.id, db)).toMatchObject({ email, emailConfirmed: true })
  const notice = await db.outboxMail.findFirstOrThrow({ where: { to: account.email } })
  expect(notice.text).toContain(email)
  expect(await confirmEmailChange({ token }, mailing, db)).toEqual(linkSpent)
})

test('an address that got an account meanwhile cannot be confirmed', async () => {
  const account = await makeAccount(db)
  const session = await makeSession(db, account)
  const taken = await makeAccount(db)
  const { mailing, settle } = makeMailing()
  const ask = (email: string) => requestEmailChange(session, { email, currentPassword: goodPassword }, mailing, db)
  expect(await ask(taken.email)).toMatchObject({ ok: false, error: { code: 'email-taken' } })
  const email = 'soon-taken@example.org'
  await ask(email)
  await settle()
  const token = await readSecret(db, email)
  await db.user.update({ where: { id: taken.id }, data: { email } })
  expect(await confirmEmailChange({ token }, mailing, db)).toMatchObject({ ok: false, error: { code: 'email-taken' } })
})

test('whoever runs the server can make a reset link where there is no mail', async () => {
  const { email } = await makeAccount(db)
  const base = 'https://crux.example.org'
  const made = await makeResetLink(email, base, db)
  expect(made).toEqual({
    name: 'Ada Lovelace',
    link: expect.stringMatching(`^${base}/reset-password\\?token=`) as string,
  })
  const token = new URL(made?.link ?? '').searchParams.get('token')
  expect((await resetPassword({ token, password: newPassword }, makeMailing().mailing, db)).ok).toBe(true)
  expect(await makeResetLink(`no-${email}`, base, db)).toBeUndefined()
})

import fc from 'fast-check'
import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '@/lib/persistence/client'
import { makeApiToken, revokeApiToken } from '@/lib/server/accounts/api-tokens'
import { changeName, changePassword, getAccount } from '@/lib/server/accounts/change-account'
import { createAccount, register } from '@/lib/server/accounts/create-account'
import { downloadAccount } from '@/lib/server/accounts/download-account'
import { requestPasswordReset, resetPassword } from '@/lib/server/accounts/password-reset'
import {
  findSession,
  findSessionByCookieHeader,
  listBrowsers,
  signOutBrowser,
  signOutEverywhere,
  startSession,
} from '@/lib/server/accounts/sessions'
import { requestSignInLink, signInWithLink } from '@/lib/server/accounts/sign-in-link'
import { signInWithPassword } from '@/lib/server/accounts/sign-in-with-password'
import { openAccountOfProvider } from '@/lib/server/accounts/open-account-of-provider'
import { describeError } from '@/lib/server/http/error-table'
import { goodPassword, makeAccount, makeMailing, makeSession } from '../support/account-fixtures'
import { openTestDatabase } from '../support/postgres'

// The real Argon2, counted: that an unknown account costs a verification too is proved by counting, not by a clock.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  vi.stubEnv('CRUX_SECRET', 'a secret for tests only, longer than 32')
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())
beforeEach(() => {
  vi.mocked(verify).mockClear()
})

describe('registering', () => {
  test('makes an account that can sign in at once, in any case of its address', async () => {
    const { id, email } = await makeAccount(db)
    expect(await signInWithPassword({ email: email.toUpperCase(), password: goodPassword }, db)).toEqual({
      ok: true,
      value: { id },
    })
  })

  test('refuses an address that has an account, also when two register it at once', async () => {
    const { email } = await makeAccount(db)
    const again = { name: 'Eve', email, password: goodPassword }
    expect(await register(again, db)).toMatchObject({ ok: false, error: { code: 'email-taken' } })
    const fresh = { name: 'Eve', email: `two-${email}`, password: goodPassword }
    const both = await Promise.all([register(fresh, db), register(fresh, db)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
  })

  test('a form cannot make a demo account', async () => {
    const form = { name: 'Eve', email: 'demo-eve@example.org', password: goodPassword, isDemo: true }
    expect(await register(form, db)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect((await createAccount({ ...form, isDemo: true }, db)).ok).toBe(true)
  })

  test('stores Argon2id with the parameters that OWASP asks for, and never the password', async () => {
    const { id } = await makeAccount(db)
    const user = await db.user.findUniqueOrThrow({ where: { id } })
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(user)).not.toContain(goodPassword)
  })
})

describe('signing in', () => {
  test('an unknown address and a wrong password are one error, and each costs one verification', async () => {
    const { email } = await makeAccount(db)
    const wrong = await signInWithPassword({ email, password: 'not the password' }, db)
    expect(verify).toHaveBeenCalledTimes(1)
    const unknown = await signInWithPassword({ email: `no-${email}`, password: 'not the password' }, db)
    expect(verify).toHaveBeenCalledTimes(2)
    expect(wrong).toEqual({ ok: false, error: { code: 'wrong-credentials' } })
    expect(unknown).toEqual(wrong)
    const parameters = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4).join('$'))
    expect(new Set(parameters)).toEqual(new Set(['$argon2id$v=19$m=19456,t=2,p=1']))
  })

  test('an account without a password costs a verification too, and no password opens it', async () => {
    const { id, email } = await makeAccount(db)
    await db.user.update({ where: { id }, data: { passwordHash: null } })
    const answer = await signInWithPassword({ email, password: goodPassword }, db)
    expect(answer).toEqual({ ok: false, error: { code: 'wrong-credentials' } })
    expect(verify).toHaveBeenCalledTimes(1)
  })

  test('after ten failures even the right password waits, and an unknown address is told the same', async () => {
    const { email } = await makeAccount(db)
    const answers = new Map<string, unknown>()
    for (const address of [email, `no-${email}`]) {
      const attempt = { email: address, password: 'not the password' }
      // All at once: attempts that are counted after their check would slip through together.
      const all = await Promise.all(Array.from({ length: 12 }, () => signInWithPassword(attempt, db)))
      const codes = all.map((result) => (result.ok ? 'ok' : result.error.code))
      expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10)
      expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(2)
      answers.set(address, await signInWithPassword({ email: address, password: goodPassword }, db))
    }
    expect(answers.get(email)).toEqual({ ok: false, error: { code: 'too-many-attempts', minutes: 15 } })
    expect(answers.get(`no-${email}`)).toEqual(answers.get(email))
    expect(describeError({ code: 'too-many-attempts', minutes: 15 }).sentence).toContain('Try again in 15 minutes')
  })

  test('the limit ends with its window, and a success clears the count', async () => {
    const { email } = await makeAccount(db)
    for (let failure = 0; failure < 11; failure += 1)
      await signInWithPassword({ email, password: 'not the password' }, db)
    await db.signInAttempt.updateMany({ data: { windowStart: new Date(Date.now() - 15 * 60_000 - 1) } })
    expect((await signInWithPassword({ email, password: goodPassword }, db)).ok).toBe(true)
    for (let round = 0; round < 15; round += 1)
      expect((await signInWithPassword({ email, password: goodPassword }, db)).ok).toBe(true)
  })

  test('thirty right passwords at once all get in', async () => {
    const { email } = await makeAccount(db)
    const all = await Promise.all(
      Array.from({ length: 30 }, () => signInWithPassword({ email, password: goodPassword }, db)),
    )
    expect(all.every((result) => result.ok)).toBe(true)
  })

  test('no address is stored with the attempts', async () => {
    const { email } = await makeAccount(db)
    await signInWithPassword({ email, password: 'not the password' }, db)
    expect(JSON.stringify(await db.signInAttempt.findMany())).not.toContain(email)
  })
})

describe('sessions', () => {
  test('a cookie opens the session until its row is gone', async () => {
    const { id, email } = await makeAccount(db)
    const cookie = await startSession(id, 'Firefox/140.0 (Windows)', db)
    const header = `other=1; ${cookie.name}=${cookie.value}`
    expect(await findSessionByCookieHeader(header, db)).toMatchObject({ user: { id, email, name: 'Ada Lovelace' } })
    expect(await signOutEverywhere(id, db)).toBe(1)
    expect(await findSessionByCookieHeader(header, db)).toBeUndefined()
  })

  test('an expired session, a forged cookie and a visitor are nobody', async () => {
    const account = await makeAccount(db)
    const session = await makeSession(db, account)
    await db.accountSession.update({ where: { id: session.sid }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await findSession(session.sid, db)).toBeUndefined()
    const cookie = await startSession(account.id, '', db)
    const forged = cookie.value.slice(0, -2) + (cookie.value.endsWith('AA') ? 'BB' : 'AA')
    expect(await findSessionByCookieHeader(`${cookie.name}=${forged}`, db)).toBeUndefined()
    for (const header of [undefined, '', `${cookie.name}=`, 'nonsense', ';;;='])
      expect(await findSessionByCookieHeader(header, db)).toBeUndefined()
  })

  test('one browser can be signed out, and only by its own account', async () => {
    const account = await makeAccount(db)
    const [here, there] = [await makeSession(db, account), await makeSession(db, account)]
    const stranger = await makeSession(db, await makeAccount(db))
    await signOutBrowser(stranger, { session: there.sid }, db)
    expect(await listBrowsers(here, db)).toHaveLength(2)
    await signOutBrowser(here, { session: there.sid }, db)
    expect(await listBrowsers(here, db)).toMatchObject([
      { id: here.sid, isThis: true, userAgent: 'Firefox/140.0 (Windows)' },
    ])
    expect(await findSession(there.sid, db)).toBeUndefined()
  })

  test('changing the password needs the present one and signs out the other browsers only', async () => {
    const account = await makeAccount(db)
    const [here, there] = [await makeSession(db, account), await makeSession(db, account)]
    const { mailing } = makeMailing()
    const wrong = await changePassword(
      here,
      { password: 'another copper kettle', currentPassword: 'not this' },
      mailing,
      db,
    )
    expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-password' } })
    const right = { password: 'another copper kettle', currentPassword: goodPassword }
    expect((await changePassword(here, right, mailing, db)).ok).toBe(true)
    expect(await findSession(here.sid, db)).toBeDefined()
    expect(await findSession(there.sid, db)).toBeUndefined()
    expect((await signInWithPassword({ email: account.email, password: goodPassword }, db)).ok).toBe(false)
  })
})

test('signing in elsewhere links by a verified address only, and never shares with who registered it unconfirmed', async () => {
  const squatter = await makeAccount(db, 'Squatter')
  const session = await makeSession(db, squatter)
  const login = { provider: 'google', providerId: squatter.id }
  const unverified = await openAccountOfProvider({ ...login, providerId: 'x', name: 'Ada' }, db)
  expect(unverified).not.toBe(squatter.id)
  expect((await getAccount(unverified, db)).email).toBeNull()
  expect(await openAccountOfProvider({ ...login, name: 'Ada', verifiedEmail: squatter.email }, db)).toBe(squatter.id)
  expect(await findSession(session.sid, db)).toBeUndefined()
  expect((await signInWithPassword({ email: squatter.email, password: goodPassword }, db)).ok).toBe(false)
  expect(await openAccountOfProvider(login, db)).toBe(squatter.id)
})

test('the download holds what one did, and is JSON', async () => {
  const account = await makeAccount(db)
  await makeSession(db, account)
  let text = ''
  for await (const piece of downloadAccount(account.id, db)) text += piece
  expect(JSON.parse(text)).toMatchObject({ account: { email: account.email }, maps: [], operations: [] })
  expect(text).not.toContain('argon2')
})

test('hostile input never throws in the use cases', async () => {
  const session = await makeSession(db, await makeAccount(db))
  const { mailing } = makeMailing()
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', 'a@b.org', '\'; DROP TABLE "User"; --'),
  )
  const fields = fc.constantFrom(
    'name',
    'email',
    'password',
    'token',
    'currentPassword',
    'session',
    'days',
    '__proto__',
  )
  const input = fc.oneof(fc.anything(), fc.dictionary(fields, text))
  const useCases = [
    (value: unknown) => register(value, db),
    (value: unknown) => requestPasswordReset(value, mailing, db),
    (value: unknown) => resetPassword(value, mailing, db),
    (value: unknown) => requestSignInLink(value, mailing, db),
    (value: unknown) => signInWithLink(value, db),
    (value: unknown) => changeName(session, value, db),
    (value: unknown) => changePassword(session, value, mailing, db),
    (value: unknown) => signOutBrowser(session, value, db),
    (value: unknown) => makeApiToken(session, value, db),
    (value: unknown) => revokeApiToken(session, value, db),
  ]
  await fc.assert(
    fc.asyncProperty(input, async (value) => {
      for (const useCase of useCases) expect(typeof (await useCase(value)).ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
  const address = text.map((email) => ({ email: `${email}@example.org`, password: email }))
  await fc.assert(
    fc.asyncProperty(address, async (value) => {
      expect((await signInWithPassword(value, db)).ok).toBe(false)
    }),
    { numRuns: 500 },
  )
})

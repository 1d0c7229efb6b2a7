import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/lib/persistence/client'
import { findApiToken, listApiTokens } from '@/lib/persistence/api-tokens'
import { findTokenUser, makeApiToken, revokeApiToken } from '@/lib/server/accounts/api-tokens'
import { deleteAccount } from '@/lib/server/accounts/delete-account'
import { downloadAccount } from '@/lib/server/accounts/download-account'
import { openAccountOfProvider } from '@/lib/server/accounts/open-account-of-provider'
import { changePasswordHash } from '@/lib/persistence/accounts'
import type { CurrentSession } from '@/lib/server/accounts/sessions'
import { goodPassword, makeAccount, makeSession } from '../support/account-fixtures'
import { openTestDatabase } from '../support/postgres'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

async function makeOwner(): Promise<CurrentSession> {
  return makeSession(db, await makeAccount(db))
}

async function makeToken(owner: CurrentSession, change = false, days = '30'): Promise<string> {
  const made = await makeApiToken(owner, { name: 'A script', days, ...(change ? { change: 'on' } : {}) }, db)
  if (!made.ok) throw new Error(`The token was refused: ${made.error.code}`)
  return made.value.secret
}

const refused = { ok: false, error: { code: 'token-refused' } }

test('a token is its person, for what it may', async () => {
  const owner = await makeOwner()
  const [reading, changing] = [await makeToken(owner), await makeToken(owner, true, 'never')]
  const { id, email } = owner.user
  for (const [secret, use] of [
    [reading, 'read'],
    [changing, 'read'],
    [changing, 'write'],
  ] as const)
    expect(await findTokenUser(secret, use, db)).toEqual({ ok: true, value: { id, email, name: 'Ada Lovelace' } })
  expect(await findTokenUser(reading, 'write', db)).toEqual({ ok: false, error: { code: 'token-read-only' } })
  expect(await findTokenUser(changing, undefined, db)).toEqual({ ok: false, error: { code: 'token-not-here' } })
})

test('a secret has 256 random bits, and only its hash is stored', async () => {
  const owner = await makeOwner()
  const secret = await makeToken(owner)
  expect(secret).toMatch(/^crux_[\w-]{43}$/)
  expect(Buffer.from(secret.slice(5), 'base64url')).toHaveLength(32)
  const row = await db.apiToken.findFirstOrThrow({ where: { userId: owner.user.id } })
  expect(JSON.stringify(row)).not.toContain(secret.slice(5))
  expect(row.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('a token ends when it is revoked, by its own person only, and when it expires', async () => {
  const owner = await makeOwner()
  const secret = await makeToken(owner)
  const [listed] = await listApiTokens(db, owner.user.id)
  await revokeApiToken(await makeOwner(), { token: listed?.id }, db)
  expect((await findTokenUser(secret, 'read', db)).ok).toBe(true)
  await revokeApiToken(owner, { token: listed?.id }, db)
  expect(await findTokenUser(secret, 'read', db)).toEqual(refused)
  const expired = await makeToken(owner)
  await db.apiToken.updateMany({ where: { userId: owner.user.id }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await findTokenUser(expired, 'read', db)).toEqual(refused)
  expect(await listApiTokens(db, owner.user.id)).toHaveLength(1)
})

test('each life that is offered ends as many days later', async () => {
  const owner = await makeOwner()
  for (const days of ['365', 'never', '90', '30']) await makeToken(owner, false, days)
  const lives = (await listApiTokens(db, owner.user.id)).map(({ createdAt, expiresAt }) =>
    expiresAt === null ? 'never' : Math.round((expiresAt.getTime() - createdAt.getTime()) / 86_400_000),
  )
  expect(new Set(lives)).toEqual(new Set([30, 90, 365, 'never']))
})

test('a wrong token is refused, and writes nothing; most cost no query either', async () => {
  await makeToken(await makeOwner())
  const before = await db.apiToken.findMany({ orderBy: { id: 'asc' } })
  const wrong = ['', 'crux_', 'x', `crux_${'A'.repeat(43)}`, `crux_${'A'.repeat(44)}`, `CRUX_${'A'.repeat(43)}`, 'a\0b']
  for (const secret of wrong)
    for (const use of ['read', 'write'] as const) expect(await findTokenUser(secret, use, db)).toEqual(refused)
  expect(await db.apiToken.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  const away = new Proxy(db, { get: () => expect.unreachable('A token of no form asks the database nothing.') })
  expect(await findTokenUser('crux_guess', 'read', away)).toEqual(refused)
})

test('a use is noted at most once a minute', async () => {
  const owner = await makeOwner()
  const secret = await makeToken(owner)
  const lastUsed = async () => (await listApiTokens(db, owner.user.id))[0]?.lastUsedAt
  expect(await lastUsed()).toBeNull()
  await findTokenUser(secret, 'write', db)
  expect(await lastUsed()).toBeNull()
  await findTokenUser(secret, 'read', db)
  const first = await lastUsed()
  expect(first).toBeInstanceOf(Date)
  await findTokenUser(secret, 'read', db)
  expect(await lastUsed()).toEqual(first)
  const earlier = new Date(Date.now() - 61_000)
  await db.apiToken.updateMany({ where: { userId: owner.user.id }, data: { lastUsedAt: earlier } })
  await findTokenUser(secret, 'read', db)
  expect((await lastUsed())?.getTime()).toBeGreaterThan(earlier.getTime() + 60_000)
})

test('a person has at most twenty, also of forms that are sent at once', async () => {
  const owner = await makeOwner()
  const all = await Promise.all(
    Array.from({ length: 23 }, (_, index) => makeApiToken(owner, { name: `Script ${index}`, days: '30' }, db)),
  )
  const errors = all.flatMap((made) => (made.ok ? [] : [made.error]))
  expect(errors).toEqual(Array.from({ length: 3 }, () => ({ code: 'too-many-tokens', most: 20 })))
  expect(await listApiTokens(db, owner.user.id)).toHaveLength(20)
})

test('what a form must not say is refused', async () => {
  const owner = await makeOwner()
  for (const input of [
    undefined,
    { name: '', days: '30' },
    { name: ' ', days: '30' },
    { name: 'a\0', days: '30' },
    { name: 'x'.repeat(81), days: '30' },
    { name: 'A script' },
    { name: 'A script', days: '1e9' },
    { name: 'A script', days: '30', change: 'yes' },
    { name: 'A script', days: '30', scope: 'write' },
    { name: 'A script', days: '30', userId: 'x' },
  ])
    expect(await makeApiToken(owner, input, db)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(await listApiTokens(db, owner.user.id)).toEqual([])
})

test('tokens go with their account', async () => {
  const owner = await makeOwner()
  const secret = await makeToken(owner, true)
  const input = { confirmation: 'delete my account', currentPassword: goodPassword }
  expect((await deleteAccount(owner, input, db)).ok).toBe(true)
  expect(await findTokenUser(secret, 'read', db)).toEqual(refused)
  expect(await db.apiToken.count({ where: { userId: owner.user.id } })).toBe(0)
})

test('whoever gets an account back finds no token in it that somebody else made', async () => {
  const squatter = await makeOwner()
  const squatted = await makeToken(squatter, true)
  const email = squatter.user.email ?? ''
  await openAccountOfProvider({ provider: 'google', providerId: 'x', name: 'Ada', verifiedEmail: email }, db)
  expect(await findTokenUser(squatted, 'read', db)).toEqual(refused)
  const robbed = await makeOwner()
  const made = await makeToken(robbed)
  const change = { userId: robbed.user.id, passwordHash: 'new' }
  await changePasswordHash(db, { ...change, keepSession: robbed.sid })
  expect((await findTokenUser(made, 'read', db)).ok).toBe(true)
  await changePasswordHash(db, change)
  expect(await findTokenUser(made, 'read', db)).toEqual(refused)
})

test('the download names them, without what would open anything', async () => {
  const owner = await makeOwner()
  const secret = await makeToken(owner, true)
  let text = ''
  for await (const piece of downloadAccount(owner.user.id, db)) text += piece
  expect(JSON.parse(text)).toMatchObject({ tokens: [{ name: 'A script', scope: 'write', lastUsedAt: null }] })
  const { hash, id } = await db.apiToken.findFirstOrThrow({ where: { userId: owner.user.id } })
  for (const kept of [secret, hash, id]) expect(text).not.toContain(kept)
  expect(await findApiToken(db, hash, new Date())).toMatchObject({ id, scope: 'write' })
})

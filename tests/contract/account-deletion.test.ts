import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/lib/persistence/client'
import { findNames } from '@/lib/persistence/maps'
import { deleteAccount, listMapsOnDeletion } from '@/lib/server/accounts/delete-account'
import { findSession } from '@/lib/server/accounts/sessions'
import { signInWithPassword } from '@/lib/server/accounts/sign-in-with-password'
import { goodPassword, makeAccount, makeSession } from '../support/account-fixtures'
import { openTestDatabase } from '../support/postgres'

type Share = { id: string; role: 'owner' | 'editor' | 'viewer'; since?: Date }

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

async function makeMap(title: string, shares: readonly Share[]): Promise<string> {
  const id = nanoid()
  await db.debateMap.create({ data: { id, title, linkKey: nanoid() } })
  for (const { id: userId, role, since = new Date() } of shares)
    await db.contributor.create({ data: { mapId: id, userId, role, createdAt: since } })
  return id
}

const confirmed = { confirmation: 'Delete my account', currentPassword: goodPassword }

test('asks for the typed words and the password', async () => {
  const session = await makeSession(db, await makeAccount(db))
  for (const input of [
    { ...confirmed, confirmation: 'yes' },
    { ...confirmed, currentPassword: 'not this' },
    { confirmation: confirmed.confirmation },
  ])
    expect((await deleteAccount(session, input, db)).ok).toBe(false)
  expect(await findSession(session.sid, db)).toBeDefined()
})

test('leaves what was written, by somebody without a name, and nothing personal', async () => {
  const account = await makeAccount(db)
  const session = await makeSession(db, account)
  await db.linkedLogin.create({ data: { provider: 'github', providerId: account.id, userId: account.id } })
  const mapId = await makeMap('Shared', [
    { id: (await makeAccount(db)).id, role: 'owner' },
    { id: account.id, role: 'editor' },
  ])
  await db.claim.create({
    data: {
      mapId,
      id: 'c1',
      text: 'It stays.',
      note: '',
      thesis: true,
      tags: [],
      rank: 1,
      createdBy: account.id,
      createdAt: new Date(),
    },
  })
  expect((await deleteAccount(session, confirmed, db)).ok).toBe(true)

  const claim = await db.claim.findFirstOrThrow({ where: { mapId } })
  const author = await db.user.findUniqueOrThrow({ where: { id: claim.createdBy } })
  expect(author).toMatchObject({ name: '', email: null, emailVerified: null, passwordHash: null })
  expect(author.deletedAt).not.toBeNull()
  expect(await findNames(db, [account.id])).toEqual([])
  const where = { userId: account.id }
  expect([
    await db.accountSession.count({ where }),
    await db.linkedLogin.count({ where }),
    await db.accountToken.count({ where }),
    await db.contributor.count({ where }),
  ]).toEqual([0, 0, 0, 0])
  expect(await findSession(session.sid, db)).toBeUndefined()
  expect((await signInWithPassword({ email: account.email, password: goodPassword }, db)).ok).toBe(false)
})

test('maps owned alone pass to the longest-standing editor, or go to the bin, as was said before', async () => {
  const leaving = await makeAccount(db)
  const [old, young, viewer] = [
    await makeAccount(db, 'Old Editor'),
    await makeAccount(db, 'Young Editor'),
    await makeAccount(db),
  ]
  const me: Share = { id: leaving.id, role: 'owner' }
  const alone = await makeMap('Alone', [me])
  const watched = await makeMap('Watched', [me, { id: viewer.id, role: 'viewer' }])
  const edited = await makeMap('Edited', [
    { id: young.id, role: 'editor', since: new Date(2026, 5) },
    { id: old.id, role: 'editor', since: new Date(2026, 1) },
    me,
  ])
  const coOwned = await makeMap('Co-owned', [me, { id: young.id, role: 'owner' }])

  expect(await listMapsOnDeletion(leaving.id, db)).toEqual([
    { id: alone, title: 'Alone', heir: null },
    { id: edited, title: 'Edited', heir: 'Old Editor' },
    { id: watched, title: 'Watched', heir: null },
  ])
  await deleteAccount(await makeSession(db, leaving), confirmed, db)

  const maps = await db.debateMap.findMany({ where: { id: { in: [alone, watched, edited, coOwned] } } })
  const inBin = maps.filter((map) => map.deletedAt !== null).map((map) => map.title)
  expect(inBin.sort()).toEqual(['Alone', 'Watched'])
  const owners = await db.contributor.findMany({ where: { mapId: edited, role: 'owner' } })
  expect(owners.map((owner) => owner.userId)).toEqual([old.id])
})

test('the address is free again', async () => {
  const account = await makeAccount(db)
  await deleteAccount(await makeSession(db, account), confirmed, db)
  expect(await db.user.findUnique({ where: { email: account.email } })).toBeNull()
})

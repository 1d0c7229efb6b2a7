/** The people of a map: who adds whom, and that a map never loses its last owner, not even in a race. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/lib/persistence/client'
import { changeMap } from '@/lib/server/maps/change-map'
import { addContributor, changeRole, readContributors, removePerson } from '@/lib/server/maps/contributors'
import { readMap } from '@/lib/server/maps/read-map'
import { makeAccount } from '../support/account-fixtures'
import { asking, makeSharedMap, visitor } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

const notFound = { ok: false, error: { code: 'map-not-found' } }
const forbidden = { ok: false, error: { code: 'map-forbidden' } }
const lastOwner = { ok: false, error: { code: 'last-owner' } }
const noPerson = { ok: false, error: { code: 'person-not-found' } }

async function ownersOf(mapId: string): Promise<string[]> {
  const owners = await db.contributor.findMany({ where: { mapId, role: 'owner' }, orderBy: { userId: 'asc' } })
  return owners.map(({ userId }) => userId)
}

test('an owner adds a person by address, in any role, and changes it', async () => {
  const { id, people } = await makeSharedMap(db)
  const newcomer = await makeAccount(db, 'Newcomer')
  const owner = asking(people.owner)
  expect(await readMap(db, id, asking(newcomer))).toEqual(notFound)
  const added = await addContributor(db, id, owner, { email: newcomer.email, role: 'viewer' })
  expect(added.ok && added.value.contributors).toContainEqual({
    userId: newcomer.id,
    name: 'Newcomer',
    email: newcomer.email,
    role: 'viewer',
  })
  expect((await readMap(db, id, asking(newcomer))).ok).toBe(true)
  const changed = await changeRole(db, id, owner, newcomer.id, 'editor')
  expect(changed.ok && changed.value.contributors.find((one) => one.userId === newcomer.id)?.role).toBe('editor')
  expect(await addContributor(db, id, owner, { email: 'nobody@example.org', role: 'viewer' })).toEqual(noPerson)
  for (const nobody of ['nobody', 'a\u0000b', '\ud800']) {
    expect(await changeRole(db, id, owner, nobody, 'owner')).toEqual(noPerson)
    expect(await removePerson(db, id, owner, nobody)).toEqual(noPerson)
  }
  expect(await changeRole(db, id, owner, (await makeAccount(db)).id, 'owner')).toEqual(noPerson)
})

test('nobody but owners sees addresses or changes roles', async () => {
  const { id, people } = await makeSharedMap(db)
  for (const role of ['editor', 'suggester', 'commenter', 'viewer'] as const) {
    const asker = asking(people[role])
    expect(await readContributors(db, id, asker)).toEqual(forbidden)
    expect(await changeRole(db, id, asker, people[role].id, 'owner')).toEqual(forbidden)
    expect(await addContributor(db, id, asker, { email: people.viewer.email, role: 'owner' })).toEqual(forbidden)
    expect(await removePerson(db, id, asker, people.owner.id)).toEqual(forbidden)
  }
  expect(await readContributors(db, id, visitor())).toEqual(notFound)
  expect(await ownersOf(id)).toEqual([people.owner.id])
})

test('anyone may leave; the last owner may neither leave nor step down', async () => {
  const { id, people } = await makeSharedMap(db)
  expect((await removePerson(db, id, asking(people.editor), people.editor.id)).ok).toBe(true)
  expect(await readMap(db, id, asking(people.editor))).toEqual(notFound)
  const owner = asking(people.owner)
  expect(await removePerson(db, id, owner, people.owner.id)).toEqual(lastOwner)
  expect(await changeRole(db, id, owner, people.owner.id, 'editor')).toEqual(lastOwner)
  await changeRole(db, id, owner, people.viewer.id, 'owner')
  expect((await removePerson(db, id, owner, people.owner.id)).ok).toBe(true)
  expect(await ownersOf(id)).toEqual([people.viewer.id])
})

test('an owner does not leave a map that lies in the bin: it would be gone from their sight', async () => {
  const { id, people } = await makeSharedMap(db)
  await changeRole(db, id, asking(people.owner), people.editor.id, 'owner')
  expect((await changeMap(db, id, asking(people.owner), { deleted: true })).ok).toBe(true)
  expect(await removePerson(db, id, asking(people.owner), people.owner.id)).toEqual(forbidden)
  expect(await removePerson(db, id, asking(people.owner), people.editor.id)).toEqual(forbidden)
})

test('of two owners who leave or step down at the same moment one stays', async () => {
  for (let round = 0; round < 8; round++) {
    const { id, people } = await makeSharedMap(db)
    await changeRole(db, id, asking(people.owner), people.editor.id, 'owner')
    const results = await Promise.all([
      removePerson(db, id, asking(people.owner), people.owner.id),
      round % 2 === 0
        ? removePerson(db, id, asking(people.editor), people.editor.id)
        : changeRole(db, id, asking(people.editor), people.editor.id, 'viewer'),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await ownersOf(id)).toHaveLength(1)
  }
})

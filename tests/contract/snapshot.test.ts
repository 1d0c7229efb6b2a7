/** A map's snapshot as the route answers it: for whom, how compressed, and when it is the one that the browser has. */
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/domain/ids'
import type { Database } from '@/lib/persistence/client'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { changeMap } from '@/lib/server/maps/change-map'
import type { Asker } from '@/lib/server/maps/map-access'
import { contentForPage } from '@/lib/server/maps/packed-snapshot'
import { readMap } from '@/lib/server/maps/read-map'
import { receiveOperations } from '@/lib/server/maps/receive-operations'
import { snapshotResponse } from '@/lib/server/maps/snapshot-response'
import { makeAccount } from '../support/account-fixtures'
import { asking, makeSharedMap, visitor, type SharedMap } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

function ask(id: string, asker: Asker, headers: Record<string, string> = {}): Promise<Response> {
  return snapshotResponse(db, id, asker, new Request('http://crux.test/snapshot', { headers }))
}

async function say({ id, people }: SharedMap, text: string) {
  const operation = { kind: 'add-claim', args: { id: newId<string>(), text } }
  const request = { operations: [{ id: newId(), operation }] } as Parameters<typeof receiveOperations>[3]
  expect(await receiveOperations(db, id, asking(people.editor), request)).toMatchObject({ ok: true })
}

const textsIn = (text: string) => decodeSnapshot(text).claims.map((claim) => claim.text)

test('it is the map, plain or compressed as the browser takes it', async () => {
  const { id, people } = await makeSharedMap(db)
  const plain = await ask(id, asking(people.viewer))
  const packed = await ask(id, asking(people.viewer), { 'accept-encoding': 'br, gzip' })
  const text = await plain.text()
  expect(packed.headers.get('cache-control')).toContain('no-transform')
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text)
  expect(decodeSnapshot(text)).toMatchObject({ id, revision: 1, names: [{ id: people.owner.id }] })
  expect(textsIn(text)).toEqual(['Something is so.'])
})

test('who has it gets nothing again until the map, or the name of somebody who wrote on it, changes', async () => {
  const shared = await makeSharedMap(db)
  const viewer = asking(shared.people.viewer)
  const tagOf = async () => (await ask(shared.id, viewer)).headers.get('etag') ?? ''
  const first = await tagOf()
  const again = await ask(shared.id, viewer, { 'if-none-match': first })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await say(shared, 'More.')
  const changed = await ask(shared.id, viewer, { 'if-none-match': first })
  expect([changed.status, textsIn(await changed.text())]).toEqual([200, ['Something is so.', 'More.']])
  const second = await tagOf()
  await db.user.update({ where: { id: shared.people.editor.id }, data: { name: 'A new name' } })
  const renamed = await ask(shared.id, viewer, { 'if-none-match': second })
  expect(renamed.status).toBe(200)
  expect(decodeSnapshot(await renamed.text()).names).toContainEqual({
    id: shared.people.editor.id,
    name: 'A new name',
  })
})

test('whoever may not read the map gets neither it nor word that they have it', async () => {
  const shared = await makeSharedMap(db)
  const tag = (await ask(shared.id, asking(shared.people.viewer))).headers.get('etag') ?? ''
  for (const asker of [visitor(), visitor('guess'), asking(await makeAccount(db))]) {
    expect((await ask(shared.id, asker, { 'if-none-match': tag })).status).toBe(404)
  }
})

test('a browser keeps nothing of a private map', async () => {
  const { id, people } = await makeSharedMap(db)
  const cached = async () => (await ask(id, asking(people.owner))).headers.get('cache-control')
  expect(await cached()).toBe('private, no-store')
  await changeMap(db, id, asking(people.owner), { visibility: 'public' })
  expect(await cached()).toBe('private, no-cache')
})

test('a small map comes with its page, a long one is fetched', async () => {
  const shared = await makeSharedMap(db)
  const inline = async () => {
    const read = await readMap(db, shared.id, asking(shared.people.owner))
    if (!read.ok) throw new Error(read.error.code)
    const content = await contentForPage(db, read.value.map, 'a key')
    return 'text' in content ? textsIn(content.text) : content.path
  }
  expect(await inline()).toEqual(['Something is so.'])
  const note = 'A long note. '.repeat(700)
  const operations = Array.from({ length: 20 }, () => ({
    id: newId(),
    operation: { kind: 'add-claim', args: { id: newId<string>(), text: 'More.', note } },
  }))
  const request = { operations } as Parameters<typeof receiveOperations>[3]
  await receiveOperations(db, shared.id, asking(shared.people.editor), request)
  expect(await inline()).toBe(`/api/maps/${shared.id}/snapshot?at=21&key=a%20key`)
})

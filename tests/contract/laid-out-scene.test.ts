/** A map's first scene as the server lays it out for the browser: in a real thread, for whom, and when there is none. */
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import { newId } from '@/lib/domain/ids'
import type { Database } from '@/lib/persistence/client'
import { buildScene } from '@/lib/scene/build-scene'
import { unpackScene, type PackedView } from '@/lib/scene/packed-scene'
import { roomRules } from '@/lib/scene/room'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { makeFilledMap } from '@/lib/server/maps/create-map'
import type { Asker } from '@/lib/server/maps/map-access'
import { readMap } from '@/lib/server/maps/read-map'
import { receiveOperations } from '@/lib/server/maps/receive-operations'
import { laidOutResponse } from '@/lib/server/scenes/laid-out-response'
import { buildThreads } from '@/scripts/build-scripts'
import { generateMap } from '@/seed/generate-map'
import { tellDebate } from '@/seed/tell-debate'
import { makeAccount } from '../support/account-fixtures'
import { asking, makeSharedMap, visitor, type Person } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'

let db: Database
let close: () => Promise<void>
let owner: Person
let id: string

beforeAll(async () => {
  await buildThreads()
  ;({ db, close } = await openTestDatabase())
  owner = await makeAccount(db, 'owner')
  const debate = generateMap({ claims: 120, seed: 1 })
  id = await makeFilledMap(db, { ...debate.details, ownerId: owner.id }, tellDebate(debate))
})
afterAll(() => close())

const all: PackedView = { levels: 'all', direction: 'down', order: 'stance', root: undefined, room: 'wide' }

async function mapNow() {
  const read = await readMap(db, id, asking(owner))
  if (!read.ok) throw new Error(read.error.code)
  return read.value.map
}

async function ask(view: PackedView | undefined, asker: Asker = asking(owner), revision?: number): Promise<Response> {
  const asked = { revision: revision ?? (await mapNow()).revision, language: 'en', view } as const
  return laidOutResponse(db, id, asker, asked)
}

async function sceneIn(response: Response) {
  const map = await mapNow()
  const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString()
  return unpackScene(text, toRows(map), map.revision, nodeMeasurer())
}

test('it is the scene that the browser would lay out', async () => {
  const map = await mapNow()
  const { aspect } = roomRules.wide
  for (const direction of ['down', 'radial'] as const) {
    const { scene, levels, collapsed } = await sceneIn(await ask({ ...all, direction }))
    expect([levels, collapsed]).toEqual(['all', []])
    expect(scene.claims).toEqual(buildScene(map, nodeMeasurer(), { direction, aspect }).claims)
  }
  const root = [...map.claims.values()].find(({ text }) => text !== '')!.id
  const branch = await sceneIn(await ask({ ...all, root }))
  expect(branch.scene.claims).toEqual(buildScene(map, nodeMeasurer(), { root, aspect }).claims)
})

test('it is as the map opens by itself, and says what is closed', async () => {
  const map = await mapNow()
  const { scene, levels, collapsed } = await sceneIn(await ask({ ...all, levels: undefined, room: 'middle' }))
  expect(levels).toBeTypeOf('number')
  expect(collapsed.length).toBeGreaterThan(0)
  const options = { collapsed: new Set(collapsed), aspect: roomRules.middle.aspect }
  expect(scene.claims).toEqual(buildScene(map, nodeMeasurer(), options).claims)
})

test('a branch that is not in the map leaves the whole', async () => {
  const { scene } = await sceneIn(await ask({ ...all, root: newId() }))
  expect(scene.claims).toHaveLength(120)
})

test('there is none of another revision, and none of what the browser lays out itself', async () => {
  expect((await ask(all, asking(owner), 0)).status).toBe(204)
  expect((await ask(undefined)).status).toBe(204)
})

test('an edit makes another', async () => {
  const before = (await sceneIn(await ask(all))).scene.claims.length
  const operation = { kind: 'add-claim', args: { id: newId<string>(), text: 'One more.' } }
  const request = { operations: [{ id: newId(), operation }] } as Parameters<typeof receiveOperations>[3]
  expect(await receiveOperations(db, id, asking(owner), request)).toMatchObject({ ok: true })
  expect((await sceneIn(await ask(all))).scene.claims).toHaveLength(before + 1)
})

test('nobody has it who may not read the map', async () => {
  expect((await ask(all, visitor())).status).toBe(404)
  expect((await ask(all, visitor('a guess'))).status).toBe(404)
  const other = await makeSharedMap(db)
  expect((await ask(all, asking(other.people.owner))).status).toBe(404)
})

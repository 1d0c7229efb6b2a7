import { expect, test } from 'vitest'
import { emptyMap, mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import type { ActorId, MapId } from '../domain/ids'
import { MemoryShelves } from '../../tests/support/memory-shelves'
import { MapStore } from './map-store'
import { keepUnsent, moveUnsent, trialActor, type Shelves } from './unsent-shelf'

const mapId = 'map-1' as MapId
const actor = 'ann' as ActorId

function openPage(shelves: Shelves, who = actor) {
  const store = new MapStore(emptyMap(mapId, { title: 'A map', description: '' }), who, [])
  const letGo = keepUnsent(store, mapId, who, shelves)
  return { store, letGo }
}

function addThesis(store: MapStore, text: string) {
  const done = store.perform({ kind: 'add-claim', args: { id: `claim-${text}`, text, thesis: true } })
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

/** The map as the server has it once the store's operation is stored. */
function applied(store: MapStore): DebateMap {
  const map = store.getState().map
  return mapFromRows(map.id, 1, map.details, toRows(map))
}

const textsOf = (store: MapStore) => [...store.getState().map.claims.values()].map(({ text }) => text).sort()

test('a reload takes over what was not sent, in order, and sends it', () => {
  const shelves = new MemoryShelves()
  const first = openPage(shelves)
  const ids = [addThesis(first.store, 'one'), addThesis(first.store, 'two')]
  first.letGo()

  const second = openPage(shelves)
  expect(textsOf(second.store)).toEqual(['one', 'two'])
  expect(second.store.unsent.map(({ id }) => id)).toEqual(ids)
  expect(second.store.getState().saveState).toBe('saving')
  second.store.undo()
  expect(textsOf(second.store)).toEqual(['one'])
})

test('what the server confirmed is no longer kept', () => {
  const shelves = new MemoryShelves()
  const { store } = openPage(shelves)
  const id = addThesis(store, 'one')
  expect(shelves.length).toBe(1)
  store.acknowledge([{ id, ok: true, revision: 1, at: 1 }])
  expect(shelves.length).toBe(0)
  expect(textsOf(openPage(shelves).store)).toEqual([])
})

test('what the server stored before the reload is neither shown twice nor told as refused', () => {
  const shelves = new MemoryShelves()
  const before = openPage(shelves)
  const id = addThesis(before.store, 'one')
  const now = applied(before.store)

  const store = new MapStore(now, actor, [])
  keepUnsent(store, mapId, actor, shelves)
  expect(textsOf(store)).toEqual(['one'])
  expect(store.getState().refused).toBeUndefined()
  store.acknowledge([{ id, ok: true, revision: 1, at: 1 }])
  expect(store.getState()).toMatchObject({ saveState: 'saved', refused: undefined })
  expect(shelves.length).toBe(0)
})

test('one person is not given what another left, nor what cannot be read', () => {
  const shelves = new MemoryShelves()
  addThesis(openPage(shelves).store, 'one')
  shelves.setItem(`crux unsent ${mapId} bob x`, '[{"id":"broken"}]')
  shelves.setItem(`crux unsent ${mapId} bob y`, 'no JSON')
  expect(textsOf(openPage(shelves, 'bob' as ActorId).store)).toEqual([])
  expect(textsOf(openPage(shelves).store)).toEqual(['one'])
})

test('a shut storage stops nobody from editing', () => {
  const shelves = new MemoryShelves()
  shelves.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  const { store } = openPage(shelves)
  addThesis(store, 'one')
  expect(textsOf(store)).toEqual(['one'])
})

test('what was tried out goes with the copy, and only there', () => {
  const shelves = new MemoryShelves()
  addThesis(openPage(shelves, trialActor as ActorId).store, 'one')
  moveUnsent(shelves, [mapId, trialActor], ['copy', actor])
  expect(textsOf(openPage(shelves, trialActor as ActorId).store)).toEqual([])
  const copy = new MapStore(emptyMap('copy' as MapId, { title: 'A copy', description: '' }), actor, [])
  keepUnsent(copy, 'copy', actor, shelves)
  expect(textsOf(copy)).toEqual(['one'])
})

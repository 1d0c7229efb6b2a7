import { expect, test } from 'vitest'
import { emptyMap, mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import type { ActorId, MapId } from '../domain/ids'
import { MemoryItems, MemoryPages } from '../../tests/support/memory-items'
import { MapStore } from './map-store'
import { keepUnsent, moveUnsent, trialActor } from './unsent-shelf'

const mapId = 'map-1' as MapId
const actor = 'ann' as ActorId

/** One browser: what it keeps, and which of its pages live. */
class Browser {
  readonly kept = new MemoryItems()
  readonly pages = new MemoryPages()

  async open(
    who = actor,
    on = mapId,
    store = new MapStore(emptyMap(on, { title: 'A map', description: '' }), who, []),
  ) {
    const surroundings = { items: Promise.resolve(this.kept), pages: this.pages }
    const keeping = keepUnsent(store, { mapId: on, actor: who }, surroundings)
    await keeping.restored
    return { store, close: () => keeping.stop() }
  }
}

/** Lets promises that are under way come to their end. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve))

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

test('a reload takes over what was not sent, in order, and sends it', async () => {
  const browser = new Browser()
  const first = await browser.open()
  const ids = [addThesis(first.store, 'one'), addThesis(first.store, 'two')]
  first.close()

  const second = await browser.open()
  expect(textsOf(second.store)).toEqual(['one', 'two'])
  expect(second.store.unsent.map(({ id }) => id)).toEqual(ids)
  expect(second.store.getState().saveState).toBe('saving')
  second.store.undo()
  expect(textsOf(second.store)).toEqual(['one'])
  // Once more: it is on the shelf of the second page now, and nowhere twice.
  second.close()
  expect((await browser.open()).store.unsent.length).toBe(3)
  expect(browser.kept.items.size).toBe(3)
})

test('what was done before the storage was open is kept too', async () => {
  const browser = new Browser()
  const store = new MapStore(emptyMap(mapId, { title: 'A map', description: '' }), actor, [])
  const opening = browser.open(actor, mapId, store)
  addThesis(store, 'early')
  const { close } = await opening
  close()
  expect(textsOf((await browser.open()).store)).toEqual(['early'])
})

test('a page that lives keeps its shelf; when it ends, the one beside it takes over', async () => {
  const browser = new Browser()
  const first = await browser.open()
  addThesis(first.store, 'one')
  const second = await browser.open()
  expect(second.store.unsent).toEqual([])
  addThesis(second.store, 'two')
  first.close()
  await settle()
  expect(second.store.unsent.map(({ operation }) => operation.args)).toMatchObject([{ text: 'one' }, { text: 'two' }])
  expect(browser.kept.items.size).toBe(2)
})

test('what the server confirmed is no longer kept', async () => {
  const browser = new Browser()
  const { store } = await browser.open()
  const id = addThesis(store, 'one')
  expect(browser.kept.items.size).toBe(1)
  store.acknowledge([{ id, ok: true, revision: 1, at: 1 }])
  expect(browser.kept.items.size).toBe(0)
  expect(textsOf((await browser.open()).store)).toEqual([])
})

test('what the server stored before the reload is neither shown twice nor told as refused', async () => {
  const browser = new Browser()
  const before = await browser.open()
  const id = addThesis(before.store, 'one')
  const now = applied(before.store)
  before.close()

  const { store } = await browser.open(actor, mapId, new MapStore(now, actor, []))
  expect(textsOf(store)).toEqual(['one'])
  expect(store.getState().refused).toBeUndefined()
  store.acknowledge([{ id, ok: true, revision: 1, at: 1 }])
  expect(store.getState()).toMatchObject({ saveState: 'saved', refused: undefined })
  expect(browser.kept.items.size).toBe(0)
})

test('one person is not given what another left, nor what cannot be read; what an older Crux kept is taken up', async () => {
  const browser = new Browser()
  const first = await browser.open()
  addThesis(first.store, 'one')
  first.close()
  const operation = { kind: 'add-claim', args: { id: 'old', text: 'old', thesis: true } }
  await browser.kept.write([
    [`crux unsent ${mapId} bob x 000001`, { id: 'broken' }],
    [`crux unsent ${mapId} bob y`, null],
    [`crux unsent ${mapId} bob z`, [{ id: 'op', at: 1, operation }, 5]],
  ])
  expect(textsOf((await browser.open('bob' as ActorId)).store)).toEqual(['old'])
  expect(textsOf((await browser.open()).store)).toEqual(['one'])
})

test('a shut storage stops nobody from editing', async () => {
  const browser = new Browser()
  browser.kept.isShut = true
  const { store } = await browser.open()
  addThesis(store, 'one')
  await settle()
  expect(textsOf(store)).toEqual(['one'])
})

test('what was tried out goes with the copy, and only there', async () => {
  const browser = new Browser()
  const trial = await browser.open(trialActor as ActorId)
  addThesis(trial.store, 'one')
  await moveUnsent(browser.kept, { mapId, actor: trialActor }, { mapId: 'copy', actor })
  trial.close()
  expect(textsOf((await browser.open(trialActor as ActorId)).store)).toEqual([])
  expect(textsOf((await browser.open(actor, 'copy' as MapId)).store)).toEqual(['one'])
})

import { beforeEach, expect, test, vi } from 'vitest'
import { MemoryTabs } from '../../tests/support/memory-tabs'
import { anna } from '../../tests/support/sample-map'
import {
  begin,
  does,
  done,
  edit,
  openStore,
  pull,
  reason,
  remove,
  send,
  textOf,
} from '../../tests/support/store-and-server'
import type { MemoryServer } from '../../tests/support/memory-server'
import type { MapStore } from './map-store'
import { shareWithTabs } from './other-tabs'

let server: MemoryServer
let tabs: MemoryTabs
let one: MapStore
let other: MapStore

const heard = () => new Promise<void>((resolve) => setTimeout(resolve))

function join(store: MapStore, page: string): () => void {
  return shareWithTabs(store, { page, watch: () => undefined }, tabs.open('anna'))
}

beforeEach(async () => {
  server = begin().server
  tabs = new MemoryTabs()
  ;[one, other] = [openStore(server), openStore(server)]
  join(one, 'one')
  join(other, 'other')
  await heard()
})

test('what one tab does is seen on the other at once, and is not sent by it', async () => {
  done(one, reason('new', 'Said in one tab.'))
  await heard()
  expect(textOf(other, 'new')).toBe('Said in one tab.')
  expect(other.getState()).toMatchObject({ saveState: 'saving', canUndo: false })
  expect([other.unsent, other.toSend]).toEqual([[], []])
})

test('a tab that opens later sees what is not sent yet', async () => {
  done(one, reason('new'))
  await heard()
  const late = openStore(server)
  join(late, 'late')
  await heard()
  expect(textOf(late, 'new')).toBe('The claim new is true.')
})

test('once it is stored, it stays in sight until the log has come, and then is there once', async () => {
  done(one, reason('new'))
  await heard()
  let asks = 0
  other.onPending = () => asks++
  send(one, server)
  await heard()
  expect(textOf(other, 'new')).toBe('The claim new is true.')
  expect(asks).toBeGreaterThan(0)
  pull(other, server)
  expect(other.getState().saveState).toBe('saved')
  expect(other.getState().map.claims.size).toBe(server.map.claims.size)
})

test('what was refused goes from the other tab as well, and is told once', async () => {
  const gone = reason('new')
  done(one, gone)
  await heard()
  does(server, remove('top'))
  send(one, server)
  pull(one, server)
  await heard()
  pull(other, server)
  expect(textOf(other, 'new')).toBeUndefined()
  expect([one.getState().refused?.operation.args, other.getState().refused]).toMatchObject([
    { text: 'The claim new is true.' },
    undefined,
  ])
  expect(other.getState().saveState).toBe('saved')
})

test('what builds on the other tab’s work is sent after it, which the server does once', async () => {
  done(one, reason('new'))
  await heard()
  done(other, edit('new', 'Better words.'))
  const operations = other.toSend.map(({ id, operation }) => ({ id, operation }))
  expect(operations.map(({ operation }) => operation.kind)).toEqual(['add-reason', 'edit-claim'])
  other.acknowledge(server.submit(anna, { operations }).results)
  pull(other, server)
  send(one, server)
  pull(one, server)
  await heard()
  expect(server.log.map(({ operation }) => operation.kind)).toEqual(['add-claim', 'add-reason', 'edit-claim'])
  for (const store of [one, other]) {
    expect(textOf(store, 'new')).toBe('Better words.')
    expect(store.getState().saveState).toBe('saved')
  }
})

test('what builds on each other across tabs is seen on both', async () => {
  done(one, reason('new'))
  await heard()
  done(other, edit('new', 'Better words.'))
  await heard()
  done(one, edit('new', 'The best words.'))
  await heard()
  for (const store of [one, other]) expect(textOf(store, 'new')).toBe('The best words.')
  const late = openStore(server)
  join(late, 'late')
  await heard()
  expect(textOf(late, 'new')).toBe('The best words.')
})

test('what is done in the same millisecond is in order on both', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
  done(one, reason('new'))
  await heard()
  done(other, edit('new', 'Better words.'))
  await heard()
  done(one, edit('new', 'The best words.'))
  await heard()
  for (const store of [one, other]) expect(textOf(store, 'new')).toBe('The best words.')
  vi.restoreAllMocks()
})

test('nothing that is no news from a tab is taken in', () => {
  const channel = tabs.open('anna')
  for (const message of [
    undefined,
    'hello',
    { page: 'x' },
    { page: 'x', revision: 1, pending: [{ id: 5 }], isNew: false },
  ])
    channel.postMessage(message)
  expect(one.getState().saveState).toBe('saved')
})

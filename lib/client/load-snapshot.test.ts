import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MapId } from '../domain/ids'
import { FaultyNetwork, type Fate } from '../../tests/support/faulty-network'
import { begin } from '../../tests/support/store-and-server'
import type { MemoryServer } from '../../tests/support/memory-server'
import { snapshotPath } from '../protocol/snapshot'
import { loadSnapshot } from './load-snapshot'

let network: FaultyNetwork
let server: MemoryServer
const path = snapshotPath('in-memory' as MapId, 1, 'a key')

beforeEach(() => {
  server = begin().server
  network = new FaultyNetwork(server)
  network.install()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function next(...fates: readonly Fate[]): void {
  const left = [...fates]
  network.fateOf = () => left.shift()
}

test('a map that arrives is there, with the revision and the key in its address', async () => {
  const told = vi.fn()
  expect(await loadSnapshot(path, new AbortController().signal, told)).toEqual(server.snapshot())
  expect(network.requests[0]?.query.toString()).toBe('at=1&key=a+key')
  expect(told).not.toHaveBeenCalled()
})

test('a map that does not come is asked for again, and what keeps it is told', async () => {
  next({ kind: 'lost' }, { kind: 'status', status: 404 }, { kind: 'status', status: 200, body: 'no map' })
  const told = vi.fn()
  const loading = loadSnapshot(path, new AbortController().signal, told)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await loading).toEqual(server.snapshot())
  expect(told.mock.calls.flat()).toEqual(['offline', 'removed', 'offline'])
})

test('being online again does not wait for the next attempt', async () => {
  next({ kind: 'lost' }, { kind: 'lost' }, { kind: 'lost' }, { kind: 'lost' }, { kind: 'lost' })
  const loading = loadSnapshot(path, new AbortController().signal, () => undefined)
  for (let nth = 0; nth < 5; nth++) {
    await vi.advanceTimersByTimeAsync(1)
    network.say('online')
  }
  expect(await loading).toEqual(server.snapshot())
  expect(network.listening).toBe(0)
})

test('who leaves the page asks no more', async () => {
  network.fateOf = () => ({ kind: 'lost' })
  const leaving = new AbortController()
  const loading = loadSnapshot(path, leaving.signal, () => undefined)
  await vi.advanceTimersByTimeAsync(10)
  leaving.abort()
  await expect(loading).rejects.toThrow()
  const before = network.requests.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect([network.requests.length, network.listening, vi.getTimerCount()]).toEqual([before, 0, 0])
})

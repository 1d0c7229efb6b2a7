import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toRows } from '../domain/debate-map'
import type { ActorId, ClaimId } from '../domain/ids'
import type { OperationInput } from '../operations/registry'
import { MAX_OPERATIONS_PER_REQUEST, submitRequest } from '../protocol/messages'
import { FaultyNetwork, type Fate } from '../../tests/support/faulty-network'
import { memoryMapId, type MemoryServer } from '../../tests/support/memory-server'
import { anna, ben } from '../../tests/support/sample-map'
import { begin, does, done, edit, openStore, reason, remove, textOf } from '../../tests/support/store-and-server'
import { Connection } from './connection'
import type { MapStore } from './map-store'

let network: FaultyNetwork
let server: MemoryServer
let store: MapStore
let connection: Connection

beforeEach(() => {
  server = begin().server
  network = new FaultyNetwork(server)
  network.install()
  store = openStore(server)
  connection = connect(store, anna)
})

afterEach(() => {
  connection.close()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function connect(to: MapStore, actor: ActorId): Connection {
  const made = new Connection(memoryMapId, to, `key=${actor}`)
  made.start()
  return made
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const minute = () => pass(60_000)

/** The fates of the next requests, in order; later ones arrive. */
function next(...fates: readonly Fate[]): void {
  const left = [...fates]
  network.fateOf = () => left.shift()
}

function always(fate: Fate): void {
  network.fateOf = () => fate
}

function expectSettled(): void {
  expect([store.unsent, store.getState().saveState]).toEqual([[], 'saved'])
  expect(store.revision).toBe(server.map.revision)
  expect(toRows(store.getState().map)).toEqual(toRows(server.map))
}

const sizes = () =>
  network.sent('POST').map(({ body }) => submitRequest.parse(JSON.parse(body ?? '')).operations.length)
const pauses = () => network.requests.slice(1).map(({ at }, index) => at - (network.requests[index]?.at ?? 0))

describe('Connection', () => {
  it('sends at once what is done, in order, with the key of the link and the name of who did it', async () => {
    done(store, reason('one'))
    done(store, edit('one', 'Better words.'))
    await pass(10)
    expect(network.requests).toMatchObject([{ method: 'POST', path: `/api/maps/${memoryMapId}/operations` }])
    expect(network.requests[0]?.query.get('key')).toBe(anna)
    expect(JSON.parse(network.requests[0]?.body ?? '')).toMatchObject({ actor: anna })
    expect(server.log.map(({ operation }) => operation.kind)).toEqual(['add-claim', 'add-reason', 'edit-claim'])
    expectSettled()
  })

  it('asks now and then what others did, less often while nobody looks, and learns who they are', async () => {
    does(server, reason('theirs'))
    await pass(2_500)
    expectSettled()
    expect(store.getState().names.get(ben)).toBe(`Name of ${ben}`)
    const before = network.requests.length
    await minute()
    const whenSeen = network.requests.length - before
    Object.assign(document, { visibilityState: 'hidden' })
    await pass(5_000)
    const hiddenFrom = network.requests.length
    await minute()
    const whenHidden = network.requests.length - hiddenFrom
    expect(whenHidden).toBeGreaterThan(0)
    expect(whenHidden).toBeLessThan(whenSeen / 4)
    Object.assign(document, { visibilityState: 'visible' })
    const before2 = network.requests.length
    network.say('visibilitychange')
    await pass(1)
    expect(network.requests.length).toBe(before2 + 1)
  })

  it('sends what is done while a request is under way right after it', async () => {
    next({ kind: 'arrives', delay: 1_000 })
    done(store, reason('one'))
    await pass(500)
    done(store, reason('two'))
    await pass(600)
    expect(sizes()).toEqual([1, 1])
    expectSettled()
  })

  it('sends a great deal in requests that the server takes', async () => {
    for (let index = 0; index < 2 * MAX_OPERATIONS_PER_REQUEST + 3; index++) done(store, reason(`r${index}`))
    await pass(100)
    expect(sizes()).toEqual([MAX_OPERATIONS_PER_REQUEST, MAX_OPERATIONS_PER_REQUEST, 3])
    expectSettled()
  })

  it('sends long texts in requests of at most half a megabyte', async () => {
    const note = (letter: string): OperationInput => ({
      kind: 'edit-claim',
      args: { claimId: 'top', note: letter.repeat(10_000) },
    })
    always({ kind: 'lost' })
    for (let index = 0; index < 40; index++) done(store, note('論☂'[index % 2] ?? '論'))
    await pass(1)
    always({ kind: 'arrives' })
    await minute()
    const largest = Math.max(...network.sent('POST').map(({ body }) => new TextEncoder().encode(body).length))
    expect(largest).toBeLessThanOrEqual(512 * 1024)
    expect(server.map.revision).toBe(41)
    expectSettled()
  })

  it('sends again what was lost on the way there or back, and does it once', async () => {
    next({ kind: 'lost' }, { kind: 'unanswered' }, { kind: 'unanswered' })
    done(store, reason('one'))
    done(store, { kind: 'tag-claim', args: { claimId: 'one', tag: 'law' } })
    await pass(1)
    expect(store.getState().saveState).toBe('offline')
    await minute()
    expect(server.log.map(({ operation }) => operation.kind)).toEqual(['add-claim', 'add-reason', 'tag-claim'])
    expectSettled()
  })

  it('is not misled by a request that arrives twice, or after it was given up', async () => {
    next({ kind: 'twice' })
    done(store, reason('one'))
    await pass(10)
    next({ kind: 'late', later: 3_000 })
    done(store, edit('one', 'Said once.'))
    await pass(1_500)
    does(server, edit('one', 'Ben says so.'))
    await minute()
    expect(server.log.map(({ actor }) => actor).slice(1)).toEqual([anna, anna, ben])
    expectSettled()
    expect(textOf(store, 'one')).toBe('Ben says so.')
  })

  it('gives up a request that nobody answers, and sends it again', async () => {
    next({ kind: 'hangs' })
    done(store, reason('one'))
    await minute()
    expect(sizes()).toEqual([1, 1])
    expectSettled()
  })

  it('waits longer after each failure, but not for ever, and loses nothing', async () => {
    always({ kind: 'status', status: 500 })
    for (const id of ['one', 'two', 'three']) done(store, reason(id))
    await pass(10 * 60_000)
    const waited = pauses()
    expect(waited.length).toBeGreaterThan(8)
    for (const [index, pause] of waited.slice(0, 5).entries()) expect(waited[index + 1]).toBeGreaterThan(pause)
    expect(waited.at(-1)).toBe(waited.at(-2))
    expect([store.unsent.length, store.getState().saveState, store.getState().refused]).toEqual([
      3,
      'offline',
      undefined,
    ])
    always({ kind: 'arrives' })
    await minute()
    expectSettled()
    expect(server.map.claims.size).toBe(4)
  })

  it.each([408, 429, 500, 502, 503, 504])('keeps everything where the server answers %d', async (status) => {
    next({ kind: 'status', status }, { kind: 'status', status, body: '<html>' })
    done(store, reason('one'))
    await pass(1)
    expect([store.unsent.length, store.getState().refused]).toEqual([1, undefined])
    await minute()
    expectSettled()
    expect(textOf(store, 'one')).toBe('The claim one is true.')
  })

  it('keeps what comes back as no answer at all', async () => {
    next({ kind: 'status', status: 200, body: { welcome: 'Sign in to this network' } })
    done(store, reason('one'))
    await pass(1)
    expect([store.unsent.length, store.getState().saveState]).toEqual([1, 'offline'])
    await minute()
    expectSettled()
  })

  it('sends the rest again where the server has taken a part of it', async () => {
    next({ kind: 'busy', takes: 1 }, { kind: 'busy', takes: 0 })
    for (const id of ['one', 'two', 'three']) done(store, reason(id))
    await minute()
    expect(sizes()).toEqual([3, 2, 2])
    expectSettled()
    expect(store.getState().refused).toBeUndefined()
  })

  it.each([400, 403, 404, 409, 413, 422])(
    'takes back what is refused as a whole with %d, and says why',
    async (status) => {
      next({ kind: 'status', status, body: { error: { message: 'A map cannot be changed like this.' } } })
      done(store, reason('one', 'What I typed.'))
      await pass(10)
      expectSettled()
      expect(store.getState().refused).toMatchObject({
        message: 'A map cannot be changed like this.',
        operation: { args: { text: 'What I typed.' } },
      })
    },
  )

  it('takes back the one that the map refuses and keeps the others', async () => {
    next({ kind: 'arrives', delay: 100 })
    await pass(2_050)
    does(server, remove('top'))
    done(store, reason('one', 'What I typed.'))
    done(store, { kind: 'add-claim', args: { id: 'two', text: 'On its own.' } })
    await pass(500)
    expectSettled()
    expect(store.getState().refused?.operation.args).toMatchObject({ text: 'What I typed.' })
    expect(textOf(store, 'two')).toBe('On its own.')
  })

  it('fetches the tail where others wrote in between', async () => {
    does(server, reason('theirs'))
    done(store, reason('mine'))
    await pass(10)
    expect(network.requests.map(({ method }) => method)).toEqual(['POST', 'GET'])
    expect(network.requests[1]?.query.get('since')).toBe('1')
    expectSettled()
  })

  it('fetches the whole map where the tail is gone, and keeps what it has not sent', async () => {
    next({ kind: 'arrives' }, { kind: 'forgotten' })
    does(server, reason('theirs'))
    done(store, reason('mine'))
    await pass(10)
    expect(network.requests.map(({ path }) => path.split('/').at(-1))).toEqual(['operations', 'operations', 'snapshot'])
    expectSettled()
    expect(store.getState().refused).toBeUndefined()
  })

  it('says that one is signed out, keeps everything, and sends it after signing in', async () => {
    always({ kind: 'status', status: 401, body: { error: { message: 'You are signed out.' } } })
    done(store, reason('one'))
    await pass(1)
    expect([store.getState().saveState, store.unsent.length]).toEqual(['signed-out', 1])
    done(store, reason('two'))
    await minute()
    expect([store.getState().saveState, store.unsent.length, store.getState().refused]).toEqual([
      'signed-out',
      2,
      undefined,
    ])
    always({ kind: 'arrives' })
    await minute()
    expectSettled()
    expect(server.map.claims.size).toBe(3)
  })

  it('says that the map may no longer be read, and reads it again when it may', async () => {
    always({ kind: 'status', status: 404, body: {} })
    await pass(2_500)
    expect(store.getState().saveState).toBe('removed')
    always({ kind: 'arrives' })
    await minute()
    expectSettled()
  })

  it('tries at once when the browser is online again', async () => {
    always({ kind: 'lost' })
    done(store, reason('one'))
    await pass(5 * 60_000)
    always({ kind: 'arrives' })
    network.say('online')
    await pass(1)
    expectSettled()
  })

  it('stops when it is closed: no request, no timer, no listener', async () => {
    await pass(5_000)
    expect(network.listening).toBe(2)
    connection.close()
    const before = network.requests.length
    network.say('online')
    done(store, reason('one'))
    await minute()
    expect([network.requests.length, network.listening, vi.getTimerCount()]).toEqual([before, 0, 0])
  })

  it('takes in the answer of a request that was under way when it was closed, and asks no more', async () => {
    next({ kind: 'arrives', delay: 1_000 })
    done(store, reason('one'))
    await pass(500)
    connection.close()
    await minute()
    expect(network.requests.length).toBe(1)
    expectSettled()
  })

  it('sends, when it is closed, what is done and was not under way yet', async () => {
    next({ kind: 'arrives', delay: 1_000 })
    await pass(2_500)
    done(store, reason('one'))
    connection.close()
    await minute()
    expect(server.map.claims.has('one' as ClaimId)).toBe(true)
  })

  it('comes to rest after it was closed, though others wrote in between', async () => {
    does(server, reason('theirs'))
    done(store, reason('mine'))
    connection.close()
    await minute()
    expect([sizes(), network.sent('GET')]).toEqual([[1], []])
    expect(server.map.claims.has('mine' as ClaimId)).toBe(true)
  })

  it('sends nothing twice that it has the answer to, where the tail does not come', async () => {
    next({ kind: 'arrives' }, { kind: 'status', status: 503 }, { kind: 'status', status: 503 })
    does(server, reason('theirs'))
    done(store, reason('mine'))
    await minute()
    expect(sizes()).toEqual([1])
    expectSettled()
  })

  it('brings two stores together', async () => {
    const theirs = openStore(server, ben)
    const other = connect(theirs, ben)
    done(store, edit('top', 'Anna says so.'))
    done(theirs, edit('top', 'Ben says so.'))
    done(theirs, reason('theirs'))
    await pass(5_000)
    expectSettled()
    expect(toRows(theirs.getState().map)).toEqual(toRows(server.map))
    other.close()
  })
})

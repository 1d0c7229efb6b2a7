/**
 * Several people edit one map through a network that loses, delays, repeats and refuses: whatever happens, all see the
 * server's map in the end, the log alone gives it, and no operation is lost without a word.
 */
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { toRows, type DebateMap } from '../domain/debate-map'
import type { ActorId, OperationId } from '../domain/ids'
import { listBroken } from '../domain/invariants'
import type { Operation } from '../operations/registry'
import { replay } from '../operations/replay'
import { FaultyNetwork, type Fate } from '../../tests/support/faulty-network'
import { memoryDetails, memoryMapId, MemoryServer } from '../../tests/support/memory-server'
import { arbitraryChoices, choosingFrom, randomOperation } from '../../tests/support/random-operation'
import { MemoryItems, MemoryPages } from '../../tests/support/memory-items'
import { MemoryTabs } from '../../tests/support/memory-tabs'
import { openStore } from '../../tests/support/store-and-server'
import { Connection } from './connection'
import type { MapStore } from './map-store'
import { shareWithTabs } from './other-tabs'
import { typedText } from './typed-text'
import { keepUnsent } from './unsent-shelf'

const delay = fc.nat(3_000)
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('arrives'), delay }) },
  fc.record({ kind: fc.constant('lost'), delay }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unanswered'), delay }) },
  fc.record({ kind: fc.constant('late'), delay, later: fc.nat(20_000) }),
  fc.record({ kind: fc.constant('twice'), delay }),
  fc.constant({ kind: 'hangs' }),
  fc.record({ kind: fc.constant('status'), status: fc.constantFrom(401, 429, 500, 503), delay }),
  fc.record({ kind: fc.constant('busy'), takes: fc.nat(3), delay }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('forgotten'), delay }) },
)

const step = fc.record({
  who: fc.nat(3),
  does: fc.oneof(
    { weight: 8, arbitrary: arbitraryChoices },
    fc.constantFrom('undo', 'undo', 'redo', 'sleep', 'reload', 'open anew'),
  ),
  wait: fc.oneof(fc.constant(0), fc.nat(200), fc.nat(6_000)),
})

const scenario = fc.record({
  // Two windows of one person count as two.
  actors: fc.constantFrom(['anna', 'ben'], ['anna', 'anna'], ['anna', 'ben', 'cleo'], ['anna', 'ben', 'anna', 'cleo']),
  fates: fc.array(fate, { minLength: 1, maxLength: 40, size: 'max' }),
  steps: fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }),
})

interface Window {
  readonly actor: ActorId
  readonly store: MapStore
  readonly connection: Connection
  /** Ends the keeping of what is unsent; what is kept then stays. */
  readonly letGo: () => void
}

/** One run: the windows edit while the network has its whims; then it is well again, and everybody gets their answers. */
class Run {
  readonly server = new MemoryServer()
  readonly network = new FaultyNetwork(this.server)
  /** A page that takes over what another has kept holds an object of its own for the same operation. */
  readonly performed = new Map<Operation, OperationId>()
  readonly told = new Set<OperationId>()
  readonly windows: Window[] = []
  private readonly items = Promise.resolve(new MemoryItems())
  private readonly pages = new MemoryPages()
  private readonly tabs = new MemoryTabs()

  open(actor: ActorId): Window {
    const store = openStore(this.server, actor)
    store.subscribe(() => {
      for (let { refused } = store.getState(); refused; { refused } = store.getState()) {
        const id = this.performed.get(refused.operation)
        if (id) this.told.add(id)
        store.dismissRefusal()
      }
      for (const { id, operation } of store.unsent) this.performed.set(operation, id)
    })
    const keeping = keepUnsent(store, { mapId: memoryMapId, actor }, { items: this.items, pages: this.pages })
    const leaveTabs = shareWithTabs(store, keeping, this.tabs.open(actor))
    const letGo = () => {
      leaveTabs()
      keeping.stop()
    }
    const connection = new Connection(memoryMapId, store, `key=${actor}`)
    connection.start()
    return { actor, store, connection, letGo }
  }

  act(index: number, does: readonly number[] | string): void {
    const window = this.windows[index]
    if (!window) return
    const { store } = window
    if (does === 'reload') {
      // What is under way goes on, and what the page has kept comes back with the next one.
      window.letGo()
      window.connection.close()
      this.windows[index] = this.open(window.actor)
    } else if (does === 'open anew') {
      if (store.unsent.length > 0) return
      window.letGo()
      window.connection.close()
      this.windows[index] = this.open(window.actor)
    } else if (does === 'undo' || does === 'redo') {
      if (does === 'undo') store.undo()
      else store.redo()
    } else if (does !== 'sleep') {
      store.perform(randomOperation(store.getState().map, choosingFrom(does as readonly number[])))
    }
  }

  close(): void {
    for (const { connection } of this.windows) connection.close()
  }
}

async function play({
  actors,
  fates,
  steps,
}: typeof scenario extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const run = new Run()
  run.network.install()
  try {
    for (const actor of actors) run.windows.push(run.open(actor as ActorId))
    let next = 0
    run.network.fateOf = () => fates[next++ % fates.length]
    for (const { who, does, wait } of steps) {
      run.act(who % actors.length, does)
      await vi.advanceTimersByTimeAsync(wait)
    }
    run.network.fateOf = () => ({ kind: 'arrives' })
    await vi.advanceTimersByTimeAsync(90_000)

    for (const { store } of run.windows) {
      expect(store.unsent).toEqual([])
      expect(store.getState().saveState).toBe('saved')
      expectSame(store.getState().map, run.server.map)
    }
    expectSame(replay(memoryMapId, memoryDetails, run.server.log), run.server.map)
    expect(listBroken(run.server.map)).toEqual([])

    const logged = run.server.log.map(({ id }) => id)
    expect(new Set(logged).size, 'nothing is done twice').toBe(logged.length)
    const stored = new Set(logged)
    const vanished = [...run.performed].filter(
      ([operation, id]) => typedText(operation) !== undefined && !stored.has(id) && !run.told.has(id),
    )
    expect(vanished, 'what was typed is stored, or given back').toEqual([])
    const isLate = fates.some(({ kind }) => kind === 'late')
    const wronglyTold = [...run.told].filter((id) => stored.has(id))
    if (!isLate) expect(wronglyTold, 'nothing that is stored was told as refused').toEqual([])
  } finally {
    run.close()
    tidyUp()
  }
}

function tidyUp(): void {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
}

function expectSame(one: DebateMap, other: DebateMap): void {
  expect(one.revision).toBe(other.revision)
  expect(one.details).toEqual(other.details)
  expect(toRows(one)).toEqual(toRows(other))
}

afterEach(tidyUp)

describe('several stores on one map', () => {
  it('all see the map that the server has, whatever the network does', async () => {
    await fc.assert(fc.asyncProperty(scenario, play), { numRuns: 60 })
  })
})

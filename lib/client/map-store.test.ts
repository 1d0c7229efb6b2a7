import { describe, expect, it } from 'vitest'
import { emptyMap, toRows, type DebateMap } from '../domain/debate-map'
import { newId, type ActorId, type ClaimId, type OperationId } from '../domain/ids'
import { assert } from '../domain/result'
import type { OperationInput } from '../operations/registry'
import { memoryDetails, memoryMapId, MemoryServer } from '../../tests/support/memory-server'
import { anna, ben } from '../../tests/support/sample-map'
import { mapFromSnapshot } from './connection'
import { MapStore, type Acknowledged } from './map-store'

const thesis: OperationInput = { kind: 'add-claim', args: { id: 'top', text: 'Something is so.', thesis: true } }
const reason = (id: string, text = `The claim ${id} is true.`): OperationInput => ({
  kind: 'add-reason',
  args: { claimId: id, argumentId: `a-${id}`, text, stance: 'pro', conclusion: { claim: 'top' } },
})
const edit = (claimId: string, text: string): OperationInput => ({ kind: 'edit-claim', args: { claimId, text } })
const remove = (claimId: string): OperationInput => ({ kind: 'remove-claim', args: { claimId } })

const open = (server: MemoryServer, actor: ActorId = anna) =>
  new MapStore(mapFromSnapshot(server.snapshot()), actor, [])

/** A server with a thesis, and a store that knows it. */
function begin() {
  const server = new MemoryServer()
  does(server, thesis, 'maker' as ActorId)
  return { server, store: open(server) }
}

function does(server: MemoryServer, operation: OperationInput, actor: ActorId = ben): OperationId {
  const id = newId<OperationId>()
  const [result] = server.submit(actor, { operations: [{ id, operation }] }).results
  assert(result?.ok, 'the server takes it')
  return id
}

function done(store: MapStore, operation: OperationInput): OperationId {
  const result = store.perform(operation)
  assert(result.ok, `it can be done: ${operation.kind}`)
  return result.value
}

function send(store: MapStore, server: MemoryServer, actor: ActorId = anna): Acknowledged {
  const operations = store.unsent.map(({ id, operation }) => ({ id, operation }))
  return store.acknowledge(server.submit(actor, { operations }).results)
}

function pull(store: MapStore, server: MemoryServer): boolean {
  const tail = server.tail(store.revision)
  return store.receive(tail.kind === 'tail' ? tail.entries : [])
}

const textOf = (store: MapStore, id: string) => store.getState().map.claims.get(id as ClaimId)?.text
/** What a map says, without the times at which the browser and the server wrote it down. */
const content = (map: DebateMap) =>
  JSON.parse(
    JSON.stringify({ ...toRows(map), details: map.details }, (key, value: unknown) =>
      key === 'createdAt' ? 0 : value,
    ),
  ) as unknown

describe('MapStore', () => {
  it('shows an operation at once, keeps it until it is acknowledged, then holds what the server holds', () => {
    const { server, store } = begin()
    let told = 0
    let asked = 0
    store.subscribe(() => told++)
    store.onPending = () => asked++
    done(store, reason('one'))
    expect([textOf(store, 'one'), store.getState().saveState]).toEqual(['The claim one is true.', 'saving'])
    expect([store.unsent.length, store.revision, asked]).toEqual([1, 1, 1])
    expect(told).toBeGreaterThan(0)
    expect(send(store, server)).toBe('complete')
    expect([store.unsent.length, store.revision, store.getState().saveState]).toEqual([0, 2, 'saved'])
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it('refuses what cannot be done here and changes nothing', () => {
    const { store } = begin()
    const before = store.getState()
    const refused = store.perform(edit('gone', 'No claim has this text.'))
    expect(refused).toEqual({ ok: false, error: { code: 'claim-not-found', claimId: 'gone' } })
    expect(store.perform({ kind: 'add-claim', args: { id: 'one', text: '' } }).ok).toBe(false)
    expect(store.getState()).toEqual(before)
    expect(store.unsent).toEqual([])
  })

  it('puts its pending operations after what others did meanwhile', () => {
    const { server, store } = begin()
    does(server, edit('top', 'Ben says so.'))
    done(store, edit('top', 'Anna says so.'))
    done(store, reason('mine'))
    expect(pull(store, server)).toBe(true)
    expect([textOf(store, 'top'), store.unsent.length, store.revision]).toEqual(['Anna says so.', 2, 2])
    expect(send(store, server)).toBe('complete')
    expect([server.map.claims.get('top' as ClaimId)?.text, server.map.revision]).toEqual(['Anna says so.', 4])
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it("takes the server's order where its own operation came first", () => {
    const { server, store } = begin()
    done(store, edit('top', 'Anna says so.'))
    const operations = store.unsent.map(({ id, operation }) => ({ id, operation }))
    const late = server.submit(anna, { operations }).results
    does(server, edit('top', 'Ben says so.'))
    expect(pull(store, server)).toBe(true)
    expect([textOf(store, 'top'), store.unsent.length]).toEqual(['Ben says so.', 0])
    expect(store.acknowledge(late)).toBe('complete')
    expect([textOf(store, 'top'), store.revision, store.getState().saveState]).toEqual(['Ben says so.', 3, 'saved'])
  })

  it('asks for the tail where others wrote in between, and keeps its own on show until it has it', () => {
    const { server, store } = begin()
    does(server, reason('theirs'))
    done(store, reason('mine'))
    expect(send(store, server)).toBe('behind')
    expect([textOf(store, 'mine'), textOf(store, 'theirs'), store.unsent.length]).toEqual([
      'The claim mine is true.',
      undefined,
      1,
    ])
    expect(pull(store, server)).toBe(true)
    expect(store.unsent).toEqual([])
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it('takes entries that it has already as nothing, and does not take entries with a gap', () => {
    const { server, store } = begin()
    for (const id of ['one', 'two', 'three']) does(server, reason(id))
    const { entries } = server.tail(0) as { entries: Parameters<MapStore['receive']>[0] }
    expect(store.receive(entries.slice(0, 2))).toBe(true)
    expect(store.receive(entries)).toBe(true)
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
    const other = new MapStore(emptyMap(memoryMapId, memoryDetails), anna, [])
    expect(other.receive(entries.slice(2))).toBe(false)
    expect(other.receive([{ ...entries[0]!, kind: 'of a newer version' }])).toBe(false)
    expect(other.revision).toBe(0)
  })

  it('undoes what the server refuses, with its reason and the operation, until the person has seen it', () => {
    const { server, store } = begin()
    const id = done(store, reason('mine', 'What I typed.'))
    const error = { code: 'not-allowed', message: 'You may not change this map.' }
    expect(store.acknowledge([{ id, ok: false, error }])).toBe('complete')
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
    expect(store.getState()).toMatchObject({
      saveState: 'saved',
      canUndo: false,
      refused: { message: 'You may not change this map.', operation: { args: { text: 'What I typed.' } } },
    })
    store.dismissRefusal()
    expect(store.getState().refused).toBeUndefined()
  })

  it('undoes what others made impossible, with a sentence that says why', () => {
    const { server, store } = begin()
    does(server, reason('theirs'))
    pull(store, server)
    does(server, remove('theirs'))
    done(store, edit('theirs', 'Better words.'))
    expect(pull(store, server)).toBe(true)
    expect(store.unsent).toEqual([])
    expect(store.getState().refused).toMatchObject({
      message: 'This claim is no longer on the map. Someone may have removed it.',
      operation: { kind: 'edit-claim', args: { text: 'Better words.' } },
    })
  })

  it('keeps every text that is refused, however many fall together', () => {
    const { server, store } = begin()
    does(server, remove('top'))
    done(store, reason('mine', 'First text.'))
    done(store, { kind: 'add-premise', args: { argumentId: 'a-mine', claimId: 'second', text: 'Second text.' } })
    done(store, { kind: 'set-positions', args: { pin: [{ id: 'second', x: 1, y: 1 }] } })
    expect(pull(store, server)).toBe(true)
    const texts: unknown[] = []
    for (let { refused } = store.getState(); refused; { refused } = store.getState()) {
      texts.push('text' in refused.operation.args ? refused.operation.args.text : undefined)
      store.dismissRefusal()
    }
    expect(texts).toEqual(['First text.', 'Second text.'])
  })

  it('says "again" where the server has no time, and keeps everything', () => {
    const { server, store } = begin()
    done(store, reason('one'))
    done(store, reason('two'))
    const [one, two] = store.unsent.map(({ id, operation }) => ({ id, operation }))
    assert(one && two, 'two wait')
    const [first] = server.submit(anna, { operations: [one] }).results
    const notNow = { id: two.id, ok: false as const, error: { code: 'busy', message: 'Try again.' } }
    expect(store.acknowledge([first!, notNow])).toBe('again')
    expect([store.unsent.map(({ id }) => id), store.getState().refused]).toEqual([[two.id], undefined])
    expect(send(store, server)).toBe('complete')
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it('begins again from a snapshot and keeps what is not sent yet', () => {
    const { server, store } = begin()
    does(server, reason('theirs'))
    done(store, reason('mine'))
    store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect([textOf(store, 'theirs'), textOf(store, 'mine')]).toEqual([
      'The claim theirs is true.',
      'The claim mine is true.',
    ])
    expect(send(store, server)).toBe('complete')
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it('knows its own operations in a snapshot that came before their log entries', () => {
    const { server, store } = begin()
    does(server, reason('theirs'))
    done(store, reason('mine'))
    done(store, edit('mine', 'Mine, in better words.'))
    expect(send(store, server)).toBe('behind')
    store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect([store.unsent, store.getState().refused, store.getState().saveState]).toEqual([[], undefined, 'saved'])
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it('never undoes by guessing what a snapshot has left in the dark', () => {
    const { server, store } = begin()
    const other = open(server, ben)
    done(other, reason('theirs'))
    done(other, edit('top', 'Ben says so.'))
    send(other, server, ben)
    done(store, edit('top', 'Anna says so.'))
    send(store, server)
    store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect([textOf(store, 'top'), store.undo().ok]).toEqual(['Anna says so.', false])
    const own = server.log.at(-1)
    assert(own, 'it is stored')
    does(server, { kind: 'revert', args: { operation: own.id } }, anna)
    if (!pull(store, server)) store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect(textOf(store, 'top')).toBe('Ben says so.')
  })

  it('takes the answer to a resend of what a snapshot has held already', () => {
    const { server, store } = begin()
    done(store, edit('top', 'Sent, and the answer lost.'))
    server.submit(anna, { operations: store.unsent.map(({ id, operation }) => ({ id, operation })) })
    store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect(send(store, server)).toBe('complete')
    expect([store.unsent, store.getState().saveState]).toEqual([[], 'saved'])
    expect([server.map.revision, store.revision]).toEqual([2, 2])
  })

  it('says whether it is saved, and why not', () => {
    const { server, store } = begin()
    const state = () => store.getState().saveState
    expect(state()).toBe('saved')
    store.setTrouble('offline')
    expect(state()).toBe('offline')
    done(store, reason('one'))
    expect(state()).toBe('offline')
    store.setTrouble('signed-out')
    expect([state(), store.unsent.length]).toEqual(['signed-out', 1])
    store.setTrouble(undefined)
    expect(state()).toBe('saving')
    send(store, server)
    expect(state()).toBe('saved')
  })

  it('adds names and never forgets one', () => {
    const { store } = begin()
    store.addNames([{ id: 'ben', name: 'Ben' }])
    store.addNames([])
    store.addNames([{ id: 'anna', name: 'Anna' }])
    expect([...store.getState().names]).toEqual([
      ['ben', 'Ben'],
      ['anna', 'Anna'],
    ])
  })

  it('no longer tells who has left off listening', () => {
    const { store } = begin()
    let told = 0
    const leave = store.subscribe(() => told++)
    leave()
    done(store, reason('one'))
    expect(told).toBe(0)
  })
})

describe('MapStore undo and redo', () => {
  it('takes back the last of its own operations and leaves those of others', () => {
    const { server, store } = begin()
    done(store, reason('mine'))
    send(store, server)
    does(server, reason('theirs'))
    pull(store, server)
    expect(store.undo().ok).toBe(true)
    expect([textOf(store, 'mine'), textOf(store, 'theirs')]).toEqual([undefined, 'The claim theirs is true.'])
    expect([store.getState().canUndo, store.undo()]).toEqual([false, { ok: false, error: { code: 'nothing-to-undo' } }])
    expect(send(store, server)).toBe('complete')
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it('takes back what is not sent yet, and sends both', () => {
    const { server, store } = begin()
    done(store, reason('mine'))
    store.undo()
    expect([textOf(store, 'mine'), store.unsent.length]).toEqual([undefined, 2])
    send(store, server)
    expect([server.map.claims.size, server.map.revision, store.getState().canRedo]).toEqual([1, 3, true])
  })

  it('does not overwrite what someone has changed since, says so and goes on to the one before', () => {
    const { server, store } = begin()
    done(store, reason('mine'))
    done(store, edit('top', 'Anna says so.'))
    send(store, server)
    does(server, edit('top', 'Ben says so.'))
    pull(store, server)
    expect(store.undo()).toMatchObject({ ok: false, error: { code: 'changed-since' } })
    expect([textOf(store, 'top'), store.unsent.length]).toEqual(['Ben says so.', 0])
    expect(store.undo().ok).toBe(true)
    expect(textOf(store, 'mine')).toBeUndefined()
  })

  it('undo a lot, copy, redo: the map is as it was', () => {
    const { server, store } = begin()
    done(store, reason('one'))
    done(store, reason('two'))
    send(store, server)
    const steps: OperationInput[] = [
      edit('one', 'Other words.'),
      { kind: 'tag-claim', args: { claimId: 'two', tag: 'law' } },
      { kind: 'set-positions', args: { pin: [{ id: 'one', x: 3, y: 4 }] } },
      { kind: 'merge-claims', args: { keep: 'two', absorb: 'one' } },
      reason('three'),
      { kind: 'remove-branch', args: { claimId: 'top' } },
    ]
    const before = content(store.getState().map)
    for (const step of steps) done(store, step)
    const after = content(store.getState().map)
    for (let turn = 0; turn < 3; turn++) {
      for (const _ of steps) expect(store.undo().ok).toBe(true)
      expect(content(store.getState().map)).toEqual(before)
      if (turn === 1) send(store, server)
      const copy = new MapStore(store.getState().map, ben, [])
      expect(content(copy.getState().map)).toEqual(before)
      for (const _ of steps) expect(store.redo().ok).toBe(true)
      expect(content(store.getState().map)).toEqual(after)
      expect([store.getState().canRedo, store.redo().ok]).toEqual([false, false])
    }
    send(store, server)
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
    expect(content(server.map)).toEqual(after)
  })

  it('forgets what could be done again as soon as something else is done', () => {
    const { store } = begin()
    done(store, reason('one'))
    store.undo()
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true })
    done(store, reason('two'))
    expect(store.getState()).toMatchObject({ canUndo: true, canRedo: false })
    expect(store.redo()).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
  })

  it('does not offer to undo what was refused', () => {
    const { store } = begin()
    const id = done(store, reason('one'))
    store.acknowledge([{ id, ok: false, error: { code: 'not-allowed', message: 'No.' } }])
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: false })
  })

  it("follows another person's undo and redo, also of several steps", () => {
    const { server, store } = begin()
    const other = open(server, ben)
    done(other, reason('theirs'))
    done(other, edit('theirs', 'Their better words.'))
    other.undo()
    other.undo()
    other.redo()
    send(other, server, ben)
    expect(pull(store, server)).toBe(true)
    expect(textOf(store, 'theirs')).toBe('The claim theirs is true.')
    expect(toRows(store.getState().map)).toEqual(toRows(server.map))
  })

  it("asks for a snapshot where it cannot know what another person's undo takes back", () => {
    const { server } = begin()
    const other = open(server, ben)
    done(other, reason('theirs'))
    send(other, server, ben)
    const store = open(server)
    done(store, reason('mine'))
    other.undo()
    send(other, server, ben)
    expect(pull(store, server)).toBe(false)
    store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect([textOf(store, 'theirs'), textOf(store, 'mine')]).toEqual([undefined, 'The claim mine is true.'])
  })

  it("follows the undo of the same person's other window", () => {
    const { server, store } = begin()
    const other = open(server)
    done(other, edit('top', 'Other window.'))
    send(other, server)
    expect(pull(store, server)).toBe(true)
    other.undo()
    send(other, server)
    expect(pull(store, server)).toBe(true)
    expect([textOf(store, 'top'), store.getState().canUndo]).toEqual(['Something is so.', false])
  })
})

import { describe, expect, it } from 'vitest'
import { emptyMap, toRows } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { assert } from '../domain/result'
import { memoryDetails, memoryMapId } from '../../tests/support/memory-server'
import { anna, ben } from '../../tests/support/sample-map'
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
import { mapFromSnapshot } from '../protocol/snapshot'
import { MapStore } from './map-store'

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

  it('hides what others made impossible, and says why once the server has refused it', () => {
    const { server, store } = begin()
    does(server, reason('theirs'))
    pull(store, server)
    does(server, remove('theirs'))
    done(store, edit('theirs', 'Better words.'))
    expect(pull(store, server)).toBe(true)
    expect([textOf(store, 'theirs'), store.unsent.length, store.getState().refused]).toEqual([undefined, 1, undefined])
    expect(send(store, server)).toBe('complete')
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
    send(store, server)
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
    const other = openStore(server, ben)
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

  it('tells nothing as refused that another window of the same person has sent already', () => {
    const { server, store } = begin()
    done(store, reason('mine'))
    server.submit(anna, { operations: store.unsent.map(({ id, operation }) => ({ id, operation })) })
    store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect([textOf(store, 'mine'), store.getState().refused]).toEqual(['The claim mine is true.', undefined])
    expect(send(store, server)).toBe('complete')
    expect([store.unsent, store.getState().refused]).toEqual([[], undefined])
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

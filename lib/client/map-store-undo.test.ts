import { describe, expect, it } from 'vitest'
import { toRows } from '../domain/debate-map'
import type { OperationInput } from '../operations/registry'
import { ben } from '../../tests/support/sample-map'
import {
  begin,
  content,
  does,
  done,
  edit,
  openStore,
  pull,
  reason,
  send,
  textOf,
} from '../../tests/support/store-and-server'
import { mapFromSnapshot } from '../protocol/snapshot'
import { MapStore } from './map-store'

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
    const other = openStore(server, ben)
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
    const other = openStore(server, ben)
    done(other, reason('theirs'))
    send(other, server, ben)
    const store = openStore(server)
    done(store, reason('mine'))
    other.undo()
    send(other, server, ben)
    expect(pull(store, server)).toBe(false)
    store.replaceConfirmed(mapFromSnapshot(server.snapshot()))
    expect([textOf(store, 'theirs'), textOf(store, 'mine')]).toEqual([undefined, 'The claim mine is true.'])
  })

  it("follows the undo of the same person's other window", () => {
    const { server, store } = begin()
    const other = openStore(server)
    done(other, edit('top', 'Other window.'))
    send(other, server)
    expect(pull(store, server)).toBe(true)
    other.undo()
    send(other, server)
    expect(pull(store, server)).toBe(true)
    expect([textOf(store, 'top'), store.getState().canUndo]).toEqual(['Something is so.', false])
  })
})

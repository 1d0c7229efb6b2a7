import { describe, expect, test } from 'vitest'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { done } from '../../tests/support/store-and-server'
import { tryWorkspace } from '../../tests/support/open-workspace'
import { MemoryItems } from '../../tests/support/memory-items'
import { keepDraft, keepDraftCopy, offerDraftOf, type KeptStorage } from './draft-keeper'
import { finishDraft, leaveDraft } from './finish-draft'
import { goOnTyping } from './take-up-draft'
import { operationOf, type TextDraft } from './view-store'

function memory(): KeptStorage & { readonly items: Map<string, string> } {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

const reasonOn = (claim: string): TextDraft => ({
  kind: 'reason',
  text: 'Because it is half typed',
  claimId: 'new' as ClaimId,
  argumentId: 'new-argument' as ArgumentId,
  stance: 'pro',
  conclusion: { claim: claim as ClaimId },
})

test('a half typed text survives a reload, and is forgotten when it is done', () => {
  const storage = memory()
  const before = tryWorkspace()
  const stop = keepDraft(before, storage)
  before.view.set({ draft: reasonOn('harm') })
  stop()

  const after = tryWorkspace()
  keepDraft(after, storage)
  expect(after.view.getState().draft).toEqual(reasonOn('harm'))
  after.view.set({ draft: undefined })
  expect(storage.items.size).toBe(0)
})

test('a text that was left off is offered again after a reload, whatever its length', () => {
  const storage = memory()
  const before = tryWorkspace()
  const stop = keepDraft(before, storage)
  const long = { ...reasonOn('harm'), text: 'word '.repeat(160).trim() }
  before.view.set({ draft: long })
  finishDraft(before)
  expect(before.view.getState().notice).toContain('799')
  leaveDraft(before)
  stop()
  const offered = { draft: long, isThere: true, isLeft: true }
  expect(before.view.getState()).toMatchObject({ draft: undefined, notice: undefined, offered })

  const after = tryWorkspace()
  keepDraft(after, storage)
  expect(after.view.getState()).toMatchObject({ draft: undefined, offered })
  goOnTyping(after, after.view.getState().offered!)
  after.view.set({ draft: undefined })
  expect(storage.items.size).toBe(0)
})

test('a text for a claim that somebody removed is told and not dropped', () => {
  const workspace = tryWorkspace()
  keepDraft(workspace, memory())
  workspace.view.set({ draft: reasonOn('harm') })
  done(workspace.store, { kind: 'remove-branch', args: { claimId: 'harm' } })
  expect(workspace.view.getState().draft).toBeUndefined()
  expect(workspace.store.getState().refused).toMatchObject({
    operation: { args: { text: 'Because it is half typed' } },
    message: expect.stringContaining('no longer on the map') as string,
  })
})

test('an empty field goes without a word; other changes leave a draft alone', () => {
  const workspace = tryWorkspace()
  keepDraft(workspace, memory())
  workspace.view.set({ draft: reasonOn('harm') })
  done(workspace.store, { kind: 'edit-claim', args: { claimId: 'harm', text: 'Other words.' } })
  expect(workspace.view.getState().draft).toEqual(reasonOn('harm'))
  workspace.view.set({ draft: { ...reasonOn('harm'), text: ' ' } })
  done(workspace.store, { kind: 'remove-branch', args: { claimId: 'harm' } })
  expect([workspace.view.getState().draft, workspace.store.getState().refused]).toEqual([undefined, undefined])
})

test('what was damaged or does not fit the map any more is not taken up', () => {
  for (const kept of ['no JSON', '{"kind":"edit"}', JSON.stringify(reasonOn('gone'))]) {
    const workspace = tryWorkspace()
    const storage = memory()
    storage.setItem(`crux draft ${workspace.store.getState().map.id}`, kept)
    keepDraft(workspace, storage)
    expect(workspace.view.getState().draft).toBeUndefined()
  }
})

test('a text for a claim that is only restored after it comes back with it', async () => {
  const storage = memory()
  const workspace = tryWorkspace()
  storage.setItem(`crux draft ${workspace.store.getState().map.id}`, JSON.stringify(reasonOn('unsent')))
  let restore = () => undefined as void
  keepDraft(workspace, storage, new Promise<void>((resolve) => (restore = resolve)))
  expect([workspace.view.getState().draft, workspace.store.getState().refused]).toEqual([undefined, undefined])
  done(workspace.store, { kind: 'add-claim', args: { id: 'unsent', text: 'Not sent yet.' } })
  restore()
  await Promise.resolve()
  expect(workspace.view.getState().draft).toEqual(reasonOn('unsent'))
})

describe('a page that is closed or crashes while one types', () => {
  const work = { mapId: 'sample', actor: 'anna' }
  const leave = async (items: MemoryItems, draft: TextDraft, page = 'gone') => {
    const closed = tryWorkspace()
    const stop = keepDraftCopy(closed, Promise.resolve(items), work, page)
    closed.view.set({ draft })
    await Promise.resolve()
    stop()
  }

  test('leaves a copy that another offers, once', async () => {
    const items = new MemoryItems()
    await leave(items, reasonOn('harm'))
    const next = tryWorkspace()
    await offerDraftOf(next, items, work, 'gone')
    expect(next.view.getState()).toMatchObject({
      draft: undefined,
      offered: { draft: reasonOn('harm'), isThere: true },
    })
    expect(items.items.size).toBe(0)
    goOnTyping(next, next.view.getState().offered!)
    expect(next.view.getState()).toMatchObject({ draft: reasonOn('harm'), offered: undefined })
  })

  test('leaves what was left off too, after what was typed last', async () => {
    const items = new MemoryItems()
    const closed = tryWorkspace()
    keepDraftCopy(closed, Promise.resolve(items), work, 'gone')
    closed.view.set({ draft: reasonOn('harm') })
    leaveDraft(closed)
    closed.view.set({ draft: { ...reasonOn('cost'), claimId: 'later' as ClaimId } })
    await Promise.resolve()
    const next = tryWorkspace()
    await offerDraftOf(next, items, work, 'gone')
    expect(next.view.getState().offered).toMatchObject({ draft: { claimId: 'later' } })
    expect(next.view.getState().offered?.isLeft).toBeUndefined()
    expect(items.items.size).toBe(0)
  })

  test('offers the words also where what they were meant for is gone', async () => {
    const items = new MemoryItems()
    await leave(items, reasonOn('no-more'))
    const next = tryWorkspace()
    await offerDraftOf(next, items, work, 'gone')
    expect(next.view.getState().offered).toMatchObject({ draft: { text: 'Because it is half typed' }, isThere: false })
  })

  test('offers nothing that is being typed here, nor what another page types', async () => {
    const items = new MemoryItems()
    await leave(items, reasonOn('harm'))
    await leave(items, { ...reasonOn('harm'), claimId: 'another' as ClaimId }, 'living')
    const next = tryWorkspace()
    next.view.set({ draft: reasonOn('harm') })
    await offerDraftOf(next, items, work, 'gone')
    expect(next.view.getState().offered).toBeUndefined()
    expect([...items.items.keys()]).toEqual(['crux draft sample anna living'])
  })

  test('offers nothing that a page which was loaded again has taken along, nor what is saved by then or later', async () => {
    const items = new MemoryItems()
    await leave(items, reasonOn('harm'))
    await leave(items, reasonOn('harm'), 'loaded-again')
    const next = tryWorkspace()
    await offerDraftOf(next, items, work, 'gone')
    expect(next.view.getState().offered).toBeUndefined()

    await offerDraftOf(next, items, work, 'loaded-again')
    expect(next.view.getState().offered).toMatchObject({ draft: reasonOn('harm') })
    keepDraft(next, memory())
    next.store.perform(operationOf(reasonOn('harm')))
    expect(next.view.getState().offered).toBeUndefined()

    await leave(items, reasonOn('harm'))
    await offerDraftOf(next, items, work, 'gone')
    expect(next.view.getState().offered).toBeUndefined()
  })

  test('leaves nothing where the text was finished', async () => {
    const items = new MemoryItems()
    const page = tryWorkspace()
    keepDraftCopy(page, Promise.resolve(items), work, 'page')
    page.view.set({ draft: reasonOn('harm') })
    page.view.set({ draft: undefined })
    await Promise.resolve()
    expect(items.items.size).toBe(0)
  })
})

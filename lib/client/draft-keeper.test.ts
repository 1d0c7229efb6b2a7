import { expect, test } from 'vitest'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { done } from '../../tests/support/store-and-server'
import { tryWorkspace } from '../../tests/support/open-workspace'
import { keepDraft, type KeptStorage } from './draft-keeper'
import type { TextDraft } from './view-store'

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

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Language } from '@/lib/language/languages'
import type { ClaimId } from '@/lib/domain/ids'
import { sayIn } from '@/lib/server/language/compiled-texts'
import type { OperationInput } from '@/lib/operations/registry'
import type { LogEntry } from '@/lib/protocol/messages'
import { tryWorkspace } from '../../tests/support/open-workspace'
import { ben } from '../../tests/support/sample-map'
import { getCommand } from './commands/registry'
import { runCommand } from './commands/run-command'
import { announceChanges } from './announce-changes'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listen(language: Language = 'en') {
  const workspace = tryWorkspace()
  const { store, view } = workspace
  const said: string[] = []
  announceChanges({ store, view, say: sayIn(language) }, (sentence) => said.push(sentence))
  const receive = (kind: string, args: object) => {
    const entry = { id: `o-${store.revision}`, revision: store.revision + 1, actor: ben, at: 5, kind, args }
    expect(store.receive([entry as LogEntry])).toBe(true)
  }
  return { workspace, store, said, receive }
}

it('gathers what others did within a second into one sentence', () => {
  const { store, said, receive } = listen()
  store.addNames([{ id: ben, name: 'Ben' }])
  receive('add-claim', { id: 'new-1', text: 'One.' })
  receive('add-claim', { id: 'new-2', text: 'Two.' })
  receive('edit-claim', { claimId: 'cost', text: 'It costs more.' })
  expect(said).toEqual([])
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(['Ben added 2 claims, changed 1.'])
  vi.advanceTimersByTime(5_000)
  expect(said).toHaveLength(1)
})

it('says what one’s own commands did, and nothing where nothing is heard of it', () => {
  const { store, said } = listen()
  store.perform({ kind: 'set-stance', args: { argumentId: 'a-cost', stance: 'pro' } })
  vi.advanceTimersByTime(1_000)
  store.undo()
  vi.advanceTimersByTime(1_000)
  store.perform({ kind: 'remove-branch', args: { claimId: 'harm' } })
  vi.advanceTimersByTime(1_000)
  store.perform({ kind: 'set-positions', args: { pin: [{ id: 'cost', x: 1, y: 2 }] } })
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(['Now a reason for.', 'Now a reason against.', '4 claims removed.'])
})

it('leaves to the notice what that says, of a second removal too, and says what was done before', async () => {
  const { workspace, store, said } = listen()
  const { view } = workspace
  const remove = (id: string) => {
    view.selectClaim(id as ClaimId)
    runCommand(workspace, getCommand('remove-claim'))
    expect(view.getState().notice).toContain('Removed.')
  }
  store.perform({ kind: 'edit-claim', args: { claimId: 'cost', text: 'It costs more.' } })
  await Promise.resolve()
  remove('loose')
  remove('study')
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(['1 claim changed.'])
})

it('says what was connected and parted, and not what comes and goes with a claim', () => {
  const { store, said, receive } = listen()
  const after = (operation: OperationInput) => {
    expect(store.perform(operation).ok).toBe(true)
    vi.advanceTimersByTime(1_000)
    return said.at(-1)
  }
  const tie = { id: 'tie', stance: 'con' as const, premises: ['loose'], conclusion: { claim: 'cost' } }
  expect(after({ kind: 'add-argument', args: tie })).toBe('1 connection made.')
  expect(after({ kind: 'add-premise', args: { argumentId: 'tie', claimId: 'study' } })).toBe('1 connection made.')
  expect(after({ kind: 'remove-argument', args: { argumentId: 'tie' } })).toBe('2 connections removed.')
  const reason = {
    claimId: 'new',
    text: 'New.',
    argumentId: 'new-tie',
    stance: 'pro',
    conclusion: { claim: 'cost' },
  } as const
  expect(after({ kind: 'add-reason', args: reason })).toBe('1 claim added.')
  store.addNames([{ id: ben, name: 'Ben' }])
  receive('add-argument', { ...tie, id: 'again' })
  vi.advanceTimersByTime(1_000)
  expect(said.at(-1)).toMatch(/^(Ben|Somebody) made 1 connection\.$/)
})

it('speaks the reader’s language', () => {
  const { store, said, receive } = listen('de')
  store.addNames([{ id: ben, name: 'Ben' }])
  receive('add-claim', { id: 'new-1', text: 'Eins.' })
  receive('add-claim', { id: 'new-2', text: 'Zwei.' })
  receive('edit-claim', { claimId: 'cost', text: 'Es kostet mehr.' })
  vi.advanceTimersByTime(1_000)
  store.perform({ kind: 'remove-branch', args: { claimId: 'harm' } })
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual(['Ben: 2 Aussagen hinzugefügt, 1 geändert.', '4 Aussagen entfernt.'])
})

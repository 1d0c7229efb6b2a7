import { describe, expect, it } from 'vitest'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { selectClaim, tryWorkspace } from '../../tests/support/open-workspace'
import { limits } from '@/lib/domain/limits'
import { getCommand } from './commands/registry'
import { runCommand } from './commands/run-command'
import { finishAndGoOn, finishDraft, leaveDraft } from './finish-draft'
import { goOnTyping } from './take-up-draft'
import { previewDraft } from './preview-draft'

function typing(command: string, text: string) {
  const workspace = tryWorkspace()
  selectClaim(workspace, 'harm')
  getCommand(command).run(workspace)
  workspace.view.set({ draft: { ...workspace.view.getState().draft!, text } })
  return workspace
}

describe('a text that is finished', () => {
  it('becomes a reason, and the next one beside it is begun; an empty one ends the list', () => {
    const workspace = typing('add-con', ' It is old. ')
    const { store, view } = workspace
    finishAndGoOn(workspace)
    const { draft } = view.getState()
    expect(draft).toMatchObject({ kind: 'reason', text: '', stance: 'con', conclusion: { claim: 'harm' } })
    const [made] = [...store.getState().map.claims.values()].filter(({ text }) => text === 'It is old.')
    expect([made === undefined, draft?.claimId === made?.id]).toEqual([false, false])
    finishAndGoOn(workspace)
    expect([view.getState().draft, view.getState().selection]).toEqual([undefined, { kind: 'claim', id: made?.id }])
    expect(store.unsent).toHaveLength(1)
  })

  it('becomes a co-premise, and the next one is begun until the argument is full', () => {
    const workspace = typing('add-co-premise', 'It is old.')
    const { store, view } = workspace
    const premises = () => store.getState().map.arguments.get('a-harm' as ArgumentId)!.premises
    finishAndGoOn(workspace)
    expect(premises()).toHaveLength(2)
    for (let count = 2; count < limits.premises; count++) {
      const { draft } = view.getState()
      expect(draft).toMatchObject({ kind: 'premise', text: '', argumentId: 'a-harm' })
      view.set({ draft: { ...draft!, text: `Premise ${count}.` } })
      finishAndGoOn(workspace)
    }
    expect(premises()).toHaveLength(limits.premises)
    expect(view.getState()).toMatchObject({ draft: undefined, selection: { kind: 'claim', id: premises().at(-1) } })
    runCommand(workspace, getCommand('add-co-premise'))
    expect(view.getState()).toMatchObject({ draft: undefined, notice: 'One argument has at most 20 premises.' })
  })

  it('changes a claim and ends there', () => {
    const workspace = typing('edit', 'It harms many.')
    finishAndGoOn(workspace)
    expect(workspace.view.getState().draft).toBeUndefined()
    expect(workspace.store.getState().map.claims.get('harm' as ClaimId)?.text).toBe('It harms many.')
  })

  it('is offered where it is left off, until another one is saved; one without news is not', () => {
    const workspace = typing('add-pro', 'It is cheap.')
    leaveDraft(workspace)
    const { draft, offered } = workspace.view.getState()
    expect(draft).toBeUndefined()
    expect(offered).toMatchObject({ draft: { text: 'It is cheap.' }, isThere: true })
    workspace.view.set({ offered: { ...offered!, isQuiet: true } })
    runCommand(workspace, getCommand('go-on-typing'))
    expect(workspace.view.getState()).toMatchObject({ draft: { text: 'It is cheap.' }, offered: undefined })
    leaveDraft(workspace)
    goOnTyping(workspace, offered!)
    expect(workspace.view.getState()).toMatchObject({ draft: { text: 'It is cheap.' }, offered: undefined })
    leaveDraft(workspace)
    selectClaim(workspace, 'harm')
    getCommand('edit').run(workspace)
    leaveDraft(workspace)
    expect(workspace.view.getState().offered?.draft.text).toBe('It is cheap.')
    getCommand('edit').run(workspace)
    workspace.view.set({ draft: { ...workspace.view.getState().draft!, text: 'It harms many.' } })
    finishDraft(workspace)
    expect(workspace.view.getState().offered).toBeUndefined()
  })

  it('stays where it is too long, and says how much', () => {
    const workspace = typing('edit', 'x'.repeat(501))
    expect(finishDraft(workspace)).toBeUndefined()
    expect(workspace.view.getState()).toMatchObject({
      draft: { kind: 'edit' },
      notice: 'A claim has at most 500 characters; this one has 501. Put the rest into its note.',
    })
  })

  it('asks once where somebody else changed the claim meanwhile', () => {
    const workspace = typing('edit', 'Mine.')
    workspace.store.perform({ kind: 'edit-claim', args: { claimId: 'harm', text: 'Theirs.' } })
    expect(finishDraft(workspace)).toBeUndefined()
    expect(workspace.view.getState().notice).toContain('“Theirs.”')
    expect(finishDraft(workspace)).toMatchObject({ kind: 'edit' })
    expect(workspace.store.getState().map.claims.get('harm' as ClaimId)?.text).toBe('Mine.')
  })
})

it('shows where a text will stand, and the map as it is where it cannot', () => {
  const { store } = tryWorkspace()
  const { map } = store.getState()
  const draft = {
    kind: 'premise',
    text: '',
    claimId: 'new-claim-1' as ClaimId,
    argumentId: 'a-harm' as ArgumentId,
  } as const
  expect(previewDraft(map, draft, '…').arguments.get(draft.argumentId)?.premises).toHaveLength(2)
  expect(previewDraft(map, { ...draft, argumentId: 'gone-00001' as ArgumentId }, '…')).toBe(map)
})

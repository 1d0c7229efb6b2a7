import { describe, expect, it } from 'vitest'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { tryWorkspace } from '../../tests/support/open-workspace'
import { canTakeInstead, takeInstead } from './take-instead'
import type { TextDraft } from './view-store'

const typed = { text: 'The same.', claimId: 'new' as ClaimId }
const reasonFor = (claim: string, stance: 'pro' | 'con' = 'pro'): TextDraft => ({
  kind: 'reason',
  argumentId: 'a-new' as ArgumentId,
  stance,
  conclusion: { claim: claim as ClaimId },
  ...typed,
})
const premiseOf = (argument: string): TextDraft => ({ kind: 'premise', argumentId: argument as ArgumentId, ...typed })
const id = (name: string) => name as ClaimId

describe('a claim in place of one that is being typed', () => {
  it('becomes the reason, on the side that was being typed', () => {
    const workspace = tryWorkspace()
    const draft = reasonFor('cost', 'con')
    workspace.view.set({ draft })
    takeInstead(workspace, draft, id('harm'))
    const { map } = workspace.store.getState()
    expect(
      [...map.arguments.values()].find(
        ({ premises, conclusion }) => premises[0] === 'harm' && 'claim' in conclusion && conclusion.claim === 'cost',
      ),
    ).toMatchObject({ stance: 'con' })
    const { draft: left, selection } = workspace.view.getState()
    expect([left, selection]).toEqual([undefined, { kind: 'claim', id: 'harm' }])
    expect(workspace.store.getState().map.claims.has(id('new'))).toBe(false)
  })

  it('becomes the co-premise', () => {
    const workspace = tryWorkspace()
    takeInstead(workspace, premiseOf('a-harm'), id('loose'))
    expect(workspace.store.getState().map.arguments.get('a-harm' as ArgumentId)?.premises).toEqual(['harm', 'loose'])
  })

  it('becomes the thesis; one that is a thesis already is only shown', () => {
    const workspace = tryWorkspace()
    takeInstead(workspace, { kind: 'thesis', ...typed }, id('loose'))
    expect(workspace.store.getState().map.claims.get(id('loose'))?.thesis).toBe(true)
    takeInstead(workspace, { kind: 'thesis', ...typed }, id('ban'))
    expect(workspace.store.unsent).toHaveLength(1)
    expect(workspace.view.getState().selection).toEqual({ kind: 'claim', id: 'ban' })
  })

  it('takes in one that is being edited, once one has seen what that does', () => {
    const workspace = tryWorkspace()
    takeInstead(workspace, { kind: 'edit', base: 'x', text: 'x', claimId: id('cost') }, id('harm'))
    const { open, subject } = workspace.view.getState()
    expect([open, subject]).toEqual(['merge', { kind: 'merge', keep: 'harm', absorb: ['cost'] }])
  })

  it('is not offered where it stands already, or under itself', () => {
    const { store } = tryWorkspace()
    const { map } = store.getState()
    expect(canTakeInstead(map, reasonFor('ban'), id('harm'))).toBe(false)
    expect(canTakeInstead(map, reasonFor('ban', 'con'), id('harm'))).toBe(true)
    expect(canTakeInstead(map, reasonFor('harm'), id('harm'))).toBe(false)
    expect(canTakeInstead(map, premiseOf('a-study'), id('sound'))).toBe(false)
    expect(canTakeInstead(map, premiseOf('a-study'), id('harm'))).toBe(false)
    expect(canTakeInstead(map, premiseOf('gone'), id('harm'))).toBe(false)
    const workspace = tryWorkspace()
    takeInstead(workspace, reasonFor('ban'), id('harm'))
    expect(workspace.store.unsent).toEqual([])
  })
})

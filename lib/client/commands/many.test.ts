import { describe, expect, it } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { selectArgument, selectClaim, tryWorkspace } from '../../../tests/support/open-workspace'
import { mapOf, sampleArgument, sampleClaim } from '../../../tests/support/sample-map'
import { completePick } from '../complete-pick'
import { selectedClaims } from '../view-store'
import type { Workspace } from '../workspace'
import { removeSelected } from './edit'
import { getCommand } from './registry'
import { runCommand } from './run-command'

const run = (workspace: Workspace, id: string) => runCommand(workspace, getCommand(id))
const chosen = ({ view }: Workspace) => selectedClaims(view.getState())
const claims = ({ store }: Workspace) => [...store.getState().map.claims.keys()].sort()

function select(workspace: Workspace, ...ids: string[]): void {
  workspace.view.selectMany(ids as ClaimId[])
}

describe('selecting many', () => {
  it('has a first claim and others, never the same twice', () => {
    const workspace = tryWorkspace()
    select(workspace, 'harm', 'cost', 'harm')
    expect(chosen(workspace)).toEqual(['harm', 'cost'])
    workspace.view.toggleSelected('study' as ClaimId)
    expect(chosen(workspace)).toEqual(['study', 'harm', 'cost'])
    workspace.view.toggleSelected('study' as ClaimId)
    expect(chosen(workspace)).toEqual(['harm', 'cost'])
    selectClaim(workspace, 'old')
    expect(chosen(workspace)).toEqual(['old'])
    select(workspace)
    expect(chosen(workspace)).toEqual([])
  })

  it('ends where an arrow is selected, or nothing', () => {
    const workspace = tryWorkspace()
    select(workspace, 'harm', 'cost')
    selectArgument(workspace, 'a-harm')
    expect([chosen(workspace), workspace.view.getState().also.size]).toEqual([[], 0])
    select(workspace, 'harm', 'cost')
    run(workspace, 'leave')
    expect(chosen(workspace)).toEqual(['harm'])
    run(workspace, 'leave')
    expect(chosen(workspace)).toEqual([])
  })

  it('takes all in the order of reading, a branch, and what one walks over', () => {
    const workspace = tryWorkspace()
    run(workspace, 'select-all')
    const order = chosen(workspace)
    expect([order[0], order.at(-1)]).toEqual(['ban', 'loose'])
    expect([...order].sort()).toEqual(claims(workspace))
    expect(order.indexOf('harm' as ClaimId)).toBeLessThan(order.indexOf('study' as ClaimId))
    selectClaim(workspace, 'harm')
    run(workspace, 'select-branch')
    expect(chosen(workspace).sort()).toEqual(['harm', 'old', 'sound', 'study'])
    selectClaim(workspace, 'ban')
    run(workspace, 'extend-down')
    run(workspace, 'extend-right')
    expect(chosen(workspace)).toEqual(['cost', 'harm', 'ban'])
  })

  it('reads on and back, claim by claim, to both ends', () => {
    const workspace = tryWorkspace()
    const way: unknown[] = []
    while (!getCommand('read-on').whyNot(workspace)) {
      run(workspace, 'read-on')
      way.push(workspace.view.getState().selection?.id)
    }
    const end = chosen(workspace)
    run(workspace, 'read-back')
    expect(chosen(workspace)).toEqual([way.at(-2)])
    run(workspace, 'read-on')
    expect(chosen(workspace)).toEqual(end)
    run(workspace, 'select-all')
    expect(new Set(chosen(workspace))).toEqual(new Set(way))
  })
})

describe('a command on many claims is one step to undo', () => {
  it('removes all branches, also one inside another and one gone with two', () => {
    const workspace = tryWorkspace()
    const before = toRows(workspace.store.getState().map)
    select(workspace, 'study', 'harm', 'cost', 'shared')
    run(workspace, 'remove')
    expect(claims(workspace)).toEqual(['ban', 'loose'])
    run(workspace, 'undo')
    expect(toRows(workspace.store.getState().map)).toEqual(before)
    expect(workspace.store.getState().canUndo).toBe(false)
    run(workspace, 'redo')
    expect(claims(workspace)).toEqual(['ban', 'loose'])
  })

  it('splits one alone', () => {
    const workspace = tryWorkspace()
    select(workspace, 'harm', 'cost')
    run(workspace, 'split')
    expect(workspace.view.getState()).toMatchObject({ open: undefined, notice: 'Select one claim alone.' })
  })

  it('turns the sides of all that have one', () => {
    const workspace = tryWorkspace()
    const sides = () =>
      ['a-harm', 'a-cost'].map((id) => workspace.store.getState().map.arguments.get(id as ArgumentId)?.stance)
    select(workspace, 'harm', 'cost', 'loose')
    run(workspace, 'flip')
    expect(sides()).toEqual(['con', 'pro'])
    run(workspace, 'undo')
    expect(sides()).toEqual(['pro', 'con'])
  })

  it('moves all to one place, or none where one cannot go there', () => {
    const workspace = tryWorkspace()
    select(workspace, 'harm', 'loose')
    run(workspace, 'move')
    const { pick } = workspace.view.getState()
    completePick(workspace, pick!, { claim: 'cost' as ClaimId })
    const { map } = workspace.store.getState()
    expect(map.argumentsByConclusion.get('c:cost')).toHaveLength(3)
    run(workspace, 'undo')
    expect(workspace.store.getState().map.argumentsByConclusion.get('c:cost')).toHaveLength(1)

    select(workspace, 'loose', 'cost')
    run(workspace, 'move')
    completePick(workspace, workspace.view.getState().pick!, { claim: 'ban' as ClaimId })
    expect(workspace.view.getState().notice).toBe('It is already there.')
    expect(workspace.store.getState().canUndo).toBe(false)
  })

  it('collapses all, and expands them where all are collapsed', () => {
    const workspace = tryWorkspace()
    select(workspace, 'harm', 'ban')
    run(workspace, 'collapse')
    expect([...workspace.view.getState().collapsed].sort()).toEqual(['ban', 'harm'])
    run(workspace, 'collapse')
    expect(workspace.view.getState().collapsed.size).toBe(0)
  })

  it('says why an earlier step cannot be taken back, and leaves the map as it is', () => {
    const workspace = tryWorkspace()
    select(workspace, 'cost', 'loose')
    const done = workspace.store.performTogether([
      { kind: 'edit-claim', args: { claimId: 'cost', text: 'Dear.' } },
      { kind: 'edit-claim', args: { claimId: 'nowhere', text: 'Gone.' } },
    ])
    expect(done).toMatchObject({ ok: false, error: { code: 'claim-not-found' } })
    expect([workspace.store.unsent, workspace.store.getState().canUndo]).toEqual([[], false])
    expect(workspace.store.getState().map.claims.get('cost' as ClaimId)?.text).toBe('The claim cost is true.')
  })
})

describe('removing', () => {
  const reasons = Array.from({ length: 30 }, (_, index) => `r${index}`)
  const map = mapOf({
    claims: ['top', 'a', 'b', ...reasons].map((id) => sampleClaim(id, { thesis: id === 'top' })),
    arguments: [
      sampleArgument('a-a', 'pro', ['a'], 'top'),
      sampleArgument('a-b', 'con', ['b'], 'top'),
      ...reasons.map((id) => sampleArgument(`a-${id}`, 'pro', [id], 'a')),
    ],
  })

  it('says how many went', () => {
    const workspace = tryWorkspace({ map })
    select(workspace, 'b', 'r1', 'r2')
    run(workspace, 'remove')
    expect(workspace.view.getState().notice).toBe('3 claims removed. Undo brings them back.')
    select(workspace, 'r3')
    run(workspace, 'remove')
    expect(workspace.view.getState().notice).toBe('Removed. Undo brings it back.')
  })

  it('asks first where much more would go than is selected', () => {
    const workspace = tryWorkspace({ map })
    select(workspace, 'b', 'a')
    run(workspace, 'remove')
    expect(workspace.store.getState().map).toBe(map)
    const { open, subject } = workspace.view.getState()
    expect([open, subject]).toEqual(['remove', { kind: 'remove', going: 32, selected: 2 }])
    removeSelected(workspace)
    expect(claims(workspace)).toEqual(['top'])
    expect(workspace.view.getState().notice).toMatch(/^32 claims removed/)
  })

  it('counts what two that are selected hold together', () => {
    const shared = mapOf({
      claims: [...map.claims.values()],
      arguments: [...map.arguments.values(), ...reasons.map((id) => sampleArgument(`b-${id}`, 'con', [id], 'b'))],
    })
    const workspace = tryWorkspace({ map: shared })
    select(workspace, 'b', 'a')
    run(workspace, 'remove')
    expect(workspace.view.getState().subject).toEqual({ kind: 'remove', going: 32, selected: 2 })
  })
})

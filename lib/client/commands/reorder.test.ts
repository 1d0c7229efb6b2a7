import { expect, it } from 'vitest'
import { argumentsOn } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { selectClaim, tryWorkspace } from '@/tests/support/open-workspace'
import { mapOf, sampleArgument, sampleClaim } from '@/tests/support/sample-map'
import type { Workspace } from '../workspace'
import { getCommand } from './registry'
import { runCommand } from './run-command'

const reasons = ['a', 'b', 'c', 'd']

/** Reasons for a thesis, with ranks, and one against it. */
function row(...ranks: number[]): Workspace {
  const claims = ['top', ...reasons, 'x'].map((id) => sampleClaim(id, { thesis: id === 'top' }))
  const pros = reasons.map((id, index) => sampleArgument(`a-${id}`, 'pro', [id], 'top', { rank: ranks[index]! }))
  const con = sampleArgument('a-x', 'con', ['x'], 'top', { rank: 2.5 })
  return tryWorkspace({ map: mapOf({ claims, arguments: [...pros, con] }) })
}

function orderOf({ store }: Workspace): string {
  const all = argumentsOn(store.getState().map, { claim: 'top' as ClaimId })
  return all.map(({ premises }) => premises[0]).join('')
}

function press(workspace: Workspace, claim: string, ...ids: string[]): void {
  selectClaim(workspace, claim)
  for (const id of ids) runCommand(workspace, getCommand(id))
}

it('puts a reason before and after the others of its side, and one undo takes it back', () => {
  const workspace = row(1, 2, 3, 4)
  press(workspace, 'c', 'earlier')
  expect(orderOf(workspace).replace('x', '')).toBe('acbd')
  press(workspace, 'c', 'earlier')
  expect(orderOf(workspace).replace('x', '')).toBe('cabd')
  press(workspace, 'a', 'later', 'later')
  expect(orderOf(workspace).replace('x', '')).toBe('cbda')
  press(workspace, 'a', 'undo')
  expect(orderOf(workspace).replace('x', '')).toBe('cbad')
})

it.each([[[1, 1, 1, 1]], [[0, 0, 0, 0]], [[5, 5.000000000000001, 5.000000000000002, 9]]])(
  'finds places also where ranks leave none: %j',
  (ranks) => {
    const workspace = row(...ranks)
    press(workspace, 'c', 'earlier', 'earlier')
    expect(orderOf(workspace).replace('x', '')).toBe('cabd')
    press(workspace, 'd', 'undo', 'undo')
    expect(orderOf(workspace).replace('x', '')).toBe('abcd')
  },
)

it('says why there is no other place', () => {
  const workspace = row(1, 2, 3, 4)
  const whyNot = (claim: string, id: string) => {
    selectClaim(workspace, claim)
    return getCommand(id).whyNot(workspace)
  }
  expect(whyNot('a', 'earlier')).toBe('It is the first of its side.')
  expect(whyNot('d', 'later')).toBe('It is the last of its side.')
  expect(whyNot('x', 'later')).toBe('It is the last of its side.')
  expect(whyNot('top', 'earlier')).toMatch(/^Only a reason/)
  workspace.view.set({ growth: { ...workspace.view.getState().growth, order: 'size' } })
  expect(whyNot('c', 'earlier')).toMatch(/^The reasons are ordered/)
})

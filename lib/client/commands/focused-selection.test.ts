import { expect, it } from 'vitest'
import type { ClaimId } from '@/lib/domain/ids'
import { selectClaim, tryWorkspace } from '../../../tests/support/open-workspace'
import { takeUpFocused } from './focused-selection'
import { commands, getCommand } from './registry'

const harm = { kind: 'claim', id: 'harm' as ClaimId } as const

it('takes a claim that has the keyboard for selected, for whatever is done with one', () => {
  for (const id of ['add-con', 'add-co-premise', 'edit', 'remove', 'walk-up', 'collapse', 'focus', 'menu', 'palette']) {
    const workspace = tryWorkspace()
    takeUpFocused(workspace, getCommand(id), harm)
    expect(workspace.view.getState().selection, id).toEqual(harm)
  }
})

it('leaves it alone where a command needs none, something else is selected, or it is gone', () => {
  for (const id of ['leave', 'fit', 'zoom-in', 'find', 'back', 'forward', 'levels-1', 'show-outline']) {
    const workspace = tryWorkspace()
    takeUpFocused(workspace, getCommand(id), harm)
    expect(workspace.view.getState().selection, id).toBeUndefined()
  }
  const workspace = tryWorkspace()
  takeUpFocused(workspace, getCommand('add-pro'), { kind: 'claim', id: 'gone' as ClaimId })
  expect(workspace.view.getState().selection).toBeUndefined()
  selectClaim(workspace, 'cost')
  for (const command of commands) takeUpFocused(workspace, command, harm)
  expect(workspace.view.getState().selection?.id).toBe('cost')
})

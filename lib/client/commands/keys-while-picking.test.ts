import { expect, it } from 'vitest'
import { selectClaim, tryWorkspace } from '../../../tests/support/open-workspace'
import { isHeardNow } from './keys-while-picking'
import { commands, getCommand } from './registry'
import { runCommand } from './run-command'

const bare = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

it('hears every key until a target is chosen, and then only those that lead to one', () => {
  const workspace = tryWorkspace()
  const heard = () => commands.filter((command) => isHeardNow(workspace, command, bare))
  expect(heard()).toEqual(commands)
  selectClaim(workspace, 'harm')
  runCommand(workspace, getCommand('move'))
  expect(heard().map(({ id }) => id)).toEqual([
    ...['walk-up', 'walk-down', 'walk-left', 'walk-right', 'read-on', 'read-back'],
    ...['collapse', 'fit', 'zoom-in', 'zoom-out', 'leave', 'find', 'find-next', 'find-previous'],
  ])
  expect(isHeardNow(workspace, getCommand('undo'), { ...bare, ctrlKey: true })).toBe(true)
  runCommand(workspace, getCommand('leave'))
  expect(heard()).toEqual(commands)
})

import { expect, it } from 'vitest'
import { selectClaim, tryWorkspace } from '../../../tests/support/open-workspace'
import { getCommand } from '../commands/registry'
import { runCommand } from '../commands/run-command'
import { pickTargets } from './pick-targets'

function offered(command: string, from: string, query: string): string[] {
  const workspace = tryWorkspace()
  selectClaim(workspace, from)
  runCommand(workspace, getCommand(command))
  return pickTargets(workspace, workspace.view.getState().pick!, query, 20).map(({ id }) => id)
}

it('offers the claims that a claim can be moved to, and none where it is or that hangs under it', () => {
  expect(offered('move', 'harm', 'cost')).toEqual(['cost'])
  const all = offered('move', 'harm', 'claim')
  expect(all).toContain('loose')
  for (const id of ['harm', 'ban', 'study', 'old']) expect(all).not.toContain(id)
})

it('offers every other claim to be connected or merged with, the best first', () => {
  expect(offered('connect-con', 'harm', 'harm')).toEqual([])
  expect(offered('merge', 'cost', 'stdy')).toEqual(['study'])
  expect(offered('merge', 'cost', 'claim')).toContain('ban')
})

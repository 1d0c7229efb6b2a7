/** Taking a branch out into a map of its own. */
import type { Workspace } from '../workspace'
import { trialActor } from '../unsent-shelf'
import { hasClaim } from './applicability'
import type { Command } from './command'
import { openDialog } from './dialogs'

function whyNot(workspace: Workspace): string | undefined {
  const { store } = workspace
  if (store.actor === trialActor) return 'Sign in to make a map of your own.'
  if (store.unsent.length > 0) return 'Wait until everything is saved: the new map is made from what is on the server.'
  return hasClaim(workspace)
}

export const extractCommands: readonly Command[] = [
  {
    id: 'extract',
    title: 'Make the branch a map of its own…',
    group: 'Map',
    keys: ['Shift+m'],
    menus: ['claim'],
    whyNot,
    run: openDialog('extract'),
  },
]

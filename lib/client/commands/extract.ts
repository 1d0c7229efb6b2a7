/** Taking a branch out into a map of its own. */
import type { Workspace } from '../workspace'
import { trialActor } from '../unsent-shelf'
import { hasClaim } from './applicability'
import type { Command } from './command'
import { openDialog } from './dialogs'

function whyNot(workspace: Workspace): string | undefined {
  const { store, say } = workspace
  if (store.actor === trialActor) return say('whyNot.signInToExtract')
  if (store.unsent.length > 0) return say('whyNot.extractNeedsSaved')
  return hasClaim(workspace)
}

export const extractCommands: readonly Command[] = [
  {
    id: 'extract',
    title: 'commands.extract',
    group: 'map',
    keys: ['Shift+m'],
    menus: ['claim'],
    whyNot,
    run: openDialog('extract'),
  },
]

/** Going on with a text that was left off: the offer to do so does not stay on the page. */
import { goOnTyping } from '../take-up-draft'
import { edits } from './applicability'
import type { Command } from './command'

export const resumeCommands: readonly Command[] = [
  {
    id: 'go-on-typing',
    title: 'commands.goOnTyping',
    group: 'edit',
    keys: [],
    menus: ['ground'],
    whyNot: (workspace) =>
      edits(workspace) ??
      (workspace.view.getState().offered?.isThere ? undefined : workspace.say('whyNot.nothingLeftOff')),
    run: (workspace) => {
      const { offered } = workspace.view.getState()
      if (offered) goOnTyping(workspace, offered)
    },
  },
]

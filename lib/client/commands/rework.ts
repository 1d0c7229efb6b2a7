/** Commands that wait for a second claim or an arrow, and then change how what is there hangs together. */
import type { Pick } from '../view-store'
import type { Workspace } from '../workspace'
import { claimsToChange, editsClaim, selectedClaim } from './applicability'
import type { Command, CommandTitle } from './command'

function beginPick(workspace: Workspace, kind: Pick['kind']): void {
  const from = selectedClaim(workspace)
  if (!from) return
  const also = claimsToChange(workspace).filter((id) => id !== from)
  workspace.view.set({ pick: { kind, from, also }, notice: undefined })
}

function pickCommand(id: string, title: CommandTitle, key: string, kind: Pick['kind']): Command {
  return {
    id,
    title,
    group: 'argue',
    keys: [key],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => beginPick(workspace, kind),
  }
}

export const reworkCommands: readonly Command[] = [
  pickCommand('connect-pro', 'commands.connectPro', 'l', 'connect-pro'),
  pickCommand('connect-con', 'commands.connectCon', 'k', 'connect-con'),
  pickCommand('join', 'commands.join', 'o', 'premise'),
  pickCommand('move', 'commands.move', 'm', 'move'),
  pickCommand('merge', 'commands.merge', 'g', 'merge'),
  {
    id: 'split',
    title: 'commands.split',
    group: 'edit',
    keys: ['s'],
    menus: ['claim'],
    whyNot: (workspace) =>
      editsClaim(workspace) ??
      (claimsToChange(workspace).length > 1 ? workspace.say('whyNot.selectOneClaim') : undefined),
    run: (workspace) => {
      const claim = selectedClaim(workspace)
      if (claim) workspace.view.set({ open: 'split', subject: { kind: 'split', claim }, menu: undefined })
    },
  },
]

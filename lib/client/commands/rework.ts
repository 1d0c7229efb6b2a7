/** Commands that wait for a second claim or an arrow, and then change how what is there hangs together. */
import type { Pick } from '../view-store'
import type { Workspace } from '../workspace'
import { claimsToChange, editsClaim, selectedClaim } from './applicability'
import type { Command } from './command'

function beginPick(workspace: Workspace, kind: Pick['kind']): void {
  const from = selectedClaim(workspace)
  if (!from) return
  const also = claimsToChange(workspace).filter((id) => id !== from)
  workspace.view.set({ pick: { kind, from, also }, notice: undefined })
}

function pickCommand(id: string, title: string, key: string, kind: Pick['kind']): Command {
  return {
    id,
    title,
    group: 'Argue',
    keys: [key],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => beginPick(workspace, kind),
  }
}

export const reworkCommands: readonly Command[] = [
  pickCommand('connect-pro', 'Use it as a reason for…', 'l', 'connect-pro'),
  pickCommand('connect-con', 'Use it as a reason against…', 'k', 'connect-con'),
  pickCommand('join', 'Make it a co-premise of…', 'o', 'premise'),
  pickCommand('move', 'Move to…', 'm', 'move'),
  pickCommand('merge', 'Merge into…', 'g', 'merge'),
  {
    id: 'split',
    title: 'Split in two…',
    group: 'Edit',
    keys: ['s'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => {
      const claim = selectedClaim(workspace)
      if (claim) workspace.view.set({ open: 'split', subject: { kind: 'split', claim }, menu: undefined })
    },
  },
]

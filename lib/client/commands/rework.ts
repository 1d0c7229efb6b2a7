/** Commands that change how what is there hangs together. Each works on all selected claims at once, as one step to undo. */
import type { Stance } from '@/lib/domain/argument'
import type { Pick } from '../view-store'
import { performTogetherOrTell, type Workspace } from '../workspace'
import { claimsToChange, editsAny, editsClaim, meantArgument, meantArguments, selectedClaim } from './applicability'
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

const opposite: Readonly<Record<Stance, Stance>> = { pro: 'con', con: 'pro' }

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
  {
    id: 'flip',
    title: 'Switch its side',
    group: 'Edit',
    keys: ['x'],
    menus: ['claim', 'argument'],
    whyNot: (workspace) => editsAny(workspace) ?? (meantArgument(workspace) ? undefined : 'Only a reason has a side.'),
    run: (workspace) => {
      const turned = meantArguments(workspace).map(
        ({ id, stance }) => ({ kind: 'set-stance', args: { argumentId: id, stance: opposite[stance] } }) as const,
      )
      performTogetherOrTell(workspace, turned)
    },
  },
  {
    id: 'thesis',
    title: 'Make it a thesis, or no longer one',
    group: 'Edit',
    keys: ['Shift+h'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => {
      const { claims } = workspace.store.getState().map
      const ids = claimsToChange(workspace)
      const thesis = !ids.every((id) => claims.get(id)?.thesis)
      performTogetherOrTell(
        workspace,
        ids.map((claimId) => ({ kind: 'set-thesis', args: { claimId, thesis } })),
      )
    },
  },
]

/** Commands that put a reason before or after the next one of its side: the order by hand, kept in the map for everyone. */
import { isByHand, putAt, reasonRow, type ReasonRow } from '../reason-row'
import { performTogetherOrTell, type Workspace } from '../workspace'
import { editsAny, meantArguments, selectedClaim } from './applicability'
import type { Command, CommandTitle } from './command'

function rowOf(workspace: Workspace): ReasonRow | undefined {
  const [meant] = meantArguments(workspace)
  return meant && reasonRow(workspace.store.getState().map, meant)
}

function reorderCommand(id: string, title: CommandTitle, key: string, by: -1 | 1): Command {
  return {
    id,
    title,
    group: 'edit',
    keys: [key],
    menus: ['claim', 'argument'],
    whyNot: (workspace) => {
      const { view, say } = workspace
      const refusal = editsAny(workspace)
      if (refusal !== undefined) return refusal
      const row = rowOf(workspace)
      if (!row) return say('whyNot.onlyReasonHasPlace')
      if (!isByHand(view.getState().growth)) return say('whyNot.orderedOtherwise')
      return row.reasons[row.at + by] ? undefined : say(by < 0 ? 'whyNot.isFirst' : 'whyNot.isLast')
    },
    run: (workspace) => {
      const row = rowOf(workspace)
      if (!row || !performTogetherOrTell(workspace, putAt(row, row.at + by))) return
      const claim = selectedClaim(workspace)
      if (claim) workspace.canvas?.follow(claim)
    },
  }
}

export const reorderCommands: readonly Command[] = [
  reorderCommand('earlier', 'commands.earlier', 'Mod+ArrowUp', -1),
  reorderCommand('later', 'commands.later', 'Mod+ArrowDown', 1),
]

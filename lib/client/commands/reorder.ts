/** Commands that put a reason before or after the next one of its side: the order by hand, kept in the map for everyone. */
import type { Argument } from '@/lib/domain/argument'
import { argumentsOn } from '@/lib/domain/debate-map'
import type { OperationInput } from '@/lib/operations/registry'
import { performTogetherOrTell, type Workspace } from '../workspace'
import { editsAny, meantArguments, selectedClaim } from './applicability'
import type { Command, CommandTitle } from './command'

/** The reasons on one side of a conclusion, by rank, and the place of the one that is meant. */
interface Row {
  readonly reasons: readonly Argument[]
  readonly at: number
}

function rowOf(workspace: Workspace): Row | undefined {
  const [meant] = meantArguments(workspace)
  if (!meant) return undefined
  const all = argumentsOn(workspace.store.getState().map, meant.conclusion)
  const reasons = all.filter(({ stance }) => stance === meant.stance)
  return { reasons, at: reasons.findIndex(({ id }) => id === meant.id) }
}

/** One operation where there is a rank between the new neighbours; else all of the row get new ones. */
export function reordered({ reasons, at }: Row, by: -1 | 1): OperationInput[] {
  const order = [...reasons]
  const [moved] = order.splice(at, 1)
  if (!moved) return []
  order.splice(at + by, 0, moved)
  const [before, after] = [order[at + by - 1], order[at + by + 1]]
  const rank = before && after ? (before.rank + after.rank) / 2 : before ? before.rank + 1 : (after?.rank ?? 1) / 2
  const isBetween = (before ? before.rank < rank : rank > 0) && (after ? rank < after.rank : true)
  if (isBetween) return [place(moved, rank)]
  return order.map((reason, index) => place(reason, index + 1))
}

function place({ id, conclusion }: Argument, rank: number): OperationInput {
  return { kind: 'move-argument', args: { argumentId: id, conclusion, rank } }
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
      const { order } = view.getState().growth
      if (order === 'newest' || order === 'size') return say('whyNot.orderedOtherwise')
      return row.reasons[row.at + by] ? undefined : say(by < 0 ? 'whyNot.isFirst' : 'whyNot.isLast')
    },
    run: (workspace) => {
      const row = rowOf(workspace)
      if (!row || !performTogetherOrTell(workspace, reordered(row, by))) return
      const claim = selectedClaim(workspace)
      if (claim) workspace.canvas?.follow(claim)
    },
  }
}

export const reorderCommands: readonly Command[] = [
  reorderCommand('earlier', 'commands.earlier', 'Mod+ArrowUp', -1),
  reorderCommand('later', 'commands.later', 'Mod+ArrowDown', 1),
]

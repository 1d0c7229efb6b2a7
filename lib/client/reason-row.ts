/** The reasons on one side of a conclusion in their order by hand, and the operations that give one another place among them. */
import type { Argument } from '@/lib/domain/argument'
import { argumentsOn, type DebateMap } from '@/lib/domain/debate-map'
import type { OperationInput } from '@/lib/operations/registry'
import type { Growth } from './growth'

export interface ReasonRow {
  /** By rank. */
  readonly reasons: readonly Argument[]
  /** The place of the one that is meant. */
  readonly at: number
}

export function reasonRow(map: DebateMap, meant: Argument): ReasonRow {
  const reasons = argumentsOn(map, meant.conclusion).filter(({ stance }) => stance === meant.stance)
  return { reasons, at: reasons.findIndex(({ id }) => id === meant.id) }
}

/** Whether reasons are shown in the order by hand. */
export function isByHand({ order }: Growth): boolean {
  return order !== 'newest' && order !== 'size'
}

/** Puts it so that it comes at `to`. One operation where there is a rank between the new neighbours; else all of the row get new ones. */
export function putAt({ reasons, at }: ReasonRow, to: number): OperationInput[] {
  const order = [...reasons]
  const [moved] = order.splice(at, 1)
  if (!moved) return []
  order.splice(to, 0, moved)
  const [before, after] = [order[to - 1], order[to + 1]]
  const rank = before && after ? (before.rank + after.rank) / 2 : before ? before.rank + 1 : (after?.rank ?? 1) / 2
  const isBetween = (before ? before.rank < rank : rank > 0) && (after ? rank < after.rank : true)
  if (isBetween) return [place(moved, rank)]
  return order.map((reason, index) => place(reason, index + 1))
}

function place({ id, conclusion }: Argument, rank: number): OperationInput {
  return { kind: 'move-argument', args: { argumentId: id, conclusion, rank } }
}

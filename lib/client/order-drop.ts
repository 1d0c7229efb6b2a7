/**
 * Dragging a reason to another place among those of its side: the gaps beside its siblings, on the graph and in the outline, what a
 * drop there does, and doing it. Fetched with the first drag: nobody begins with it.
 */
import type { Argument } from '@/lib/domain/argument'
import { claimAttackedBy } from '@/lib/domain/branch'
import type { ArgumentId } from '@/lib/domain/ids'
import { firstWords } from '@/lib/language/quote'
import type { Point } from '@/lib/scene/path'
import type { Box } from '@/lib/scene/scene'
import { boxAround } from '@/lib/scene/scene-bounds'
import { gapBeside } from './gap-beside'
import type { Outline } from './outline/outline-rows'
import { isByHand, putAt, reasonRow, type ReasonRow } from './reason-row'
import type { ShownScene } from './shown-scene'
import { performTogetherOrTell, type Workspace } from './workspace'

/** A place right before or after a sibling. */
export interface Gap {
  readonly beside: ArgumentId
  readonly isAfter: boolean
}

interface ShownGap extends Gap {
  /** What a drop does. */
  readonly hint: string
  /** Whether it orders them: not where they are shown in another order. */
  readonly isByHand: boolean
}

/** A gap on the graph, and the line that shows it, in map pixels. */
export interface GraphGap extends ShownGap {
  readonly line: Box
}

/** A gap in the outline: over or under a row, and how deep the sibling stands. */
export interface RowGap extends ShownGap {
  readonly index: number
  readonly isUnder: boolean
  readonly level: number
}

export class OrderDrop {
  private readonly row: ReasonRow

  /** `moved`: as whose premise the dragged claim stands there. */
  constructor(
    private readonly workspace: Workspace,
    private readonly moved: Argument,
  ) {
    this.row = reasonRow(this.map, moved)
  }

  private get map() {
    return this.workspace.store.getState().map
  }

  /** The gap under a point of the graph. What is pinned stands nowhere among others. */
  onGraph(scene: ShownScene, point: Point): GraphGap | undefined {
    if (this.moved.premises.some((premise) => scene.isPinned(premise))) return undefined
    const cards = this.row.reasons.flatMap((argument) => {
      const box = this.cardOf(scene, argument)
      return box ? { argument, box } : []
    })
    for (const [index, { argument, box }] of cards.entries()) {
      const found = gapBeside(box, { before: cards[index - 1]?.box, after: cards[index + 1]?.box }, point)
      const gap = found && { beside: argument.id, isAfter: found.isAfter }
      if (!gap || !this.isElsewhere(gap)) continue
      const { isByHand } = this
      const hint = isByHand ? this.hintFor(gap) : this.workspace.say('notices.dropToPinOnly')
      return { ...gap, line: found.line, isByHand, hint }
    }
    return undefined
  }

  /** The gap over or under a row of the outline. Where a branch is open, the place after it is under the last of its rows. */
  inOutline({ rows, byArgument }: Outline, index: number, isUnder: boolean): RowGap | undefined {
    for (const { id: beside } of this.row.reasons) {
      const at = byArgument.get(beside)
      const sibling = at === undefined ? undefined : rows[at]
      if (at === undefined || !sibling || at > index || (!isUnder && at !== index)) continue
      const rest = rows.slice(at + 1)
      const next = rest.findIndex(({ level }) => level <= sibling.level)
      const last = next < 0 ? rows.length - 1 : at + next
      const gap = { beside, isAfter: isUnder }
      if ((isUnder && last !== index) || !this.isElsewhere(gap)) continue
      const { isByHand } = this
      const hint = isByHand ? this.hintFor(gap) : this.workspace.say('whyNot.orderedOtherwise')
      return { ...gap, index, isUnder, level: sibling.level, isByHand, hint }
    }
    return undefined
  }

  private hintFor({ beside, isAfter }: Gap): string {
    const { say } = this.workspace
    const [premise] = this.map.arguments.get(beside)?.premises ?? []
    const text = firstWords((premise && this.map.claims.get(premise)?.text) ?? '')
    return say(isAfter ? 'notices.dropAfter' : 'notices.dropBefore', { text })
  }

  private get isByHand(): boolean {
    return isByHand(this.workspace.view.getState().growth)
  }

  /** Whether it was done. The map may have changed since the drag began. */
  drop(gap: Gap): boolean {
    const moved = this.map.arguments.get(this.moved.id)
    const row = moved && reasonRow(this.map, moved)
    const to = row && placeOf(row, gap)
    if (!row || to === undefined || to === row.at || !this.isByHand) return false
    return performTogetherOrTell(this.workspace, putAt(row, to))
  }

  /** Whether it does not stand there anyhow. */
  private isElsewhere(gap: Gap): boolean {
    const to = placeOf(this.row, gap)
    return to !== undefined && to !== this.row.at
  }

  /** Around the premises that stand under what the argument is about, unless one is pinned. */
  private cardOf(scene: ShownScene, argument: Argument): Box | undefined {
    const above = claimAttackedBy(this.map, argument)
    const there = argument.premises.filter((premise) => scene.parentOf(premise) === above)
    const boxes = there.flatMap((premise) => scene.boxOf(premise) ?? [])
    return boxes.length === 0 || there.some((premise) => scene.isPinned(premise)) ? undefined : boxAround(boxes)
  }
}

/** The index that it would have in its row; undefined beside itself, or beside what is not there any more. */
function placeOf({ reasons, at }: ReasonRow, { beside, isAfter }: Gap): number | undefined {
  const others = reasons.filter((_, index) => index !== at)
  const index = others.findIndex(({ id }) => id === beside)
  return index < 0 ? undefined : index + (isAfter ? 1 : 0)
}

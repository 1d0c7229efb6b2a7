/** The sizes that a cell could have: its premises and undercuts side by side, or stacked where that keeps them together. */
import type { Cell } from './block'
import { keepBest, narrowestWithin, type CellOption } from './size-options'
import { spacing } from './spacing'
import { bracketIndent } from './stack-cell'

/**
 * What the page asks of the layout: everything in one column where it can, or not; or that it is turned to its side, where a
 * claim's reasons stand in one row (and on the page one under the other), but for those that would be far too many.
 */
export type Flow = 'wide' | 'tall' | 'sideways'

/** Premises and undercuts side by side, or the undercuts beneath an only premise that has no reasons of its own. */
export function cellOptions(cell: Cell, flow: Flow): readonly CellOption[] {
  const { gaps } = cell
  const [only] = cell.members
  if (only && cell.members.length === 1) return only.block.options
  const found = heightsOf(cell).map((limit): CellOption => {
    let width = -gaps.card
    let height = 0
    for (const { block } of cell.members) {
      const option = narrowestWithin(block.options, limit)
      width += option.width + gaps.card
      height = Math.max(height, option.height)
    }
    return { width, height: height + extraHeight(cell) }
  })
  const stacked = stackedSize(cell, longestLane[flow])
  if (stacked) found.push(stacked)
  return keepBest(found)
}

const mostHeights = 20

/** Some of the heights that one of the blocks could have, the lowest possible for all among them. */
function heightsOf({ members }: Cell): number[] {
  const least = Math.max(...members.map(({ block }) => block.options.at(-1)!.height))
  const heights = new Set([least])
  for (const { block } of members) for (const { height } of block.options) if (height > least) heights.add(height)
  const sorted = [...heights].sort((one, other) => one - other)
  const step = Math.ceil(sorted.length / mostHeights)
  return sorted.filter((_, index) => index % step === 0)
}

/**
 * What stands further than this under the line that it attacks, or its co-premises apart, is hard to see with it; three cards are
 * still near. Where only one column has room, it is better there however far.
 */
const longestLane: Readonly<Record<Flow, number>> = { wide: 450, tall: Infinity, sideways: 0 }

/** The size of the narrow form, when nothing in it would be too far from what it belongs to. */
function stackedSize({ branches, gaps }: Cell, longest: number): CellOption | undefined {
  let width = 0
  let height = -gaps.stack
  const indents: number[] = []
  const tops: number[] = []
  for (const { target, members } of branches) {
    const indent = target < 0 ? 0 : indents[target]! + spacing.shoulder
    const top = height + gaps.stack
    if (target >= 0 && top - tops[target]! > longest) return undefined
    indents.push(indent)
    tops.push(top)
    for (const { block } of members) {
      if (height - top > longest) return undefined
      const size = block.options[0]!
      width = Math.max(width, indent + size.width + (members.length > 1 ? bracketIndent : 0))
      height += gaps.stack + size.height
    }
  }
  return { width, height, form: 'beneath' }
}

/** What brackets and steps add to the height of blocks that stand side by side. */
export function extraHeight(cell: Cell): number {
  return cell.members.length > 1 ? spacing.bracket + (cell.branches.length - 1) * spacing.step : 0
}

/**
 * The ways in which the reasons of a claim can stand in columns: from one tall column a stance to one wide row.
 *
 * Order is kept, and a column holds reasons of one stance. Heights are tried on a fixed scale and columns filled from the
 * front, so that one more reason moves few others.
 */
import type { BlockOption } from './block'
import { keepBest, lowestWithin, type SizeOption } from './size-options'
import { spacing } from './spacing'

export interface ColumnRequest {
  /** Groups that may not share a column; of each cell the sizes that it could have. */
  readonly groups: readonly (readonly (readonly SizeOption[])[])[]
  /** Width and height of the card over the columns. */
  readonly card: SizeOption
}

const firstHeight = 100
const growth = 1.22
/** How many widths of cells are tried. */
const mostWidths = 6

/** Sizes of a block. Linear in its cells, for each of some widths and some heights. */
export function chooseColumns({ groups, card }: ColumnRequest): BlockOption[] {
  const found: BlockOption[] = []
  for (const cellWidth of widthsOf(groups.flat())) {
    const cells = groups.map((group) => group.map((options) => lowestWithin(options, cellWidth)))
    const all = cells.flat()
    const tallest = all.reduce((tall, cell) => Math.max(tall, cell.height), 0)
    const total = all.reduce((sum, cell) => sum + cell.height + spacing.stackBlock, 0)
    let before = ''
    for (let height = firstHeight; height < total * growth; height *= growth) {
      if (height * growth < tallest) continue
      const counts = cells.map((group) => fill(group, height))
      const key = counts.join(';')
      if (key === before) continue
      before = key
      found.push({ ...sizeOf(cells, counts, card), counts, cellWidth })
    }
  }
  return keepBest(found)
}

function widthsOf(cells: readonly (readonly SizeOption[])[]): number[] {
  const all = keepBest(cells.flat().map(({ width }) => ({ width, height: -width })))
  const widths = [...new Set(all.map(({ width }) => width))]
  const widest = cells.reduce((wide, options) => Math.max(wide, options.at(-1)?.width ?? 0), 0)
  return [...new Set([...widths.slice(0, mostWidths), widest])]
}

function fill(group: readonly SizeOption[], maxHeight: number): number[] {
  const columns: number[] = []
  let height = Infinity
  for (const cell of group) {
    height += spacing.stack + cell.height
    if (height > maxHeight) {
      columns.push(0)
      height = cell.height
    }
    columns[columns.length - 1]! += 1
  }
  return columns
}

function sizeOf(
  groups: readonly (readonly SizeOption[])[],
  counts: readonly (readonly number[])[],
  card: SizeOption,
): SizeOption {
  let width = 0
  let height = 0
  let columns = 0
  groups.forEach((group, index) => {
    let at = 0
    for (const count of counts[index] ?? []) {
      let columnHeight = -spacing.stack
      let columnWidth = 0
      for (let cell = at; cell < at + count; cell++) {
        columnHeight += group[cell]!.height + spacing.stack
        columnWidth = Math.max(columnWidth, group[cell]!.width)
      }
      at += count
      columns++
      width += columnWidth + spacing.block
      height = Math.max(height, columnHeight)
    }
  })
  return {
    width: Math.max(card.width, columns > 1 ? width - spacing.block : width),
    height: card.height + spacing.channel + height,
  }
}

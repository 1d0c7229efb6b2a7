/**
 * The ways in which the reasons of a claim can stand: from one list, those for before those against, to one wide row.
 *
 * Order is kept, and of several columns each holds reasons of one stance. For some heights on a fixed scale, the columns
 * that stay within the height and are narrowest together.
 */
import {
  keepBest,
  lowestWithin,
  type CellOption,
  type ColumnOption,
  type ColumnPlan,
  type SizeOption,
} from './size-options'
import { spacing, type Gaps } from './spacing'

export interface ColumnRequest {
  /** Reasons for and reasons against; of each the sizes that it could have, from narrow to wide. */
  readonly groups: readonly (readonly (readonly CellOption[])[])[]
  /** Width and height of the card over the columns. */
  readonly card: SizeOption
  /** A root is worth more trials: it decides the shape of the whole. */
  readonly isRoot: boolean
  /** Whether even a root may put reasons for and against into one list. */
  readonly mayMix: boolean
  /** Reasons of which each has a column of its own stand so where they are no wider together than this. */
  readonly singleWithin?: number
  readonly gaps: Gaps
}

/** A longer column is not tried, but for a list of all. */
const mostCells = 120
/** The heights that are tried: powers of this, or of its powers where too many would be tried. */
const growth = 1.06
const mostHeights = 12
const mostRootHeights = 48

/** Sizes of a block with its columns. Linear in its cells, for each of some widths and some heights. */
export function chooseColumns({ groups, card, isRoot, mayMix, singleWithin = 0, gaps }: ColumnRequest): ColumnOption[] {
  const cells = groups.flat()
  const row = cells.reduce((sum, options) => sum + options[0]!.width + gaps.card, -gaps.card)
  const most = row <= singleWithin ? 1 : mostCells
  const found: ColumnOption[] = []
  const mayList = !isRoot || mayMix || groups.length === 1
  if (mayList && (most > 1 || cells.length === 1)) found.push(...listsOf(cells, card, groups.length > 1, gaps))
  // A list is all that there is of one.
  if (cells.length === 1) return isRoot ? found : keepBest(found)
  const tallest = cells.reduce((tall, options) => Math.max(tall, options.at(-1)!.height), 0)
  const total = cells.reduce((sum, options) => sum + options[0]!.height + gaps.stackBlock, 0)
  const tables = groups.map(toTable)
  for (const height of heightsBetween(tallest, total, isRoot && cells.length <= 100 ? mostRootHeights : mostHeights)) {
    const plans = tables.map((table) => narrowest(table, height, most, gaps))
    if (plans.some((plan) => plan === undefined)) continue
    const columns = plans.flatMap((plan) => plan!.columns)
    if (columns.length === 1) continue
    const width = plans.reduce((sum, plan) => sum + plan!.width + gaps.card, -gaps.card)
    const lowest = Math.max(...plans.map((plan) => plan!.height))
    found.push({ width: Math.max(card.width, width), height: card.height + gaps.channel + lowest, columns })
  }
  return isRoot ? found : keepBest(found)
}

/** Heights on a fixed scale, so that one claim more seldom changes which are tried. */
function heightsBetween(least: number, most: number, limit: number): number[] {
  const stepOf = (height: number) => Math.ceil(Math.log(height) / Math.log(growth))
  const [first, last] = [stepOf(least), stepOf(most)]
  const stride = 2 ** Math.max(0, Math.ceil(Math.log2((last - first + 1) / limit)))
  const heights: number[] = []
  for (let step = Math.ceil(first / stride) * stride; step < last + stride; step += stride) heights.push(growth ** step)
  return heights
}

/** All cells in one column, for each width that cells could have. */
function listsOf(
  cells: readonly (readonly CellOption[])[],
  card: SizeOption,
  isMixed: boolean,
  gaps: Gaps,
): ColumnOption[] {
  const margin = spacing.portInset + spacing.shoulder + (isMixed ? spacing.lane : 0)
  return widthsOf(cells).map((cellWidth): ColumnOption => {
    const sizes = cells.map((options) => lowestWithin(options, cellWidth))
    const isUpright = sizes.length === 1 && sizes[0]!.form !== 'beneath'
    const width = sizes.reduce((wide, size) => Math.max(wide, size.width), 0) + (isUpright ? 0 : margin)
    const height = sizes.reduce((sum, size) => sum + size.height + gaps.stack, -gaps.stack)
    return {
      width: Math.max(card.width, width),
      height: card.height + gaps.channel + height,
      columns: [{ count: cells.length, cellWidth }],
    }
  })
}

interface Table {
  readonly widths: readonly number[]
  /** For every width, what each cell would take of it. */
  readonly sizes: readonly (readonly CellOption[])[]
  readonly count: number
}

function toTable(group: readonly (readonly CellOption[])[]): Table {
  const widths = widthsOf(group)
  const sizes = widths.map((width) => group.map((options) => lowestWithin(options, width)))
  return { widths, sizes, count: group.length }
}

/** Some of the widths that cells could have, the narrowest and the widest among them. */
function widthsOf(cells: readonly (readonly CellOption[])[]): number[] {
  const all = [...new Set(cells.flatMap((options) => options.map(({ width }) => width)))]
  if (all.length < 3) return all
  return keepBest(all.map((width) => ({ width, height: 1e9 / width }))).map(({ width }) => width)
}

interface Plan extends SizeOption {
  readonly columns: readonly ColumnPlan[]
}

/** Wider than any columns; a small whole number, since these cost no memory. */
const unreached = 1e9

/** Of the first so many cells, the columns that are narrowest together; by number of cells, and used again by each search. */
const best = {
  width: [] as number[],
  height: [] as number[],
  /** Where the last column begins. */
  from: [] as number[],
  cellWidth: [] as number[],
}

/** The columns of a group that stay within a height and are narrowest together; undefined where a cell is taller. */
function narrowest({ widths, sizes, count }: Table, maxHeight: number, most: number, gaps: Gaps): Plan | undefined {
  const { width: bestWidth, height: bestHeight, from: bestFrom, cellWidth: bestCellWidth } = best
  bestWidth[0] = -gaps.card
  bestHeight[0] = 0
  for (let to = 1; to <= count; to++) bestWidth[to] = unreached
  for (let from = 0; from < count; from++) {
    if (bestWidth[from] === unreached) return undefined
    const widthBefore = bestWidth[from]! + gaps.card
    const heightBefore = bestHeight[from]!
    const end = Math.min(count, from + most)
    for (let index = 0; index < widths.length; index++) {
      const row = sizes[index]!
      let height = -gaps.stack
      let wide = 0
      for (let to = from + 1; to <= end; to++) {
        const size = row[to - 1]!
        height += gaps.stack + size.height
        if (height > maxHeight) break
        wide = Math.max(wide, size.width)
        const width = widthBefore + wide + (to > from + 1 || size.form === 'beneath' ? spacing.shoulder : 0)
        if (bestWidth[to]! <= width) continue
        bestWidth[to] = width
        bestHeight[to] = Math.max(heightBefore, height)
        bestFrom[to] = from
        bestCellWidth[to] = widths[index]!
      }
    }
  }
  if (bestWidth[count] === unreached) return undefined
  const columns: ColumnPlan[] = []
  for (let at = count; at > 0; at = bestFrom[at]!) {
    columns.push({ count: at - bestFrom[at]!, cellWidth: bestCellWidth[at]! })
  }
  return { width: bestWidth[count]!, height: bestHeight[count]!, columns: columns.reverse() }
}

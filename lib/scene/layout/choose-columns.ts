/**
 * Stacks the reasons of a claim into columns, so that a block with many reasons stays near the shape asked for.
 *
 * Order is kept, and a column holds reasons of one stance: those for stand left of those against. Column heights are tried on
 * a fixed scale and filled from the front, so that one more reason moves few others.
 */
export interface Sized {
  readonly width: number
  readonly height: number
}

export interface ColumnRequest {
  /** Groups that may not share a column. */
  readonly groups: readonly (readonly Sized[])[]
  /** Width over height. */
  readonly aspect: number
  readonly gapX: number
  readonly gapY: number
  /** Height over all columns. */
  readonly header: number
}

const firstHeight = 100
const growth = 1.16

/** For each group, how many cells each of its columns takes. Linear in the cells for each of at most some 60 heights. */
export function chooseColumns(request: ColumnRequest): number[][] {
  const cells = request.groups.flat()
  const tallest = cells.reduce((most, cell) => Math.max(most, cell.height), 0)
  const total = cells.reduce((sum, cell) => sum + cell.height + request.gapY, 0)
  let best: number[][] = request.groups.map((group) => group.map(() => 1))
  let least = cost(request, best)
  for (let height = firstHeight; height < total * growth; height *= growth) {
    if (height < tallest) continue
    const columns = request.groups.map((group) => fill(group, height, request.gapY))
    const found = cost(request, columns)
    if (found < least - 1) {
      least = found
      best = columns
    }
  }
  return best
}

function fill(group: readonly Sized[], maxHeight: number, gapY: number): number[] {
  const columns: number[] = []
  let height = Infinity
  for (const cell of group) {
    height += gapY + cell.height
    if (height > maxHeight) {
      columns.push(0)
      height = cell.height
    }
    columns[columns.length - 1]! += 1
  }
  return columns
}

/** The height that the block would have if it were stretched to the aspect asked for. */
function cost({ groups, aspect, gapX, gapY, header }: ColumnRequest, columns: readonly (readonly number[])[]): number {
  let width = -gapX
  let height = 0
  groups.forEach((group, index) => {
    let at = 0
    for (const count of columns[index] ?? []) {
      let columnHeight = -gapY
      let columnWidth = 0
      for (const cell of group.slice(at, at + count)) {
        columnHeight += cell.height + gapY
        columnWidth = Math.max(columnWidth, cell.width)
      }
      at += count
      width += columnWidth + gapX
      height = Math.max(height, columnHeight)
    }
  })
  return Math.max(width / aspect, height + header)
}

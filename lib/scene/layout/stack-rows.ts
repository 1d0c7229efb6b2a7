/**
 * Stacks the cells of a column as closely as their outlines allow: beside a tall branch the next reason moves up.
 *
 * A reason never starts beside or above the card of the one before, so that a column is read downwards.
 */
import { isBranching, mainOf, type Cell } from './block'

interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Gives the cells their heights, from `start` down; returns where the lowest ends. */
export function stackRows(cells: readonly Cell[], start: number): number {
  const stack = new RowStack(start)
  for (const cell of cells) {
    cell.y = stack.nextY(cell)
    stack.add(cell)
  }
  return stack.end
}

/** A column while it is being filled, from the top. */
export class RowStack {
  /** Where the lowest cell ends. */
  end: number
  private above: Part[] = []
  private cardEnd: number
  private before: Cell | undefined

  constructor(private readonly start: number) {
    this.end = start
    this.cardEnd = start
  }

  /** The height at which the next cell can stand. */
  nextY(cell: Cell): number {
    if (!this.before) return this.start
    const { gaps } = cell
    const gap = isBranching(this.before) ? gaps.stackBlock : gaps.stack
    let y = this.cardEnd + gap
    for (const part of partsOf(cell)) {
      for (const other of this.above) {
        if (part.left - gaps.card < other.right && other.left < part.right + gaps.card) {
          y = Math.max(y, other.bottom + gap - part.top)
        }
      }
    }
    return y
  }

  /** Takes the cell in at its height. */
  add(cell: Cell): void {
    const { y } = cell
    const placed = partsOf(cell).map((part) => ({ ...part, top: part.top + y, bottom: part.bottom + y }))
    const card = mainOf(cell).members[0]!
    this.before = cell
    this.cardEnd = y + card.y + card.block.cardHeight
    this.above = [...this.above.filter(({ bottom }) => bottom + cell.gaps.stackBlock > y), ...placed]
    this.end = placed.reduce((lowest, { bottom }) => Math.max(lowest, bottom), this.end)
  }
}

/** The blocks in the cell and the line that leaves it, from the block's left edge and the cell's top. */
function partsOf(cell: Cell): Part[] {
  const whole = { left: cell.x, right: cell.x + cell.width, top: -cell.stub, bottom: cell.height }
  if (cell.form === 'beneath' || cell.members.length === 1) return [whole]
  const { line } = mainOf(cell)
  const [from, to] = [line[0]!, line.at(-1)!]
  const room = cell.gaps.stack / 2
  return [
    ...cell.members.map(({ block, x, y }) => ({
      left: cell.x + x,
      right: cell.x + x + block.width,
      top: y,
      bottom: y + block.height,
    })),
    {
      left: cell.x + Math.min(from.x, to.x),
      right: cell.x + Math.max(from.x, to.x),
      top: from.y - room,
      bottom: from.y + room,
    },
    ...(cell.stub > 0 ? [{ ...whole, bottom: 0 }] : []),
  ]
}

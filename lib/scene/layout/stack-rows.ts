/**
 * Stacks the cells of a column as closely as their outlines allow: beside a tall branch the next reason moves up.
 *
 * A reason never starts beside or above the card of the one before, so that a column is read downwards.
 */
import { isBranching, mainOf, type Cell } from './block'
import { spacing } from './spacing'

interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Gives the cells their heights, from `start` down; returns where the lowest ends. */
export function stackRows(cells: readonly Cell[], start: number): number {
  let above: Part[] = []
  let end = start
  let cardEnd = start
  cells.forEach((cell, row) => {
    const before = cells[row - 1]
    const gap = before && isBranching(before) ? spacing.stackBlock : spacing.stack
    const parts = partsOf(cell)
    let y = before ? cardEnd + gap : start
    for (const part of parts) {
      for (const other of above) {
        if (part.left - spacing.card < other.right && other.left < part.right + spacing.card) {
          y = Math.max(y, other.bottom + gap - part.top)
        }
      }
    }
    cell.y = y
    const placed = parts.map((part) => ({ ...part, top: part.top + y, bottom: part.bottom + y }))
    const card = mainOf(cell).members[0]!
    cardEnd = y + card.y + card.block.cardHeight
    above = [...above.filter(({ bottom }) => bottom + spacing.stackBlock > y), ...placed]
    end = placed.reduce((lowest, { bottom }) => Math.max(lowest, bottom), end)
  })
  return end
}

/** The blocks in the cell and the line that leaves it, from the block's left edge and the cell's top. */
function partsOf(cell: Cell): Part[] {
  const whole = { left: cell.x, right: cell.x + cell.width, top: -cell.stub, bottom: cell.height }
  if (cell.form === 'beneath' || cell.members.length === 1) return [whole]
  const { line } = mainOf(cell)
  const [from, to] = [line[0]!, line.at(-1)!]
  const room = spacing.stack / 2
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

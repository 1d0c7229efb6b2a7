/**
 * The corner points of a block's lines as they run where nothing stands in their way. Routes are made of these, and what gives
 * way keeps them free.
 */
import type { Point } from '../path'
import { mainOf, type Block, type Branch, type Cell, type Column } from './block'

/** The main line of a cell from its start to the card, in absolute corner points. */
export function lineToCard(block: Block, column: Column, cell: Cell): Point[] {
  return joinUp(absoluteLine(block, cell, mainOf(cell).line), wayToCard(block, column, cell))
}

export function absoluteLine(block: Block, cell: Cell, line: readonly Point[]): Point[] {
  return line.map(({ x, y }) => ({ x: block.x + cell.x + x, y: block.y + cell.y + y }))
}

/** The lines of the cell, that of its argument led to the trunk. Coordinates count from the cell's corner. */
export function linesOf(column: Column, cell: Cell): (readonly Point[])[] {
  return cell.branches.flatMap((branch) => {
    const { line, strands } = branch
    return [isLedOn(column, cell, branch) ? ledOn(line, column.trunks[cell.stance] - cell.x) : line, ...strands]
  })
}

function isLedOn({ side }: Column, cell: Cell, branch: Branch): boolean {
  return side !== 'top' && branch === mainOf(cell)
}

function ledOn(line: readonly Point[], x: number): Point[] {
  return [...line.slice(0, -1), { x, y: line.at(-1)!.y }]
}

/** From the column's side or top to the card, in absolute corner points. The first takes the height of what comes in. */
function wayToCard(block: Block, column: Column, cell: Cell): Point[] {
  const port = block.ports[cell.stance]
  const lower = block.y + block.busY[cell.stance]
  const bottom = { x: block.x + port, y: block.y + block.cardHeight }
  const x = column.side === 'top' ? cell.x + mainOf(cell).line[0]!.x : column.trunks[cell.stance]
  if (Math.abs(x - port) < 1) return [{ x: bottom.x, y: lower }, bottom]
  return [{ x: block.x + x, y: lower }, { x: bottom.x, y: lower }, bottom]
}

/** The line, led on at a right angle where the way begins beside its end. */
function joinUp(line: readonly Point[], onward: readonly Point[]): Point[] {
  const last = line.at(-1)!
  const [first] = onward
  if (!first) return [...line]
  return [...line.slice(0, -1), { x: first.x, y: last.y }, ...onward]
}

/** The lowest cells for and against: the lines of the others run along theirs. */
export function lowestOf({ cells }: Column): Cell[] {
  return [...new Map(cells.map((cell) => [cell.stance, cell])).values()]
}

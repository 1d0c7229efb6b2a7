/**
 * Places blocks around pinned cards: what would hit one moves down past it, and what stands under that moves with it.
 *
 * Pinned cards come first, then what is under each of them, then the forest from the ground down; each gives way to all
 * before. A cell takes its height before anything in it is placed, so nothing is placed twice. Widths never change. Without
 * recursion over claims.
 */
import type { Point } from '../path'
import type { Box } from '../scene'
import { absoluteLine, lineToCard, linesOf } from './block-lines'
import { cardOf, mainOf, type Block, type Cell, type Column, type Member } from './block'
import { Obstacles, segmentsOf, type Outline } from './obstacles'
import { placeMember, placeUnder } from './place-blocks'
import { spacing } from './spacing'
import { stackCell } from './stack-cell'
import { RowStack } from './stack-rows'

/** Places all blocks; `pins` are the places of pinned ones, those above others first, `others` pinned cards without a block. */
export function giveWay(ground: Block, pins: ReadonlyMap<Block, Point>, others: readonly Box[]): Obstacles {
  const pass = new Pass(pins, others)
  for (const block of pins.keys()) {
    pass.place(block)
    pass.keepFree(block)
  }
  pass.place(ground)
  return pass.obstacles
}

class Pass {
  readonly obstacles = new Obstacles()
  private readonly pins = new Map<Block, Box>()
  /** What is to be done next, the last first. */
  private readonly tasks: (() => void)[] = []

  constructor(pins: ReadonlyMap<Block, Point>, others: readonly Box[]) {
    for (const [block, pin] of pins) {
      block.x = pin.x - block.cardX
      block.y = pin.y
      this.pins.set(block, cardOf(block))
    }
    for (const card of [...this.pins.values(), ...others]) this.obstacles.cards.add(card)
  }

  /** Places everything under a block that has its place, but for what is pinned and what is under that. */
  place(top: Block): void {
    this.tasks.push(() => this.enter(top))
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) task()
  }

  /** Makes what was placed under a pinned block stand in the way of whatever is placed after it. */
  keepFree(top: Block): void {
    const stack = [top]
    for (let block = stack.pop(); block; block = stack.pop()) {
      if (block !== top) this.obstacles.cards.add(cardOf(block))
      for (const column of block.columns) {
        column.cells.forEach((cell) => {
          for (const line of linesOf(column, cell)) this.obstacles.addLine(absoluteLine(block, cell, line))
          for (const { block: inner } of cell.members) if (!this.pins.has(inner)) stack.push(inner)
        })
        for (const cell of lowestOf(column)) this.obstacles.addLine(lineToCard(block, column, cell))
      }
    }
  }

  private enter(block: Block): void {
    if (this.obstacles.isClear({ x: block.x, y: block.y, width: block.width, height: block.height })) {
      placeUnder(block, this.pins)
      return
    }
    const columns: readonly Column[] = block.premise ? block.columns : block.cells.map(columnOfRoot)
    let end = 0
    const finish = (stack: RowStack) => {
      end = Math.max(end, stack.end)
      // The place that a pinned block left keeps its size.
      if (!this.pins.has(block)) block.height = Math.max(block.height, end)
    }
    for (const column of columns) {
      const stack = new RowStack(column.cells[0]!.y)
      this.tasks.push(() => this.fill(block, column, stack, 0, finish))
    }
  }

  /** Places the cells of a column from a row on. */
  private fill(block: Block, column: Column, stack: RowStack, from: number, finish: (stack: RowStack) => void): void {
    for (let row = from; row < column.cells.length; row++) {
      const cell = column.cells[row]!
      cell.y = stack.nextY(cell)
      if (this.isClear(block, cell)) {
        for (const member of cell.members) {
          if (this.pins.has(member.block)) continue
          placeMember(block, cell, member)
          placeUnder(member.block, this.pins)
        }
        stack.add(cell)
        continue
      }
      cell.y += this.obstacles.dropOf((drop) => this.outlineOf(block, column, cell, drop, cell.members))
      this.tasks.push(() => {
        stack.add(cell)
        this.fill(block, column, stack, row + 1, finish)
      })
      if (cell.form === 'beneath' && column.side !== 'top') this.enterStacked(block, column, cell, 0)
      else this.enterSpread(block, cell)
      return
    }
    finish(stack)
  }

  private isClear(block: Block, cell: Cell): boolean {
    const side = spacing.shoulder + spacing.lane
    return this.obstacles.isClear({
      x: block.x + cell.x - side,
      y: block.y + cell.y - cell.stub,
      width: cell.width + 2 * side,
      height: cell.stub + cell.height,
    })
  }

  private enterSpread(block: Block, cell: Cell): void {
    this.tasks.push(() => {
      cell.height = Math.max(...cell.members.map((member) => member.y + member.block.height))
    })
    for (const member of cell.members) {
      this.enterMember(block, cell, member)
    }
  }

  /** Stacked premises are placed one after the other: each stands under whatever the one before has grown to. */
  private enterStacked(block: Block, column: Column, cell: Cell, index: number): void {
    const side = column.side === 'right' ? 'right' : 'left'
    stackCell(cell, side)
    const member = cell.members[index]
    if (!member) return
    if (index > 0) {
      member.drop = this.obstacles.dropOf((drop) => this.outlineOf(block, column, cell, drop, [member]))
      stackCell(cell, side)
    }
    this.tasks.push(() => this.enterStacked(block, column, cell, index + 1))
    this.enterMember(block, cell, member)
  }

  private enterMember(block: Block, cell: Cell, member: Member): void {
    if (this.pins.has(member.block)) return
    placeMember(block, cell, member)
    this.tasks.push(() => this.enter(member.block))
  }

  /** What has to stand free for some members of a cell, if it stood lower: their cards, and the lines of the whole cell. */
  private outlineOf(block: Block, column: Column, cell: Cell, drop: number, members: readonly Member[]): Outline {
    const [x, y] = [block.x + cell.x, block.y + cell.y + drop]
    const cards: Box[] = []
    const lines: Box[] = []
    const own: Box[] = []
    for (const member of members) {
      const { block: inner } = member
      const pin = this.pins.get(inner)
      const card = { ...cardOf(inner), x: x + member.x + inner.cardX, y: y + member.y }
      if (!pin) {
        cards.push(card)
        for (const port of portsOf(inner)) {
          const height = spacing.bus + spacing.ring / 2
          lines.push({ x: x + member.x + port, y: card.y + card.height, width: 0, height })
        }
      } else if (cell.members.length === 1 || (pin.x === card.x && pin.y === card.y)) own.push(pin)
    }
    if (members.length === cell.members.length) {
      for (const line of linesOf(column, cell)) {
        lines.push(...segmentsOf(line.map((point) => ({ x: x + point.x, y: y + point.y }))))
      }
      // A line that turns bends earlier: not where undercuts are attached.
      const top = mainOf(cell).line.at(-1)
      if (top && cell.branches.length > 1 && column.side === 'top') {
        lines.push({ x: x + top.x, y: y + top.y - spacing.corner, width: 0, height: spacing.corner })
      }
    }
    return { cards, lines, own }
  }
}

/** Where lines meet the card from below. */
function portsOf({ columns, ports }: Block): number[] {
  const stances = new Set(columns.flatMap(({ cells }) => cells.map(({ stance }) => stance)))
  return [...stances].map((stance) => ports[stance])
}

/** The lowest cells for and against: the lines of the others run along theirs. */
function lowestOf({ cells }: Column): Cell[] {
  return [...new Map(cells.map((cell) => [cell.stance, cell])).values()]
}

/** The ground has no trunks: each root stands in a column of its own. */
function columnOfRoot(cell: Cell): Column {
  return { cells: [cell], side: 'top', trunks: { pro: 0, con: 0 }, x: cell.x, width: cell.width }
}

/**
 * Places blocks around pinned cards: what would hit one moves down past it, and what stands under that moves with it.
 *
 * Pinned cards come first, then what is under each of them, then the forest from the ground down; each gives way to all
 * before. A cell takes its height before anything in it is placed, so nothing is placed twice. Widths never change. Without
 * recursion over claims.
 */
import type { Point } from '../path'
import type { Box } from '../scene'
import { absoluteLine, lineToCard, linesOf, lowestOf } from './block-lines'
import { cardOf, mainOf, type Block, type Cell, type Column, type Member } from './block'
import { Obstacles, segmentsOf, type Obstacle, type Outline } from './obstacles'
import { placeMember, placeUnder } from './place-blocks'
import { spacing, type Gaps } from './spacing'
import { stackCell } from './stack-cell'
import { RowStack } from './stack-rows'

/** Places all blocks; `pins` are the places of pinned ones, those above others first, `others` pinned cards without a block. */
export function giveWay(
  ground: Block,
  pins: ReadonlyMap<Block, Point>,
  others: readonly Box[],
  gaps: Gaps,
): { obstacles: Obstacles; bent: readonly Block[] } {
  const obstacles = new Obstacles(gaps)
  const pass = new Pass(pins, obstacles)
  for (const card of others) obstacles.cards.add({ ...card, top: undefined })
  for (const block of pins.keys()) {
    pass.place(block)
    pass.keepFree(block)
  }
  pass.place(ground)
  return pass
}

/** What is wider is not passed as a whole. */
const widestArea = 700

/** What gives way in one layout. */
export class Pass {
  private readonly pins = new Map<Block, Obstacle>()
  /** How far down what is under pinned blocks reaches from their tops. */
  private readonly heights = new Map<Block, number>()
  /** Areas among which the pinned block itself stands under which is being placed. */
  private readonly ignored = new Set<Box>()
  /** Blocks whose inner geometry changed. */
  readonly bent: Block[] = []
  /** What is to be done next, the last first. */
  private readonly tasks: (() => void)[] = []

  constructor(
    pins: ReadonlyMap<Block, Point>,
    readonly obstacles: Obstacles,
  ) {
    for (const [block, pin] of pins) {
      block.x = pin.x - block.cardX
      block.y = pin.y
      this.pins.set(block, { ...cardOf(block), top: block })
    }
    for (const card of this.pins.values()) this.obstacles.cards.add(card)
  }

  /** Places everything under a block that has its place, but for what is pinned and what is under that. */
  place(top: Block): void {
    this.ignored.clear()
    const pin = this.pins.get(top)
    // What was pinned into the midst of something stands there.
    if (pin) this.obstacles.areas.some(pin, (area) => this.ignored.add(area) === undefined)
    this.tasks.push(() => this.enter(top))
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) task()
  }

  /**
   * Makes what was placed under a pinned block stand in the way of whatever is placed after it. Where other layouts share the
   * block, what is under it here is not passed as a whole.
   */
  keepFree(top: Block, isShared = false): void {
    const { obstacles } = this
    const lines: (readonly Point[])[] = []
    const stack = [{ block: top, isInside: isShared }]
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { block } = next
      const isInside = next.isInside || this.keepArea(block, top)
      obstacles.topOf.set(block, top)
      if (block !== top) obstacles.cards.add({ ...cardOf(block), top })
      for (const column of block.columns) {
        for (const cell of column.cells) {
          lines.push(...linesOf(column, cell).map((line) => absoluteLine(block, cell, line)))
          for (const { block: inner } of cell.members) if (!this.pins.has(inner)) stack.push({ block: inner, isInside })
        }
        lines.push(...lowestOf(column).map((cell) => lineToCard(block, column, cell)))
      }
    }
    for (const line of lines) obstacles.addLine(line)
  }

  /** Whether the block is one area, through which no line runs but its own. */
  private keepArea(block: Block, top: Block): boolean {
    if (block.columns.length === 0 || block.width > widestArea) return false
    const { x, y, width } = block
    const area = { x, y, width, height: this.heights.get(block) ?? block.height, top }
    if (this.obstacles.lines.some(area, () => true)) return false
    this.obstacles.areas.add(area)
    return true
  }

  private enter(block: Block): void {
    if (this.obstacles.isClear({ x: block.x, y: block.y, width: block.width, height: block.height })) {
      placeUnder(block, this.pins)
      return
    }
    const { columns } = block
    block.isBent = true
    this.bent.push(block)
    let end = 0
    const finish = (stack: RowStack) => {
      end = Math.max(end, stack.end)
      // The place that a pinned block left keeps its size.
      if (this.pins.has(block)) this.heights.set(block, Math.max(this.heights.get(block) ?? block.cardHeight, end))
      else block.height = Math.max(block.height, end)
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
    const { gaps } = this.obstacles
    const [x, y] = [block.x + cell.x, block.y + cell.y + drop]
    const cards: Box[] = []
    const lines: Box[] = []
    const own = new Set(this.ignored)
    for (const member of members) {
      const { block: inner } = member
      const pin = this.pins.get(inner)
      const card = { ...cardOf(inner), x: x + member.x + inner.cardX, y: y + member.y }
      if (!pin) {
        cards.push(card)
        for (const port of portsOf(inner)) {
          const height = gaps.bus + gaps.ring / 2
          lines.push({ x: x + member.x + port, y: card.y + card.height, width: 0, height })
        }
      } else if (cell.members.length === 1 || (pin.x === card.x && pin.y === card.y)) {
        own.add(pin)
        this.obstacles.areas.some(pin, (area) => area.top === inner && own.add(area) === undefined)
      }
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

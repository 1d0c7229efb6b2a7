/**
 * Gives a block its inner geometry: columns, gaps, lanes, arrivals and size, from the sizes of the blocks in its cells.
 *
 * Called from the leaves up, and again (with the same columns) once it is known how many links need which corridor.
 */
import type { Block, Cell, Column } from './block'
import { membersOf } from './shape-unit'
import { chooseColumns } from './choose-columns'
import { spacing } from './spacing'
import { spreadPorts } from './spread-ports'

/** Puts cells into columns: reasons for to the left of reasons against. `aspect` is width over height. */
export function stackCells(block: Block, cells: readonly Cell[], aspect: number, isGround: boolean): void {
  const groups = isGround
    ? [cells]
    : [cells.filter((cell) => !isAgainst(cell)), cells.filter(isAgainst)].filter((group) => group.length > 0)
  const gapX = cells.some((cell) => membersOf(cell.shape).some(({ block: inner }) => inner.columns.length > 0))
    ? spacing.block
    : spacing.card
  const header = block.cardHeight + spacing.channel
  const counts = chooseColumns({ groups, aspect, gapX, gapY: spacing.stack, header })
  groups.forEach((group, index) => {
    let at = 0
    for (const count of counts[index] ?? []) {
      block.columns.push({ cells: group.slice(at, at + count), x: 0, width: 0, height: 0, corridor: 'left' })
      at += count
    }
  })
  chooseCorridors(block.columns)
}

function isAgainst(cell: Cell): boolean {
  return cell.shape.unit?.argument.stance === 'con'
}

/** Lines run up on the side of a column that is nearer to the middle, where the conclusion stands. */
function chooseCorridors(columns: readonly Column[]): void {
  const widths = columns.map((column) => Math.max(...column.cells.map((cell) => cell.width)))
  const total = widths.reduce((sum, width) => sum + width, 0)
  let before = 0
  columns.forEach((column, index) => {
    const middle = before + widths[index]! / 2
    column.corridor = columns.length > 1 && middle <= total / 2 + 1 ? 'right' : 'left'
    before += widths[index]!
  })
}

/** Sizes the block and places its columns, gaps, lanes and arrivals. Coordinates count from the block's top left corner. */
export function shapeBlock(block: Block): void {
  const { columns, demand } = block
  if (columns.length > 0) placeColumns(block)
  const inner = columns.length > 0 ? block.gaps.at(-1)!.x + block.gaps.at(-1)!.width : 0
  placeCard(block, inner)
  placeArrivals(block)
  placeRows(block)
  const left = tracksWidth(demand.left)
  const right = tracksWidth(demand.right)
  if (left > 0) shift(block, left)
  block.width += left + right
}

function tracksWidth(count: number): number {
  return count > 0 ? count * spacing.track + 6 : 0
}

function placeColumns(block: Block): void {
  const { columns, demand } = block
  block.gaps = []
  let x = 0
  for (let index = 0; index <= columns.length; index++) {
    const before = columns[index - 1]
    const after = columns[index]
    const lanes = lanesOf(before, 'right') + lanesOf(after, 'left')
    const isInner = before !== undefined && after !== undefined
    const least = isInner ? (isBranching(before) || isBranching(after) ? spacing.block : spacing.card) : 0
    const tracks = demand.gaps.get(index) ?? 0
    const forLanes = lanes > 0 ? (isInner ? 2 : 1.6) * spacing.shoulder + (lanes - 1) * spacing.lane : 0
    const width = Math.round(Math.max(least, forLanes) + (tracks > 0 ? tracks * spacing.track + 4 : 0))
    block.gaps.push({ x, width })
    x += width
    if (!after) break
    after.x = x
    after.width = Math.max(...after.cells.map((cell) => cell.width))
    x += after.width
  }
  columns.forEach((column, index) => {
    const lead = block.gaps[index]!
    column.cells.forEach((cell, row) => {
      cell.x = column.corridor === 'right' ? column.x + column.width - cell.width : column.x
      if (row === 0) return
      const offset = spacing.shoulder + (row - 1) * spacing.lane
      cell.laneX = column.corridor === 'right' ? column.x + column.width + offset : lead.x + lead.width - offset
    })
  })
}

function lanesOf(column: Column | undefined, side: Column['corridor']): number {
  return column?.corridor === side ? column.cells.length - 1 : 0
}

function isBranching(column: Column): boolean {
  return column.cells.some((cell) => membersOf(cell.shape).some(({ block }) => block.columns.length > 0))
}

/** Over the middle of the outermost lines, or of the two columns' aisle; straight over a single line. */
function placeCard(block: Block, inner: number): void {
  const { columns, cardWidth } = block
  if (columns.length === 0) {
    block.cardX = 0
    block.width = cardWidth
    return
  }
  const rises = columns.flatMap((column) => column.cells.map((cell) => cell.laneX ?? cell.x + cell.shape.exitX))
  const aisle = block.gaps[1]
  const isStack = columns.length === 1 && rises.length > 1
  const middle =
    columns.length === 2 && aisle ? aisle.x + aisle.width / 2 : (Math.min(...rises) + Math.max(...rises)) / 2
  const cardX = isStack ? 0 : Math.round(middle - cardWidth / 2)
  block.cardX = cardX
  block.width = Math.max(inner, cardX + cardWidth)
  if (cardX < 0) shift(block, -cardX)
}

/** Moves everything in the block to the right and widens it by as much. */
function shift(block: Block, distance: number): void {
  block.cardX += distance
  for (const gap of block.gaps) gap.x += distance
  for (const column of block.columns) {
    column.x += distance
    for (const cell of column.cells) {
      cell.x += distance
      if (cell.laneX !== undefined) cell.laneX += distance
    }
  }
  block.arrivals = block.arrivals.map((arrival) => ({
    ...arrival,
    x: arrival.x + distance,
    port: arrival.port + distance,
  }))
  block.width += distance
}

function placeArrivals(block: Block): void {
  const { columns, cardX, cardWidth, demand } = block
  const arrivals = [
    ...columns.flatMap((column) =>
      column.cells.flatMap((cell) => {
        const argument = cell.shape.unit?.argument
        if (!argument || !('claim' in argument.conclusion)) return []
        return [{ argument, x: cell.laneX ?? cell.x + cell.shape.exitX, port: 0, lane: -1 }]
      }),
    ),
    ...demand.arrivals.map(({ argument, from }) => ({ argument, x: from, port: 0, lane: -1 })),
  ].sort((one, other) => one.x - other.x)
  const left = cardX + spacing.portInset
  const right = cardX + cardWidth - spacing.portInset
  const middle = cardX + cardWidth / 2
  const wishes = arrivals.map(({ x }) => {
    if (x >= left && x <= right) return x
    return x < left ? Math.max(left, middle - cardWidth * 0.28) : Math.min(right, middle + cardWidth * 0.28)
  })
  const ports = spreadPorts(wishes, left, right, spacing.port)
  arrivals.forEach((arrival, index) => {
    const port = ports[index]!
    arrival.port = Math.abs(port - arrival.x) < 2 ? arrival.x : port
  })
  assignLanes(arrivals)
  block.arrivals = arrivals
}

/** Lines from further away run higher; so lines to ordered ports never cross. */
function assignLanes(arrivals: Block['arrivals']): void {
  const clearance = 14
  let inner: (typeof arrivals)[number] | undefined
  for (const arrival of [...arrivals].reverse()) {
    if (arrival.x >= arrival.port) continue
    arrival.lane = inner && inner.x < arrival.port + clearance ? inner.lane + 1 : 0
    inner = arrival
  }
  inner = undefined
  for (const arrival of arrivals) {
    if (arrival.x <= arrival.port) continue
    arrival.lane = inner && inner.x > arrival.port - clearance ? inner.lane + 1 : 0
    inner = arrival
  }
}

function placeRows(block: Block): void {
  const { columns, cardHeight, demand, arrivals } = block
  const lanes = arrivals.reduce((most, arrival) => Math.max(most, arrival.lane + 1), 0)
  const stub = columns.reduce((most, column) => Math.max(most, column.cells[0]?.stub ?? 0), 0)
  const hasCard = cardHeight > 0
  const laneRoom = spacing.head + Math.max(0, lanes - 1) * spacing.lane + spacing.rise + (lanes > 0 ? 8 : 0)
  const passing = demand.channel > 0 ? demand.channel * spacing.track + 4 : 0
  if (columns.length === 0) {
    block.channel = arrivals.length > 0 ? laneRoom + 4 : 0
    block.height = cardHeight + block.channel + passing
    return
  }
  block.channel = (hasCard ? Math.max(spacing.channel, laneRoom + stub) : stub) + passing
  let height = 0
  columns.forEach((column, index) => {
    let y = cardHeight + block.channel
    column.cells.forEach((cell, row) => {
      if (row > 0) {
        const tracks = demand.cells.get(`${index}:${row}`) ?? 0
        y += spacing.stack + cell.stub + tracks * spacing.track
      }
      cell.y = y
      y += cell.height
    })
    column.height = y - cardHeight - block.channel
    height = Math.max(height, y)
  })
  block.height = height
}

/** Height over the lanes' zone at which a lane runs, from the block's top. */
export function laneY(block: Block, lane: number): number {
  const stub = block.columns.reduce((most, column) => Math.max(most, column.cells[0]?.stub ?? 0), 0)
  const passing = block.demand.channel > 0 ? block.demand.channel * spacing.track + 4 : 0
  const lowest = block.cardHeight + block.channel - stub - passing - spacing.rise
  const lanes = block.arrivals.reduce((most, arrival) => Math.max(most, arrival.lane + 1), 0)
  const highest = block.cardHeight + spacing.head + 4
  // With room to spare the lanes stand in the middle of it.
  const spare = Math.max(0, lowest - (lanes - 1) * spacing.lane - highest)
  return lowest - spare / 2 - lane * spacing.lane
}

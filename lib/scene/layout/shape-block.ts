/**
 * Gives a block its inner geometry: columns, trunks, the card over them, where lines meet it, and its size.
 *
 * The lines of one stance meet: the cells of a column join a trunk at its side, trunks join over the columns, and one
 * arrowhead for each stance reaches the card. Two neighbouring columns of one stance share the trunk between them.
 */
import type { Stance } from '../../domain/argument'
import { headX, isBranching, mainOf, type Block, type Cell, type Column } from './block'
import type { ColumnOption } from './size-options'
import { shapeCell } from './shape-cell'
import { spacing, type Gaps } from './spacing'
import { stackRows } from './stack-rows'

/** Puts the block's cells into columns and tells these on which side their lines leave. */
export function toColumns(block: Block, { columns }: ColumnOption): void {
  block.columns = []
  let at = 0
  const groups = columns.map(({ count }) => block.cells.slice(at, (at += count)))
  const isOnlyOne = groups.length > 1 && stanceOf(groups[0]!) !== stanceOf(groups[1]!)
  groups.forEach((cells, index) => {
    const isUpright = cells.length === 1 && cells[0]!.form === 'beside'
    const side = isUpright ? 'top' : isOnlyOne && index === 0 ? 'right' : 'left'
    block.columns.push({ cells, side, trunks: { pro: 0, con: 0 }, x: 0, width: 0 })
  })
}

function stanceOf(cells: readonly Cell[]): Stance {
  return cells[0]!.stance
}

/** So far from the middle a card stands at most, of what is under it: a share of the width, or where that is little these pixels. */
const farAside = { share: 0.15, pixels: 400 }

/** From a card's corner to an arrowhead's middle, at least. */
const leastInset = 9

/** Sizes the block, whose inner blocks are sized, and places what is in it. */
export function shapeBlock(block: Block): void {
  block.isBent = false
  block.drawn = undefined
  for (const { members } of block.cells) for (const member of members) member.drop = 0
  if (block.columns.length === 0) {
    block.width = block.cardWidth
    block.height = block.cardHeight
    return
  }
  for (const { cells, side } of block.columns) for (const cell of cells) shapeCell(cell, side)
  const right = placeColumns(block)
  placeCard(block, right)
  placePorts(block)
  placeRows(block)
}

function placeColumns({ columns }: Block): number {
  let x = columns[0]!.side === 'left' ? (columns.length === 1 ? spacing.portInset : 0) + roomAtLeft(columns[0]!) : 0
  columns.forEach((column, index) => {
    const before = columns[index - 1]
    if (before) x += gapBetween(before, column)
    column.x = x
    column.width = Math.max(...column.cells.map((cell) => cell.width))
    const inner = column.side === 'left' ? x - spacing.shoulder : x + column.width + spacing.shoulder
    const isList = stanceOf(column.cells) !== column.cells.at(-1)!.stance
    const outer = inner - (isList ? spacing.lane : 0)
    column.trunks = stanceOf(column.cells) === 'pro' ? { pro: inner, con: outer } : { pro: outer, con: inner }
    for (const cell of column.cells) cell.x = column.side === 'right' ? x + column.width - cell.width : x
    x += column.width
  })
  return x
}

/** What trunks take at the left of a column. */
function roomAtLeft({ side, cells }: Column): number {
  if (side !== 'left') return 0
  return spacing.shoulder + (stanceOf(cells) === cells.at(-1)!.stance ? 0 : spacing.lane)
}

function gapBetween(before: Column, after: Column): number {
  if (before.side === 'right') return 2 * spacing.shoulder + (after.side === 'left' ? spacing.trunks : 0)
  const isWide = before.cells.some(isBranching) || after.cells.some(isBranching)
  const { gaps } = after.cells[0]!
  return (isWide ? gaps.block : gaps.card) + roomAtLeft(after)
}

/** Where the lines of a column come up under the card. */
function riserOf({ side, trunks, cells }: Column, stance: Stance): number {
  return side === 'top' ? cells[0]!.x + mainOf(cells[0]!).line[0]!.x : trunks[stance]
}

function risersOf(block: Block, stance: Stance): number[] {
  const columns = block.columns.filter(({ cells }) => cells.some((cell) => cell.stance === stance))
  return columns.map((column) => riserOf(column, stance))
}

/**
 * Over the aisle between the reasons of the one and of the other stance, or over the middle of those of one stance, but not far
 * from the middle of the whole; at the left of a list.
 */
function placeCard(block: Block, right: number): void {
  const { columns, cardWidth } = block
  const turn = columns.findIndex(({ cells }) => stanceOf(cells) !== stanceOf(columns[0]!.cells))
  const last = columns[turn - 1]
  const first = columns[turn]
  const isList = columns.length === 1 && columns[0]!.side !== 'top'
  const risers = columns.map((column) => riserOf(column, stanceOf(column.cells)))
  const wanted = last && first ? (last.x + last.width + first.x) / 2 : (Math.min(...risers) + Math.max(...risers)) / 2
  const furthest = Math.max(farAside.pixels, farAside.share * right)
  block.cardX = isList ? 0 : Math.round(within(wanted, right / 2 - furthest, right / 2 + furthest) - cardWidth / 2)
  const shift = Math.max(0, -block.cardX)
  block.cardX += shift
  for (const column of columns) {
    column.x += shift
    column.trunks = { pro: column.trunks.pro + shift, con: column.trunks.con + shift }
    for (const cell of column.cells) cell.x += shift
  }
  block.width = Math.max(right + shift, block.cardX + cardWidth)
}

/** Lines go straight up where they can; what comes from beside the card meets under its half, or under its middle. */
function placePorts(block: Block): void {
  const leading = block.cells[0]!.stance
  const trailing = leading === 'pro' ? 'con' : 'pro'
  const left = risersOf(block, leading)
  const right = risersOf(block, trailing)
  if (left.length > 0 && right.length > 0) {
    const nearest = {
      left: left.reduce((most, x) => Math.max(most, x)),
      right: right.reduce((least, x) => Math.min(least, x)),
    }
    const ports = block.columns.length === 1 ? listPorts(block, nearest) : portsFor(block, nearest)
    block.ports = leading === 'pro' ? { pro: ports.left, con: ports.right } : { pro: ports.right, con: ports.left }
  } else {
    const inside = left.filter((riser) => isUnder(block, riser))
    const port = inside.length === 1 ? inside[0]! : headX(block)
    block.ports = { pro: port, con: port }
  }
  for (const column of block.columns) straighten(block, column)
}

interface Pair {
  readonly left: number
  readonly right: number
}

/** Side by side, and both on the card: one that stands sideways has little room. */
function portsFor(block: Block, nearest: Pair): Pair {
  const { cardX, cardWidth } = block
  let { left, right } = { left: portFor(block, nearest.left, -1), right: portFor(block, nearest.right, 1) }
  const apart = Math.min(spacing.port, cardWidth - 2 * leastInset)
  if (right - left < apart) {
    if (left === nearest.left) right = left + apart
    else left = right - apart
  }
  const [least, most] = [cardX + leastInset, cardX + cardWidth - leastInset]
  return {
    left: Math.max(least, Math.min(left, most - apart)),
    right: Math.min(most, Math.max(right, least + apart)),
  }
}

/** Over the two trunks at the side of a list. */
function listPorts({ cardX, cardWidth }: Block, { left, right }: Pair): Pair {
  const onCard = (x: number) => within(x, cardX + leastInset, cardX + cardWidth - leastInset)
  return { left: onCard(left), right: onCard(right) }
}

function within(x: number, least: number, most: number): number {
  return Math.max(least, Math.min(x, most))
}

function isUnder({ cardX, cardWidth }: Block, x: number): boolean {
  return x >= cardX + spacing.portInset - spacing.lane / 2 && x <= cardX + cardWidth - spacing.portInset
}

/** Right over the riser, or under the card's left or right half. */
function portFor(block: Block, riser: number, half: -1 | 1): number {
  return isUnder(block, riser) ? riser : headX(block) + half * Math.round(block.cardWidth / 5)
}

/** A premise's line leaves its card where it can go straight up, if it is the one that stands under the port. */
function straighten(block: Block, { cells, side }: Column): void {
  const [cell] = cells
  if (side !== 'top' || !cell || cell.branches.length > 1 || mainOf(cell).joint) return
  const [member] = mainOf(cell).members
  const x = block.ports[cell.stance] - cell.x
  const least = member!.x + member!.block.cardX + spacing.portInset
  const most = least + member!.block.cardWidth - 2 * spacing.portInset
  if (x >= least && x <= most) mainOf(cell).line = mainOf(cell).line.map(({ y }) => ({ x, y }))
}

/** Whether lines of a stance run sideways under the card. */
function hasBus(block: Block, stance: Stance): boolean {
  return risersOf(block, stance).some((riser) => Math.abs(riser - block.ports[stance]) > 1)
}

/** The stance whose line passes over that of the other, where the card stands over reasons of that other; else none. */
function upperBus(block: Block): Stance | undefined {
  if (block.columns.length < 2) return undefined
  const { ports } = block
  const leading = block.cells[0]!.stance
  const trailing = leading === 'pro' ? 'con' : 'pro'
  if (risersOf(block, leading).some((riser) => riser > ports[trailing])) return trailing
  return risersOf(block, trailing).some((riser) => riser < ports[leading]) ? leading : undefined
}

function placeRows(block: Block): void {
  const { columns, cardHeight } = block
  const isGathered = hasBus(block, 'pro') || hasBus(block, 'con')
  const bus = cardHeight + block.lead + block.gaps.bus
  const upper = upperBus(block)
  const step = upper ? spacing.busStep : 0
  block.busY = { pro: upper === 'pro' ? bus : bus + step, con: upper === 'con' ? bus : bus + step }
  let channel: number = block.gaps.channel + step
  for (const { cells, side } of columns) {
    const room = side === 'top' ? spacing.rise : cells[0]!.stub > 0 ? 2 * spacing.corner : 0
    const stub = cells[0]!.stub + room
    channel = Math.max(channel, block.gaps.bus + step + (isGathered ? stub : Math.max(0, stub - spacing.rise / 2)))
  }
  let height = 0
  for (const { cells } of columns) {
    height = Math.max(height, stackRows(cells, cardHeight + block.lead + channel))
  }
  block.height = height
}

/** More roots than these stand in rows, so that a hundred theses are no line of dots. */
export const rootsInRow = 4

/** The roots side by side, one under the other, or in rows that make a picture of that aspect. They have no trunks. */
export function shapeGround(ground: Block, isStacked: boolean, aspect: number): void {
  const { gaps }: { gaps: Gaps } = ground
  for (const cell of ground.cells) shapeCell(cell, 'top')
  const groups = groupRoots(ground.cells, isStacked ? 1 : columnsFor(ground.cells, aspect, gaps))
  let x = 0
  for (const cells of groups) {
    const width = cells.reduce((widest, cell) => Math.max(widest, cell.width), 0)
    for (const cell of cells) cell.x = x
    ground.columns.push({ cells, side: 'top', trunks: { pro: 0, con: 0 }, x, width })
    ground.height = Math.max(ground.height, stackRows(cells, 0))
    x += width + gaps.theses
  }
  ground.width = Math.max(0, x - gaps.theses)
}

/** Dealt out from left to right, so that they are still read in their order. */
function groupRoots(cells: readonly Cell[], count: number): Cell[][] {
  const groups = Array.from({ length: Math.min(count, cells.length) }, (): Cell[] => [])
  cells.forEach((cell, index) => groups[index % groups.length]!.push(cell))
  return groups
}

function columnsFor(cells: readonly Cell[], aspect: number, { theses, stack }: Gaps): number {
  if (cells.length <= rootsInRow) return cells.length
  const width = cells.reduce((sum, cell) => sum + cell.width + theses, 0)
  const height = cells.reduce((sum, cell) => sum + cell.height + stack, 0)
  return Math.max(2, Math.round(Math.sqrt((aspect * cells.length * height) / width)))
}

/**
 * Gives a block its inner geometry: columns, trunks, the card over them, where lines meet it, and its size.
 *
 * The lines of one stance meet: the cells of a column join a trunk at its side, trunks join over the columns, and one
 * arrowhead for each stance reaches the card. Two neighbouring columns of one stance share the trunk between them.
 */
import type { Stance } from '../../domain/argument'
import { headX, isBranching, mainOf, type Block, type BlockOption, type Cell, type Column, type Side } from './block'
import { exitX, shapeCell } from './shape-cell'
import { spacing } from './spacing'

/** Puts the block's cells into columns and tells these on which side their lines leave. */
export function toColumns(block: Block, groups: readonly (readonly Cell[])[], option: BlockOption): void {
  groups.forEach((group, index) => {
    const stance = mainOf(group[0]!).unit?.argument.stance ?? 'pro'
    const counts = option.counts[index] ?? [group.length]
    const sides = sidesOf(counts, stance, groups.length > 1 ? undefined : block.side)
    let at = 0
    counts.forEach((count, column) => {
      block.columns.push({
        stance,
        cells: group.slice(at, at + count),
        side: sides[column]!,
        trunkX: 0,
        x: 0,
        width: 0,
      })
      at += count
    })
  })
}

/** `alone` is where the trunk of an only column of an only stance stands; otherwise trunks stand towards the middle. */
function sidesOf(counts: readonly number[], stance: Stance, alone: 'left' | 'right' | undefined): Side[] {
  if (counts.every((count) => count === 1)) return counts.map(() => 'top')
  if (counts.length === 1) return [alone ?? (stance === 'pro' ? 'right' : 'left')]
  // Pairs around a trunk; a column that is left over stands outside and has its own.
  const isOdd = counts.length % 2 === 1
  return counts.map((_, index) => {
    if (stance === 'con') return index % 2 === 0 && !(isOdd && index === counts.length - 1) ? 'right' : 'left'
    return index === 0 || isOdd === (index % 2 === 1) ? 'right' : 'left'
  })
}

/** Sizes the block, whose inner blocks are sized, and places what is in it. */
export function shapeBlock(block: Block): void {
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
  let x = columns[0]!.side === 'left' ? spacing.portInset + spacing.shoulder : 0
  columns.forEach((column, index) => {
    const before = columns[index - 1]
    if (before) x += gapBetween(before, column)
    column.x = x
    column.width = Math.max(...column.cells.map((cell) => cell.width))
    x += column.width
    column.trunkX = column.side === 'left' ? column.x - spacing.shoulder : x + spacing.shoulder
    for (const cell of column.cells) {
      cell.x = column.side === 'right' ? x - cell.width : column.x
    }
  })
  return columns.at(-1)!.side === 'right' ? x + spacing.shoulder + spacing.portInset : x
}

function gapBetween(before: Column, after: Column): number {
  const isPair = before.side === 'right' && after.side === 'left'
  if (isPair) return 2 * spacing.shoulder + (before.stance === after.stance ? 0 : spacing.trunks)
  const isWide = before.cells.some(isBranching) || after.cells.some(isBranching)
  if (before.side === 'right' || after.side === 'left') return 2 * spacing.shoulder
  return isWide ? spacing.block : spacing.card
}

/** Where the lines of a column come up under the card. */
function riserOf({ side, trunkX, cells }: Column): number {
  return side === 'top' ? cells[0]!.x + exitX(mainOf(cells[0]!)) : trunkX
}

function risersOf(block: Block, stance: Stance): number[] {
  return [...new Set(block.columns.filter((column) => column.stance === stance).map(riserOf))]
}

/** Over the aisle between the reasons for and against; over the middle of those of one stance; beside a single trunk. */
function placeCard(block: Block, right: number): void {
  const { columns, cardWidth } = block
  const firstAgainst = columns.findIndex(({ stance }) => stance === 'con')
  const last = columns[firstAgainst - 1]
  const first = columns[firstAgainst]
  const [only] = columns
  if (last && first) block.cardX = Math.round((last.x + last.width + first.x - cardWidth) / 2)
  else if (only && columns.length === 1 && only.side !== 'top') {
    block.cardX = only.side === 'left' ? 0 : right - cardWidth
  } else {
    const risers = columns.map(riserOf)
    block.cardX = Math.round((Math.min(...risers) + Math.max(...risers) - cardWidth) / 2)
  }
  const shift = Math.max(0, -block.cardX)
  block.cardX += shift
  for (const column of columns) {
    column.x += shift
    column.trunkX += shift
    for (const cell of column.cells) cell.x += shift
  }
  block.width = Math.max(right + shift, block.cardX + cardWidth)
}

/** An only line goes straight up where it can; several meet under the middle of the card, or of its half. */
function placePorts(block: Block): void {
  const left = block.cardX + spacing.portInset
  const right = block.cardX + block.cardWidth - spacing.portInset
  const middle = headX(block)
  const isMixed = block.columns[0]!.stance !== block.columns.at(-1)!.stance
  for (const stance of ['pro', 'con'] as const) {
    const risers = risersOf(block, stance)
    const low = isMixed && stance === 'con' ? middle + spacing.port / 2 : left
    const high = isMixed && stance === 'pro' ? middle - spacing.port / 2 : right
    const inside = risers.filter((riser) => riser >= low && riser <= high)
    const wish = stance === 'pro' ? Math.max(...risers) : Math.min(...risers)
    if (isMixed) block.ports[stance] = Math.min(high, Math.max(low, wish))
    else block.ports[stance] = inside.length === 1 ? inside[0]! : middle
  }
}

/** Whether lines of a stance run sideways under the card. */
function hasBus(block: Block, stance: Stance): boolean {
  return risersOf(block, stance).some((riser) => Math.abs(riser - block.ports[stance]) > 1)
}

function placeRows(block: Block): void {
  const { columns, cardHeight } = block
  const isGathered = hasBus(block, 'pro') || hasBus(block, 'con')
  block.busY = cardHeight + spacing.bus
  let channel: number = spacing.channel
  for (const { cells, side } of columns) {
    const stub = cells[0]!.stub + (side === 'top' || cells[0]!.stub > 0 ? spacing.rise : 0)
    channel = Math.max(channel, spacing.bus + (isGathered ? stub : Math.max(0, stub - spacing.rise / 2)))
  }
  let height = 0
  for (const { cells } of columns) {
    let y = cardHeight + channel
    cells.forEach((cell, row) => {
      const before = cells[row - 1]
      if (before) y += cell.stub + (isBranching(before) ? spacing.stackBlock : spacing.stack)
      cell.y = y
      y += cell.height
    })
    height = Math.max(height, y)
  }
  block.height = height
}

/** The roots side by side. */
export function shapeGround(ground: Block): void {
  let x = 0
  for (const cell of ground.cells) {
    shapeCell(cell, 'top')
    cell.x = x
    x += cell.width + spacing.theses
    ground.height = Math.max(ground.height, cell.height)
  }
  ground.width = Math.max(0, x - spacing.theses)
}

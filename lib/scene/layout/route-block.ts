/**
 * Routes of the arguments on one claim: from each premise to the cell's edge, along the trunk and into the card.
 *
 * Lines of one stance share their way to the card, so that they look like one.
 */
import type { Point } from '../path'
import type { Box } from '../scene'
import { lineToCard, lowestOf } from './block-lines'
import {
  cardOf,
  headX,
  mainOf,
  type Block,
  type Branch,
  type Cell,
  type Column,
  type Member,
  type Route,
  type Strand,
} from './block'
import { segmentsOf } from './obstacles'
import { spacing } from './spacing'
import type { LineTraits, Ways } from './ways'

/** One route for every argument in the block's cells. Without `ways` nothing is pinned, and lines run as they were shaped. */
export function routeBlock(block: Block, ways?: Ways): Route[] {
  const routes: Route[] = []
  const top = ways?.topOf(block)
  for (const column of block.columns) {
    const isHit = ways !== undefined && !ways.isClear(areaOf(block, column), top)
    const areTrunksHit = isHit && trunksOf(block, column).some((box) => !ways.isClear(box, top))
    for (const cell of column.cells) {
      const around = areTrunksHit || (isHit && !ways.isClear(areaOfCell(block, cell), top)) ? ways : undefined
      for (const branch of cell.branches) {
        if (branch.argument) routes.push(routeBranch({ block, column, cell, branch, ways, around }))
      }
    }
  }
  return routes
}

interface RouteRequest {
  readonly block: Block
  readonly column: Column
  readonly cell: Cell
  readonly branch: Branch
  readonly ways: Ways | undefined
  /** The ways again, where a pinned card stands among the cell's lines or on the trunks. */
  readonly around: Ways | undefined
}

function routeBranch({ block, column, cell, branch, ways, around }: RouteRequest): Route {
  const origin = { x: block.x + cell.x, y: block.y + cell.y }
  const at = ({ x, y }: Point): Point => ({ x: origin.x + x, y: origin.y + y })
  const isMain = branch === mainOf(cell)
  const line = branch.line.map(at)
  const trunk = isMain ? lineToCard(block, column, cell) : line
  const top = ways?.topOf(block)
  const lane = laneOf(block, column, cell)
  const lead = (member: Member, points: readonly Point[], isWhole: boolean) =>
    ways?.lead({
      card: cardOf(member.block),
      top,
      lane,
      isUpright: column.side === 'top' || !isMain,
      isFreeBelow: member.block.columns.length === 0,
      line: points,
      isWhole,
    })
  const led = (points: readonly Point[]) => around?.around(points, { top, lane }) ?? points
  const route: Route = {
    argument: branch.argument!,
    strands: [],
    trunk: null,
    joint: null,
    end: trunk.at(-1)!,
    anchor: middleOf(line.at(-2)!, isMain ? trunk[line.length - 1]! : line.at(-1)!),
    references: branch.members
      .filter(({ block: inner }) => !inner.placed)
      .map(({ block: inner }) => ({ block: inner, x: inner.x, y: inner.y })),
    isFree: branch.members.some((member) => wasMoved(member, origin)),
  }
  if (branch.joint) {
    const joint = at(branch.joint)
    const strands = branch.strands.map((strand, index): Strand => {
      const member = branch.members[index]!
      const points = strand.map(at)
      if (!wasMoved(member, origin)) return { points: led(points) }
      const way = lead(member, points, false)
      if (way) return { points: way.points }
      return { points: [topOf(member), { x: joint.x, y: joint.y + spacing.jointRadius }], curve: 'up' }
    })
    return { ...route, trunk: led(trunk), joint, strands }
  }
  const member = branch.members[0]!
  if (!wasMoved(member, origin)) return { ...route, trunk: led(trunk) }
  // A pinned claim argues over the place that it left, so that its line joins the others and keeps its undercuts.
  const isUndercut = cell.branches.some(({ target }) => cell.branches[target] === branch)
  const way = lead(member, trunk, isUndercut)
  if (way) return { ...route, trunk: way.points, anchor: isUndercut ? route.anchor : middleOfLongest(way) }
  const entry = line[0]!
  if (isMain && (column.side !== 'top' || cell.branches.length > 1)) {
    const isSideways = column.side !== 'top'
    const from = isSideways ? sideOf(member, entry) : topOf(member)
    return { ...route, trunk: led(trunk), strands: [{ points: [from, entry], curve: isSideways ? 'sideways' : 'up' }] }
  }
  const from = topOf(member)
  return { ...route, strands: [{ points: [from, route.end], curve: 'up' }], anchor: middleOf(from, route.end) }
}

/**
 * Whether the block's lines run as they were shaped: nothing pinned is in their way, and no premise of theirs was moved. Asked
 * of those above first: where nothing stands in a whole block, nothing stands in those within.
 */
export function isPlain(block: Block, ways: Ways): boolean {
  const { x, y, width, height } = block
  const top = ways.topOf(block)
  block.isClear ||= ways.isClear({ x, y, width, height }, top)
  let isPlainBlock = !block.isBent
  for (const column of block.columns) {
    if (isPlainBlock && !block.isClear) isPlainBlock = ways.isClear(areaOf(block, column), top)
    for (const cell of column.cells) {
      const origin = { x: x + cell.x, y: y + cell.y }
      for (const member of cell.members) {
        const isMoved = wasMoved(member, origin)
        if (isMoved) isPlainBlock = false
        member.block.isClear = block.isClear && !isMoved && ways.topOf(member.block) === top
      }
    }
  }
  return isPlainBlock
}

/** Where both stances have a trunk at the column's side. */
function laneOf({ x }: Block, { trunks }: Column, { stance }: Cell): LineTraits['lane'] {
  if (trunks.pro === trunks.con) return undefined
  return { x: x + (trunks.pro + trunks.con) / 2, isLeft: trunks[stance] === Math.min(trunks.pro, trunks.con) }
}

/** Where the column's lines run: from the card down, between its trunks, its cells and the ports. */
function areaOf({ x, y, ports, cardHeight }: Block, column: Column): Box {
  const { cells, trunks } = column
  const edges = [column.x, column.x + column.width, trunks.pro, trunks.con, ports.pro, ports.con]
  const left = Math.min(...edges)
  const bottom = Math.max(...cells.map((cell) => cell.y + cell.height))
  return { x: x + left, y: y + cardHeight, width: Math.max(...edges) - left, height: bottom - cardHeight }
}

/** The lines that those of the column's cells come to. */
function trunksOf(block: Block, column: Column): Box[] {
  return lowestOf(column).flatMap((cell) => segmentsOf(lineToCard(block, column, cell)))
}

/** Where the cell's lines run until they come to a trunk. */
function areaOfCell({ x, y }: Block, cell: Cell): Box {
  const side = spacing.shoulder + spacing.lane
  const top = y + cell.y - cell.stub
  return { x: x + cell.x - side, y: top, width: cell.width + 2 * side, height: cell.stub + cell.height }
}

/** The middle of the longest piece of a way before it joins another line. */
function middleOfLongest({ points, joins }: { readonly points: readonly Point[]; readonly joins: number }): Point {
  let longest = { length: -1, at: points[0]! }
  for (let index = 1; index < joins; index++) {
    const [from, to] = [points[index - 1]!, points[index]!]
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
    if (length > longest.length) longest = { length, at: middleOf(from, to) }
  }
  return longest.at
}

/** The middle of the card's edge that faces a point. */
function sideOf({ block }: Member, { x }: Point): Point {
  const left = block.x + block.cardX
  const isLeft = x < left + block.cardWidth / 2
  return { x: isLeft ? left : left + block.cardWidth, y: block.y + Math.round(block.cardHeight / 2) }
}

function topOf({ block }: Member): Point {
  return { x: block.x + headX(block), y: block.y }
}

function wasMoved(member: Member, origin: Point): boolean {
  const { block } = member
  return Math.abs(block.x - origin.x - member.x) > 0.5 || Math.abs(block.y - origin.y - member.y) > 0.5
}

function middleOf(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

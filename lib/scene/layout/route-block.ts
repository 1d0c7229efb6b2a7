/**
 * Routes of the arguments on one claim: from each premise to the cell's edge, along the trunk and into the card.
 *
 * Lines of one stance share their way to the card, so that they look like one.
 */
import type { Point } from '../path'
import { lineToCard } from './block-lines'
import { headX, mainOf, type Block, type Branch, type Cell, type Column, type Member } from './block'
import type { Route, Strand } from './route'
import { spacing } from './spacing'

/** One route for every argument in the block's cells. */
export function routeBlock(block: Block): Route[] {
  const routes: Route[] = []
  for (const column of block.columns) {
    for (const cell of column.cells) {
      for (const branch of cell.branches) {
        if (branch.unit) routes.push(routeBranch(block, column, cell, branch))
      }
    }
  }
  return routes
}

function routeBranch(block: Block, column: Column, cell: Cell, branch: Branch): Route {
  const origin = { x: block.x + cell.x, y: block.y + cell.y }
  const at = ({ x, y }: Point): Point => ({ x: origin.x + x, y: origin.y + y })
  const isMain = branch === mainOf(cell)
  const line = branch.line.map(at)
  const trunk = isMain ? lineToCard(block, column, cell) : line
  const anchor = middleOf(line.at(-2)!, isMain ? trunk[line.length - 1]! : line.at(-1)!)
  const route = {
    argument: branch.unit!.argument,
    trunk,
    end: trunk.at(-1)!,
    anchor,
    references: branch.members.filter(({ block: inner }) => !inner.premise?.placed).map(({ block: inner }) => inner),
  }
  if (branch.joint) {
    const joint = at(branch.joint)
    const strands = branch.strands.map((points, index): Strand => {
      const member = branch.members[index]!
      if (!wasMoved(member, origin)) return { points: points.map(at), isFree: false }
      return { points: [topOf(member), { x: joint.x, y: joint.y + spacing.jointRadius }], isFree: true }
    })
    return { ...route, joint, strands }
  }
  const member = branch.members[0]!
  if (!wasMoved(member, origin)) return { ...route, joint: null, strands: [] }
  // A pinned claim argues over the place that it left, so that its line joins the others and keeps its undercuts.
  const entry = line[0]!
  if (isMain && (column.side !== 'top' || cell.branches.length > 1)) {
    const isSideways = column.side !== 'top'
    const from = isSideways ? sideOf(member, entry) : topOf(member)
    return { ...route, joint: null, strands: [{ points: [from, entry], isFree: true, isSideways }] }
  }
  const from = topOf(member)
  const strands = [{ points: [from, route.end], isFree: true }]
  return { ...route, joint: null, trunk: null, strands, anchor: middleOf(from, route.end) }
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

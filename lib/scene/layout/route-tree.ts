/**
 * Routes of arguments whose premises stand under (or beside) what they argue about: up through the block's own corridors.
 *
 * Lines of one block never cross each other: lanes and ports keep the order of what they come from.
 */
import type { ArgumentId, ClaimId } from '../../domain/ids'
import type { Point } from '../path'
import type { Block, Cell, Member, UnitShape } from './block'
import { headX } from './block'
import type { Route, Strand } from './route'
import { laneY } from './shape-block'
import { spacing } from './spacing'

export interface TreeRoutes {
  readonly byArgument: Map<ArgumentId, Route>
  /** Premises that stand elsewhere, still to be linked to the joint. */
  readonly missing: { readonly argument: ArgumentId; readonly claim: ClaimId; readonly to: Point }[]
  /** Undercuts of links: their first corner points, still to be led to the line that they attack. */
  readonly stray: {
    readonly shape: UnitShape
    readonly start: Point
    readonly strands: Strand[]
    readonly joint: Point | null
  }[]
}

/** Routes of all arguments in the cells of a placed block, added to what was found before. */
export function routeTree(block: Block, found: TreeRoutes): void {
  block.columns.forEach((column) => {
    column.cells.forEach((cell, row) => {
      if (cell.shape.unit) routeUnit(block, cell, row, cell.shape, undefined, found)
    })
  })
}

function routeUnit(
  block: Block,
  cell: Cell,
  row: number,
  shape: UnitShape,
  target: { readonly x: number } | undefined,
  found: TreeRoutes,
): void {
  const { unit } = shape
  if (!unit) return
  const left = block.x + cell.x
  const base = block.y + cell.y
  const exit = { x: left + shape.exitX, y: base - shape.joint }
  const isJoined = unit.argument.premises.length > 1
  const rising = isJoined ? exit.y - spacing.jointRadius : Math.min(...shape.members.map((member) => topOf(member).y))
  const way = wayUp(block, cell, row, shape, { x: exit.x, y: rising }, target)
  const joint = isJoined ? exit : null
  const strands = shape.members.map((member): Strand => {
    const top = topOf(member)
    const claim = member.block.placed!.claim.id
    const isMoved =
      Math.abs(top.x - (left + member.x + headX(member.block))) > 1 || Math.abs(top.y - (base + member.step)) > 1
    if (!isJoined)
      return { claim, points: isMoved || !way ? [top, way?.at(-1) ?? top] : [top, ...way.slice(1)], isFree: isMoved }
    if (isMoved) return { claim, points: [top, { x: exit.x, y: exit.y + spacing.jointRadius }], isFree: true }
    const side = Math.sign(exit.x - top.x)
    return {
      claim,
      points: [top, { x: top.x, y: exit.y }, { x: exit.x - side * spacing.jointRadius, y: exit.y }],
      isFree: false,
    }
  })
  for (const premise of unit.argument.premises) {
    if (!shape.members.some((member) => member.block.placed?.claim.id === premise)) {
      found.missing.push({ argument: unit.argument.id, claim: premise, to: exit })
    }
  }
  if (way) {
    const anchor = { x: exit.x, y: base - shape.top - spacing.rise / 2 }
    const route: Route = {
      argument: unit.argument,
      strands,
      trunk: isJoined ? way : null,
      joint,
      end: way.at(-1)!,
      anchor,
    }
    found.byArgument.set(unit.argument.id, route)
  } else found.stray.push({ shape, start: { x: exit.x, y: rising }, strands, joint })
  for (const undercut of shape.undercuts) routeUnit(block, cell, row, undercut, exit, found)
}

function topOf({ block }: Member): Point {
  return { x: block.x + headX(block), y: block.y }
}

/** Corner points from where the line rises to where it ends; undefined for an undercut of a line that is not drawn here. */
function wayUp(
  block: Block,
  cell: Cell,
  row: number,
  shape: UnitShape,
  start: Point,
  target: { readonly x: number } | undefined,
): Point[] | undefined {
  const { argument } = shape.unit!
  if (target) {
    const y = block.y + cell.y - shape.attach
    return [start, { x: start.x, y }, { x: target.x, y }]
  }
  const arrival = block.arrivals.find((found) => found.argument === argument)
  if (!arrival) return undefined
  const way: Point[] = [start]
  let x = start.x
  if (row > 0 && cell.laneX !== undefined) {
    const y = block.y + cell.y - cell.stub - spacing.rise
    x = block.x + cell.laneX
    way.push({ x: start.x, y }, { x, y })
  }
  const port = block.x + arrival.port
  if (arrival.lane >= 0) {
    const y = block.y + laneY(block, arrival.lane)
    way.push({ x, y }, { x: port, y })
  }
  way.push({ x: port, y: block.y + block.cardHeight })
  return way
}

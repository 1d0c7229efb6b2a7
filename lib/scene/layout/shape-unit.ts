/**
 * The shape of one argument: its premises side by side under a bracket, what undercuts it at their right, a step lower.
 *
 * Lines of undercuts run over the cards to the line that they attack, each higher than the one inside it, so none cross.
 */
import { headX, type Block, type Cell, type Member, type UnitShape } from './block'
import type { PlacedClaim, PlacedUnit } from './place-claims'
import { spacing } from './spacing'

/** A cell for an argument whose members' blocks are sized. */
export function shapeCell(unit: PlacedUnit, blockOf: (placed: PlacedClaim) => Block): Cell {
  const cursor = { x: 0 }
  const shape = shapeUnit(unit, blockOf, cursor, 0)
  return cellOf(shape, cursor.x)
}

/** A cell for a claim that argues for nothing here: a root. */
export function shapeRoot(block: Block): Cell {
  const members = [{ block, x: 0, step: 0 }]
  return cellOf(
    { unit: undefined, members, undercuts: [], exitX: headX(block), joint: 0, attach: 0, top: 0 },
    block.width,
  )
}

function cellOf(shape: UnitShape, width: number): Cell {
  let height = 0
  for (const { block, step } of membersOf(shape)) height = Math.max(height, block.height + step)
  return { shape, x: 0, y: 0, width, height, stub: Math.max(0, shape.top), laneX: undefined }
}

function shapeUnit(
  unit: PlacedUnit,
  blockOf: (placed: PlacedClaim) => Block,
  cursor: { x: number },
  step: number,
): UnitShape {
  const members: Member[] = []
  for (const placed of unit.members) {
    const block = blockOf(placed)
    if (cursor.x > 0) cursor.x += gapBefore(block)
    members.push({ block, x: cursor.x, step })
    cursor.x += block.width
  }
  const first = members[0]
  const last = members.at(-1)
  const exitX = first && last ? Math.round((first.x + headX(first.block) + last.x + headX(last.block)) / 2) : 0
  const joint = unit.argument.premises.length > 1 ? spacing.bracket - step : 0
  const base = unit.argument.premises.length > 1 ? joint + spacing.jointRadius : -step
  let top = base
  let before = base
  const undercuts = unit.undercuts.map((undercut): UnitShape => {
    const shape = shapeUnit(undercut, blockOf, cursor, step + spacing.step)
    const attach = Math.max(before + spacing.undercut, shape.top + spacing.undercut / 2, spacing.undercut - step)
    before = attach
    top = Math.max(top, attach + spacing.undercut / 2)
    return { ...shape, attach }
  })
  return { unit, members, undercuts, exitX, joint, attach: 0, top }
}

function gapBefore(block: Block): number {
  return block.columns.length > 0 ? spacing.block : spacing.card
}

/** All claims of a shape, from left to right. */
export function membersOf(shape: UnitShape): Member[] {
  return shape.undercuts.length === 0 ? [...shape.members] : [...shape.members, ...shape.undercuts.flatMap(membersOf)]
}

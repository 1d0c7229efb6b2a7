/**
 * The inner geometry of a cell: premises side by side, joined by a bracket; what undercuts their argument beside them.
 *
 * A line that leaves sideways has its undercuts beneath it, between the premises and the trunk. A line that leaves upwards
 * has them at its right, a step lower, each line higher than the ones inside it, so that none cross.
 */
import type { Point } from '../path'
import { headX, type Block, type Branch, type Cell, type Member, type Side } from './block'
import { spacing } from './spacing'
import { stackCell } from './stack-cell'

/** Gives the cell its size, its members their places, and its branches their lines, from the members' sizes. */
export function shapeCell(cell: Cell, side: Side): void {
  if (side !== 'top' && cell.form === 'beneath') stackCell(cell, side)
  else spreadCell(cell, side)
}

function spreadCell(cell: Cell, side: Side): void {
  const main = cell.branches[0]!
  const levels = levelsOf(cell.branches, side)
  placeMembers(cell, side)
  const lead = side === 'top' || !main.argument ? undefined : leadY(main)
  const shifts = stepsOf(cell.branches, levels, lead)
  let height = 0
  cell.branches.forEach((branch, index) => {
    for (const member of branch.members) {
      member.y = shifts[index]!
      height = Math.max(height, member.y + member.block.height)
    }
  })
  cell.height = height
  for (const [index, branch] of cell.branches.entries()) {
    if (!branch.argument) continue
    if (index > 0) drawUndercut(cell, branch, levels, shifts, lead)
    else if (lead === undefined) drawUp(branch, levels[0]!.top)
    else drawSideways(cell, branch, side, lead)
  }
  cell.stub = lead === undefined ? -Math.min(0, levels[0]!.top) : isJoined(main) ? spacing.bracket : 0
}

/** The height at which a line leaves sideways: the card's middle, or over the premises that it joins. */
function leadY(main: Branch): number {
  return isJoined(main) ? -spacing.bracket : Math.round(main.members[0]!.block.cardHeight / 2)
}

function isJoined({ members }: Branch): boolean {
  return members.length > 1
}

/** From left to right; what undercuts a line that leaves to the left stands left of its premises. */
function placeMembers(cell: Cell, side: Side): void {
  const [main, ...undercuts] = cell.branches
  const order = side === 'left' ? [...undercuts, main!] : cell.branches
  let x = 0
  let before: Block | undefined
  for (const branch of order) {
    for (const member of branch.members) {
      if (before) x += before.cells.length > 0 || member.block.cells.length > 0 ? cell.gaps.block : cell.gaps.card
      member.x = x
      x += member.block.width
      before = member.block
    }
  }
  cell.width = x
}

interface Level {
  /** The highest point of the branch's own lines, from the top of its cards. */
  top: number
  /** The next free height at which it may be undercut. */
  free: number
  /** At what height it meets the line that it undercuts, from the top of that line's cards. */
  attach: number
}

/** Heights of the lines over each branch's cards, from the last undercut back to the first branch. */
function levelsOf(branches: readonly Branch[], side: Side): Level[] {
  const levels = branches.map((branch): Level => {
    const base = isJoined(branch) ? -spacing.bracket - spacing.jointRadius : 0
    return { top: base, free: base - spacing.undercut, attach: 0 }
  })
  // In the order of the cell an undercut's own undercuts follow it, so going backwards they are known; but the undercuts of
  // one branch are met from the last, while the first stands nearest and attaches lowest: they are gathered and turned.
  const under: number[][] = branches.map(() => [])
  for (let index = branches.length - 1; index >= 0; index--) {
    const level = levels[index]!
    const lowered = spacing.step
    for (const child of under[index]!.reverse()) {
      if (index === 0 && side !== 'top') continue
      const inner = levels[child]!
      inner.attach = Math.min(level.free, inner.top + lowered - spacing.undercut / 2)
      level.free = inner.attach - spacing.undercut
      level.top = Math.min(level.top, inner.attach - spacing.undercut / 2)
    }
    const { target } = branches[index]!
    if (target >= 0) under[target]!.push(index)
  }
  return levels
}

/** How much lower than the cell's corner the cards of each branch stand. */
function stepsOf(branches: readonly Branch[], levels: readonly Level[], lead: number | undefined): number[] {
  const steps: number[] = []
  branches.forEach(({ target }, index) => {
    if (target < 0) steps.push(0)
    else if (target === 0 && lead !== undefined) {
      steps.push(lead + spacing.markRadius + spacing.undercut - levels[index]!.top)
    } else steps.push(steps[target]! + spacing.step)
  })
  return steps
}

function headOf({ block, x }: Member): number {
  return x + headX(block)
}

/** Over the one premise, or over the middle of several. */
export function exitX(branch: Branch): number {
  const { members } = branch
  return Math.round((headOf(members[0]!) + headOf(members.at(-1)!)) / 2)
}

function drawUp(branch: Branch, top: number): void {
  const x = exitX(branch)
  const y = branch.members[0]!.y
  branch.joint = isJoined(branch) ? { x, y: y - spacing.bracket } : null
  branch.strands = strandsOf(branch)
  branch.line = [
    { x, y: branch.joint ? branch.joint.y - spacing.jointRadius : y },
    { x, y: y + top },
  ]
}

/** Up from each premise and along the bracket. */
function strandsOf({ joint, members }: Branch): Point[][] {
  if (!joint) return []
  return members.map((member) => {
    const x = headOf(member)
    const side = Math.sign(joint.x - x)
    return [
      { x, y: member.y },
      { x, y: joint.y },
      { x: joint.x - side * spacing.jointRadius, y: joint.y },
    ]
  })
}

function drawSideways(cell: Cell, branch: Branch, side: Side, y: number): void {
  const { members } = branch
  const edge = side === 'left' ? 0 : cell.width
  const away = side === 'left' ? -1 : 1
  const inner = side === 'left' ? members[0]! : members.at(-1)!
  if (!isJoined(branch)) {
    const { cardX, cardWidth } = inner.block
    branch.joint = null
    branch.line = [
      { x: inner.x + cardX + (side === 'left' ? 0 : cardWidth), y },
      { x: edge, y },
    ]
    return
  }
  const x = headOf(inner) + away * (spacing.jointRadius + spacing.bracket)
  branch.joint = { x, y }
  branch.strands = strandsOf(branch)
  branch.line = [
    { x: x + away * spacing.jointRadius, y },
    { x: edge, y },
  ]
}

function drawUndercut(
  cell: Cell,
  branch: Branch,
  levels: readonly Level[],
  steps: readonly number[],
  lead: number | undefined,
): void {
  const index = cell.branches.indexOf(branch)
  const target = cell.branches[branch.target]!
  drawUp(branch, 0)
  const start = branch.line[0]!
  if (branch.target === 0 && lead !== undefined) {
    branch.line = [start, { x: start.x, y: lead }]
    return
  }
  const y = steps[branch.target]! + levels[index]!.attach
  const line: Point[] = [start, { x: start.x, y }, { x: exitX(target), y }]
  branch.line = line
}

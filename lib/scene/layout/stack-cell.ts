/**
 * The narrow form of a cell: premises stacked, joined by a bracket at their side, and under them, set in, what undercuts their
 * argument. Lines run beside the cards: each undercut has a lane of its own up to the line that it attacks.
 */
import type { Point } from '../path'
import type { Branch, Cell, Member } from './block'
import { spacing } from './spacing'

/** Premises of several stand this far in from where their line leaves: room for the bracket and its sign. */
export const bracketIndent = 30

/** Gives the cell its size, the members their places and the branches their lines. */
export function stackCell(cell: Cell, side: 'left' | 'right'): void {
  const counts = cell.branches.map(() => 0)
  for (const { target } of cell.branches) if (target >= 0) counts[target]! += 1
  const met = cell.branches.map(() => 0)
  const starts: number[] = []
  const leads: number[] = []
  let y = 0
  let width = 0
  cell.branches.forEach((branch, index) => {
    const { target, members } = branch
    const isJoined = members.length > 1
    const [first] = members
    const start = startOf(target >= 0 ? starts[target]! + spacing.shoulder : 0, counts[index]!)
    if (index > 0) y += cell.gaps.stack
    starts.push(start)
    leads.push(y + first!.drop + Math.round(first!.block.cardHeight / 2))
    members.forEach((member, at) => {
      if (at > 0) y += cell.gaps.stack
      y += member.drop
      member.x = start + (isJoined ? bracketIndent : 0)
      member.y = y
      y += member.block.height
      width = Math.max(width, member.x + member.block.width)
    })
    const lead = leads[index]!
    branch.joint = isJoined ? { x: start + spacing.jointRadius, y: lead } : null
    if (branch.joint) branch.strands = strandsOf(branch.joint, branch)
    const from = { x: isJoined ? start : members[0]!.x + members[0]!.block.cardX, y: lead }
    if (target < 0) branch.line = [from, { x: 0, y: lead }]
    else {
      const lane = laneX(starts[target]!, met[target]!++)
      branch.line = [from, { x: lane, y: lead }, { x: lane, y: leads[target]! }]
    }
  })
  cell.width = width
  cell.height = y
  cell.stub = 0
  if (side === 'right') mirror(cell)
}

/** Where a branch begins, so that the lanes of what undercuts it fit before it. */
function startOf(indent: number, undercuts: number): number {
  return indent + Math.max(0, undercuts - 1) * spacing.undercut
}

function laneX(start: number, index: number): number {
  return start - spacing.mark - index * spacing.undercut
}

/** Premises beneath the first join it along the bracket, which ends at the joint's lower side. */
function strandsOf({ x, y }: Point, { members }: Branch): Point[][] {
  return members.map(({ block, x: left, y: top }, index) => {
    const leave = top + Math.round(block.cardHeight / 2)
    const from = { x: left + block.cardX, y: leave }
    if (index === 0) return [from, { x: x + spacing.jointRadius, y }]
    return [from, { x, y: leave }, { x, y: y + spacing.jointRadius }]
  })
}

/** Lines leave to the right; the cards themselves stay as they are. */
function mirror(cell: Cell): void {
  const turn = ({ x, y }: Point): Point => ({ x: cell.width - x, y })
  for (const branch of cell.branches) {
    for (const member of branch.members) member.x = cell.width - member.x - member.block.width
    branch.joint = branch.joint && turn(branch.joint)
    branch.line = branch.line.map(turn)
    branch.strands = branch.strands.map((strand, index) => leaveRight(strand.map(turn), branch.members[index]!))
    if (!branch.joint) branch.line = leaveRight(branch.line, branch.members[0]!)
  }
}

function leaveRight([from, ...rest]: readonly Point[], { block, x }: Member): Point[] {
  return [{ x: x + block.cardX + block.cardWidth, y: from!.y }, ...rest]
}

/**
 * Blocks: a claim with everything placed under it, as a rectangle. The layout works on blocks from the leaves up.
 *
 * A block's reasons stand in columns, those of one stance left of the others; a column stacks cells; a cell holds one argument with
 * its premises and what undercuts it. Lines run where no card stands: between columns, and between the card and its columns.
 */
import type { Argument, Stance } from '../../domain/argument'
import type { Claim } from '../../domain/claim'
import type { ClaimFace } from '../claim-face'
import type { Path, Point } from '../path'
import type { Box, SceneArrow } from '../scene'
import type { CellForm, CellOption, ColumnOption } from './size-options'
import type { PlacedClaim } from './place-claims'
import type { Gaps } from './spacing'

/** On which side of a cell its line leaves: to the trunk at its left or right, or straight up. */
export type Side = 'left' | 'right' | 'top'

export interface Block {
  /** Undefined for the ground, which has no card. */
  readonly claim: Claim | undefined
  /** Where the claim stands here; undefined where the card only names it, and for the ground. */
  placed: PlacedClaim | undefined
  face: ClaimFace | undefined
  readonly gaps: Gaps
  /** One for each argument on the claim, those of one stance together. The ground has one for each root. */
  readonly cells: readonly Cell[]
  /** Sizes that the block could have, from narrow to wide. */
  options: readonly ColumnOption[]
  /** The one that it was given. */
  chosen: ColumnOption | undefined
  /** Whether something in it gave way to what is pinned. */
  isBent: boolean
  columns: Column[]
  /** How much further than usual its reasons stand from its card. */
  lead: number
  /** Whether nothing pinned from elsewhere stands in it, as far as is known. */
  isClear: boolean
  /** Its arguments' lines as they were last drawn; undefined where they have to be routed anew. */
  drawn: DrawnLines | undefined
  width: number
  height: number
  /** The card's left edge and size, from the block's left edge; its top is the block's top. */
  cardX: number
  readonly cardWidth: number
  readonly cardHeight: number
  /** Where the lines of each stance meet the card's lower edge, from the block's left edge. */
  ports: Record<Stance, number>
  /** The heights of the lines that gather the columns of each stance, from the block's top. */
  busY: Record<Stance, number>
  /** Absolute left and top edges, once placed. */
  x: number
  y: number
}

export interface DrawnLines extends Point {
  readonly shapes: readonly ArrowShape[]
  /** The arrows where the block stood when they were drawn last, and the box around them on the page. */
  readonly arrows: readonly SceneArrow[]
  readonly bounds: Box
}

export interface Column {
  readonly cells: readonly Cell[]
  readonly side: Side
  /** Where the trunks of its cells run, from the block's left edge; of no meaning where cells leave upwards. */
  trunks: Record<Stance, number>
  x: number
  width: number
}

export interface Cell {
  readonly stance: Stance
  readonly gaps: Gaps
  /** The cell's own argument first, each undercut after what it attacks. A root's cell has one without an argument. */
  readonly branches: readonly Branch[]
  /** Those of all branches. */
  readonly members: readonly Member[]
  /** Sizes that it could have, from narrow to wide. */
  options: readonly CellOption[]
  form: CellForm
  /** The corner, from the block's: the top of its highest cards. Lines over them have a negative height. */
  x: number
  y: number
  width: number
  height: number
  /** The height over its cards that brackets and undercuts take. */
  stub: number
}

/** One argument's lines and premises. Coordinates count from the cell's corner. */
export interface Branch {
  readonly argument: Argument | undefined
  /** The branch that it undercuts, by its place in the cell. */
  readonly target: number
  readonly members: readonly Member[]
  /** From where the premise, or the joint of several, lets go to the cell's edge or the attacked line. */
  line: readonly Point[]
  joint: Point | null
  /** From each of several premises to the joint; empty where there is no joint. */
  strands: readonly (readonly Point[])[]
}

export interface Member {
  readonly block: Block
  x: number
  y: number
  /** How much further than its cell asks it stands under the one before, where premises are stacked. */
  drop: number
}

/**
 * A route: the corner points of one argument's lines, before they are rounded. From premises upwards to the conclusion.
 *
 * Strands lead from premises to where the trunk begins: the joint of several. An only premise needs none. One that is pinned
 * elsewhere, and to which no way was found, has one to the place that it left, or to the end where there is no trunk.
 */
export interface Route {
  readonly argument: Argument
  readonly strands: readonly Strand[]
  readonly trunk: readonly Point[] | null
  readonly joint: Point | null
  /** The lower edge's point for a reason; the point on the attacked line for an undercut. */
  readonly end: Point
  /** A free place near the premises where an undercut may be attached. */
  readonly anchor: Point
  /** Blocks that name premises which stand elsewhere, and where. */
  readonly references: readonly { readonly block: Block; readonly x: number; readonly y: number }[]
  /** Whether a premise was pinned out of its place. */
  readonly isFree: boolean
}

/** An argument's lines as they are painted, but with their block's corner as origin and not yet turned. */
export interface ArrowShape extends Pick<Route, 'argument' | 'joint' | 'end' | 'anchor' | 'references' | 'isFree'> {
  readonly paths: readonly Path[]
  readonly head: Path | null
  readonly bounds: Box
}

export interface Strand {
  readonly points: readonly Point[]
  /** A free curve from the first to the last point, where no way was found; it leaves its card so, and arrives so. */
  readonly curve?: 'up' | 'sideways'
}

/** The block's card, in its absolute place. */
export function cardOf({ x, y, cardX, cardWidth, cardHeight }: Block): Box {
  return { x: x + cardX, y, width: cardWidth, height: cardHeight }
}

/** The middle of the card, from the block's left edge. */
export function headX(block: Block): number {
  return block.cardX + Math.round(block.cardWidth / 2)
}

/** The branch of the cell's own argument. */
export function mainOf(cell: Cell): Branch {
  return cell.branches[0]!
}

/** Whether something in the cell has reasons of its own. */
export function isBranching(cell: Cell): boolean {
  return cell.members.some(({ block }) => block.cells.length > 0)
}

/**
 * Blocks: a claim with everything placed under it, as a rectangle. The layout works on blocks from the leaves up.
 *
 * A block's reasons stand in columns; a column stacks cells; a cell holds one argument with its premises and undercuts side
 * by side. Between columns, over cells and at a block's sides run corridors that no claim enters: arrows go there.
 */
import type { Argument } from '../../domain/argument'
import type { ClaimFace } from '../claim-face'
import type { PlacedClaim, PlacedUnit } from './place-claims'

export interface Block {
  readonly placed: PlacedClaim | undefined
  readonly face: ClaimFace | undefined
  readonly columns: Column[]
  /** The column and cell in which the block stands; undefined for the ground. */
  home: { readonly block: Block; readonly column: number; readonly row: number } | undefined
  width: number
  height: number
  /** The card's left edge and size, from the block's left edge; its top is the block's top. */
  cardX: number
  cardWidth: number
  cardHeight: number
  /** From the card's lower edge to the first row. */
  channel: number
  /** Left edges of the gaps beside the columns, and their widths: one more than columns. */
  gaps: Gap[]
  /** Lines that reach the card from below, ordered from left to right. */
  arrivals: Arrival[]
  /** Absolute left and top edges, once placed. */
  x: number
  y: number
  readonly demand: Demand
}

export interface Column {
  readonly cells: Cell[]
  x: number
  width: number
  height: number
  /** On which side of it the lines of its lower cells run up. */
  corridor: 'left' | 'right'
}

export interface Gap {
  x: number
  width: number
}

export interface Cell {
  readonly shape: UnitShape
  x: number
  /** The top of its claims, from the block's top. */
  y: number
  readonly width: number
  readonly height: number
  /** The height over its claims that brackets and undercuts take. */
  readonly stub: number
  /** Where its line runs up: the corridor's lane for a lower cell; undefined for a first one. */
  laneX: number | undefined
}

/** One argument's geometry, from the cell's left edge; heights are counted upwards from the top of the cell's claims. */
export interface UnitShape {
  readonly unit: PlacedUnit | undefined
  readonly members: readonly Member[]
  readonly undercuts: readonly UnitShape[]
  /** Where its line leaves upwards: over the premise, or over the joint of several. */
  readonly exitX: number
  /** The height of the bracket that joins premises; 0 without one. */
  readonly joint: number
  /** The height at which an undercut meets the line that it attacks. */
  readonly attach: number
  /** The height that the whole needs over the claims. */
  readonly top: number
}

export interface Member {
  readonly block: Block
  readonly x: number
  /** How much lower than the cell's top it stands. */
  readonly step: number
}

/** A line that ends at a card: from one of its cells, or a link from elsewhere that comes by a corridor. */
export interface Arrival {
  readonly argument: Argument
  /** Where it comes up, from the block's left edge. */
  readonly x: number
  /** Where it meets the card. */
  port: number
  /** Its lane in the channel, counted from the lowest; -1 where it goes straight up. */
  lane: number
}

/** How many links from elsewhere pass each corridor. */
export interface Demand {
  channel: number
  left: number
  right: number
  readonly gaps: Map<number, number>
  /** Over the lower cells, by `column:row`. */
  readonly cells: Map<string, number>
  /** Links that end at this card, and from which side. */
  readonly arrivals: { readonly argument: Argument; readonly from: number }[]
}

export function emptyDemand(): Demand {
  return { channel: 0, left: 0, right: 0, gaps: new Map(), cells: new Map(), arrivals: [] }
}

/** The middle of the card, from the block's left edge. */
export function headX(block: Block): number {
  return block.cardX + block.cardWidth / 2
}

/**
 * From the forest to blocks with absolute places. Columns are chosen once; sizes follow the demand of corridors.
 *
 * Without recursion over claims: a chain of ten thousand reasons is a legal map.
 */
import type { DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import type { ClaimFace } from '../claim-face'
import { emptyDemand, type Block, type Cell } from './block'
import type { Forest, PlacedClaim } from './place-claims'
import { shapeBlock, stackCells } from './shape-block'
import { membersOf, shapeCell, shapeRoot } from './shape-unit'

export interface Blocks {
  /** Holds the roots in its columns; has no card. */
  readonly ground: Block
  readonly byClaim: ReadonlyMap<ClaimId, Block>
  /** Parents before children. */
  readonly inOrder: readonly Block[]
}

// A map of few claims is spread like a tree; a larger one is stacked.
const wholeAspect = 1.75
const innerAspect = (count: number) => (count <= 20 ? 2.2 : 1.3)

/** Blocks with sizes, before any link's demand. */
export function buildBlocks(forest: Forest, faceOf: (placed: PlacedClaim) => ClaimFace): Blocks {
  const byClaim = new Map<ClaimId, Block>()
  const inOrder: Block[] = []
  const queue = [...forest.roots]
  for (let at = 0; at < queue.length; at++) {
    const placed = queue[at]!
    const block = blockOf(placed, faceOf(placed))
    byClaim.set(placed.claim.id, block)
    inOrder.push(block)
    for (const unit of placed.units) pushMembers(unit, queue)
  }
  const get = (placed: PlacedClaim) => byClaim.get(placed.claim.id)!
  const aspect = innerAspect(inOrder.length)
  for (const block of [...inOrder].reverse()) {
    const { units, depth } = block.placed!
    if (units.length > 0) {
      const cells = units.map((unit) => shapeCell(unit, get))
      stackCells(block, cells, depth === 0 ? wholeAspect : aspect, false)
      settle(block)
    }
    shapeBlock(block)
  }
  const ground = groundOf(forest, get)
  return { ground, byClaim, inOrder }
}

function pushMembers(unit: PlacedClaim['units'][number], queue: PlacedClaim[]): void {
  queue.push(...unit.members)
  for (const undercut of unit.undercuts) pushMembers(undercut, queue)
}

function blockOf(placed: PlacedClaim | undefined, face: ClaimFace | undefined): Block {
  return {
    placed,
    face,
    columns: [],
    home: undefined,
    width: 0,
    height: 0,
    cardX: 0,
    cardWidth: face?.width ?? 0,
    cardHeight: face?.height ?? 0,
    channel: 0,
    gaps: [],
    arrivals: [],
    x: 0,
    y: 0,
    demand: emptyDemand(),
  }
}

function groundOf(forest: Forest, get: (placed: PlacedClaim) => Block): Block {
  const ground = blockOf(undefined, undefined)
  if (forest.roots.length > 0) {
    const cells: Cell[] = forest.roots.map((placed) => shapeRoot(get(placed)))
    stackCells(ground, cells, wholeAspect, true)
    settle(ground)
    shapeBlock(ground)
  }
  return ground
}

/** Tells the blocks in the cells where they live. */
function settle(block: Block): void {
  block.columns.forEach((column, index) => {
    column.cells.forEach((cell, row) => {
      for (const { block: inner } of membersOf(cell.shape)) inner.home = { block, column: index, row }
    })
  })
}

/**
 * Absolute places for all blocks, from the ground down. A pinned claim's card stands exactly where it was put and takes what
 * is under it along; the place that it left stays free, so that nothing else moves.
 */
export function placeBlocks(blocks: Blocks, positions: DebateMap['positions']): void {
  const stack: Block[] = [blocks.ground]
  for (let block = stack.pop(); block; block = stack.pop()) {
    for (const column of block.columns) {
      for (const cell of column.cells) {
        for (const { block: inner, x, step } of membersOf(cell.shape)) {
          inner.x = block.x + cell.x + x
          inner.y = block.y + cell.y + step
          const pin = inner.placed && positions.get(inner.placed.claim.id)
          if (pin) {
            inner.x = pin.x - inner.cardX
            inner.y = pin.y
          }
          stack.push(inner)
        }
      }
    }
  }
}

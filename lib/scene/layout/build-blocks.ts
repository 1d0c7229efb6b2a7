/**
 * From the forest to blocks with places: which sizes each could have, from the leaves up; which one it gets, from the ground
 * down. What the scene before left as it has to be is not touched.
 */
import type { DebateMap } from '../../domain/debate-map'
import type { Point } from '../path'
import type { Box } from '../scene'
import { mainOf, type Block, type Cell } from './block'
import { BlockTree, type Faces, type TreeStyle } from './block-tree'
import { cellOptions, extraHeight, type Flow } from './cell-options'
import { chooseColumns } from './choose-columns'
import type { Forest } from './place-claims'
import { giveWay } from './give-way'
import type { Obstacles } from './obstacles'
import { placeMember } from './place-blocks'
import { rootsInRow, shapeBlock, shapeGround, toColumns } from './shape-block'
import { lowestWithin, narrowestWithin, type ColumnOption, type SizeOption } from './size-options'
import type { Turn } from './turn'

export interface Blocks {
  /** Holds the roots; has no card. */
  readonly ground: Block
  /** Parents before children; names of claims that stand elsewhere are blocks too. */
  readonly inOrder: readonly Block[]
  /** What everything else gave way to; undefined where nothing that is shown is pinned. */
  readonly obstacles: Obstacles | undefined
}

export interface BlockStyle extends TreeStyle {
  /** Width over height that the whole should have, as it is laid out. */
  readonly aspect: number
  readonly flow: Flow
}

/**
 * Turned to its side, a claim's reasons are a list that is read downwards, each with its own beside it; what would be a longer
 * list than this stands in rows, so that the whole is no tower.
 */
const longestList = { root: 1_200, other: 600 }

/** The blocks of one map, from scene to scene. */
export class BlockBuilder {
  private readonly tree: BlockTree
  /** Blocks whose inner geometry gave way to what was pinned in the scene before, those above before those beneath. */
  private bent: readonly Block[] = []

  constructor(private readonly style: BlockStyle) {
    this.tree = new BlockTree(style)
  }

  /** Blocks with sizes and absolute places in the layout. `others` are pinned cards that stand in no block. */
  build(forest: Forest, positions: DebateMap['positions'], others: readonly Box[], turn: Turn, faces: Faces): Blocks {
    const { gaps, flow, aspect } = this.style
    const ground = this.grow(forest, faces)
    const { length } = ground.cells
    const share = length > rootsInRow ? aspect : aspect / Math.max(1, length)
    this.shape(ground, ({ options }) => nearest(options, share))
    shapeGround(ground, flow === 'tall', aspect)
    const inOrder = placeInOrder(ground)
    const pins = pinsOf(inOrder, positions, turn)
    if (pins.size + others.length === 0) {
      return { ground, inOrder, obstacles: undefined }
    }
    const { obstacles, bent } = giveWay(ground, pins, others, gaps)
    this.unbendLater(bent.filter((block) => block !== ground))
    return { ground, inOrder, obstacles }
  }

  /** A ground whose blocks know the sizes that they could have. */
  grow(forest: Forest, faces: Faces): Block {
    return this.tree.grow(forest, faces, (block) => findOptions(block, this.style.flow))
  }

  /** The same ahead of time, with pauses: `grow` finds it known then. */
  *growInSteps(forest: Forest, faces: Faces): Generator<undefined> {
    yield* this.tree.growInSteps(forest, faces, (block) => findOptions(block, this.style.flow))
  }

  /** Gives the blocks their sizes and inner geometry, but no places; `choose` says which size a root takes. */
  shape(ground: Block, choose: (root: Block) => ColumnOption): void {
    // Above a block that gets another size all get another, so what only gave way stands beneath.
    for (let at = this.bent.length - 1; at >= 0; at--) shapeBlock(this.bent[at]!)
    this.bent = []
    this.chooseOptions(ground, choose).reverse().forEach(shapeBlock)
  }

  /** Takes note of blocks that gave way: in the next scene they begin as they were shaped. */
  unbendLater(bent: readonly Block[]): void {
    this.bent = bent
  }

  /**
   * From the ground down: the whole takes the shape that is nearest to a screen, and each part what fits into its column.
   * Returns the blocks that got another size, those above before those beneath.
   */
  private chooseOptions(ground: Block, wanted: (root: Block) => ColumnOption): Block[] {
    const chosen: Block[] = []
    const roots = ground.cells.map((cell) => mainOf(cell).members[0]!.block)
    const open: Block[] = []
    const choose = (block: Block, option: ColumnOption) => {
      if (block.chosen === option) return
      block.chosen = option
      chosen.push(block)
      if (block.cells.length > 0) open.push(block)
    }
    for (const root of roots) choose(root, wanted(root))
    for (let block = open.pop(); block; block = open.pop()) {
      const { columns } = block.chosen!
      let at = 0
      for (const { count, cellWidth } of columns) {
        for (const cell of block.cells.slice(at, (at += count))) {
          const size = lowestWithin(cell.options, cellWidth)
          cell.form = size.form ?? 'beside'
          const height = size.height - extraHeight(cell)
          for (const { block: inner } of cell.members) {
            choose(inner, size.form === 'beneath' ? inner.options[0]! : narrowestWithin(inner.options, height))
          }
        }
      }
      toColumns(block, block.chosen!)
    }
    return chosen
  }
}

/** All blocks, those above before those beneath, at their places as they were shaped. */
export function placeInOrder(ground: Block): Block[] {
  const found: Block[] = []
  const add = (block: Block) => {
    for (const cell of block.cells) {
      for (const member of cell.members) {
        placeMember(block, cell, member)
        found.push(member.block)
      }
    }
  }
  add(ground)
  for (let at = 0; at < found.length; at++) add(found[at]!)
  return found
}

/** Where pinned blocks have their cards in the layout. */
export function pinsOf(blocks: readonly Block[], positions: DebateMap['positions'], turn: Turn): Map<Block, Point> {
  const pins = new Map<Block, Point>()
  if (positions.size === 0) return pins
  for (const block of blocks) {
    const pin = block.placed && positions.get(block.placed.claim.id)
    if (!pin) continue
    const { width, height } = block.face!
    pins.set(block, turn.boxBack({ x: pin.x, y: pin.y, width, height }))
  }
  return pins
}

function findOptions(block: Block, flow: Flow): void {
  const card = { width: block.cardWidth, height: block.cardHeight }
  const isRoot = block.placed?.depth === 0
  if (block.cells.length === 0) {
    block.options = [{ ...card, columns: [] }]
    return
  }
  for (const cell of block.cells) cell.options = cellOptions(cell, flow)
  block.options = chooseColumns({
    groups: groupsOf(block).map((group) => group.map(({ options }) => options)),
    card,
    isRoot,
    mayMix: flow === 'tall',
    singleWithin: flow === 'sideways' ? longestList[isRoot ? 'root' : 'other'] : 0,
    gaps: block.gaps,
  })
}

/** The cells of one stance, then those of the other, as they come; a stance without any has no group. */
function groupsOf({ cells }: Block): (readonly Cell[])[] {
  const turn = cells.findIndex(({ stance }) => stance !== cells[0]!.stance)
  return turn < 0 ? [cells] : [cells.slice(0, turn), cells.slice(turn)]
}

/** Of the sizes, the one whose shape wastes least of a picture of that aspect. */
export function nearest<T extends SizeOption>(options: readonly T[], aspect: number): T {
  const cost = ({ width, height }: SizeOption) => Math.max(width / aspect, height)
  let best = options[0]!
  for (const option of options) if (cost(option) < cost(best)) best = option
  return best
}

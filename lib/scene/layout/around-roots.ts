/**
 * A map around its thesis: the main branches grow to all four sides, each no larger on the page than what stands under them
 * asks for (deal-sides.ts). Several theses stand one under the other, with branches at their right and left only.
 *
 * Each side is a layout of its own, turned. Above and beneath the thesis branches stand beyond those at its sides, and their
 * lines run between these. What is pinned stands in the way on every side.
 */
import type { DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import type { Point } from '../path'
import type { Box } from '../scene'
import { cardOf, mainOf, type Block } from './block'
import type { Faces } from './block-tree'
import { BlockBuilder, nearest, pinsOf, placeInOrder } from './build-blocks'
import { dealSides } from './deal-sides'
import { Pass } from './give-way'
import { Obstacles, turnedObstacles, type Outline } from './obstacles'
import type { SceneOrder } from './order-units'
import type { Forest } from './place-claims'
import { fitSides } from './fit-sides'
import { shapeBlock } from './shape-block'
import type { ColumnOption } from './size-options'
import type { Gaps } from './spacing'
import { Turn, type Growth } from './turn'

export interface RoundStyle {
  readonly gaps: Gaps
  readonly order: SceneOrder
  /** Width over height that the whole should have. */
  readonly aspect: number
}

export interface RoundSide {
  readonly turn: Turn
  readonly inOrder: readonly Block[]
  readonly obstacles: Obstacles | undefined
}

export interface RoundBlocks {
  /** Each begins with the roots, which stand on all sides at the same place. */
  readonly sides: readonly RoundSide[]
  readonly rootCount: number
  /** As the page sees them. */
  readonly obstacles: Obstacles | undefined
}

interface Side {
  readonly turn: Turn
  readonly builder: BlockBuilder
}

interface Part extends Side {
  readonly ground: Block
  readonly roots: readonly Block[]
}

export class RoundBuilder {
  private readonly sides = new Map<Growth, Side>()

  constructor(private readonly style: RoundStyle) {}

  /** `others` are pinned cards that stand in no block. */
  build(forest: Forest, positions: DebateMap['positions'], others: readonly Box[], faces: Faces): RoundBlocks {
    const { gaps, order } = this.style
    const dealt = dealSides(forest, order)
    const parts = dealt.sides.map((side): Part => {
      const { turn, builder } = this.sideOf(side.growth)
      const ground = builder.grow(side.forest, faces)
      return { turn, builder, ground, roots: ground.cells.map((cell) => mainOf(cell).members[0]!.block) }
    })
    this.chooseSizes(parts)
    const hub = dealt.hub && hubIn(parts, dealt.hub.claim.id)
    leadOut(parts, hub)
    const inOrder = parts.map(({ ground }) => placeInOrder(ground))
    const pins = parts.map(({ turn, roots }, index) => pinsOf(inOrder[index]!.slice(roots.length), positions, turn))
    const rootPins = forest.roots.map(({ claim }) => positions.get(claim.id))
    const isFree = others.length === 0 && pins.every(({ size }) => size === 0) && rootPins.every((pin) => !pin)

    const obstacles = new Obstacles(gaps)
    for (const card of others) obstacles.cards.add({ ...card, top: undefined })
    const passes = parts.map(({ turn }, index) => new Pass(pins[index]!, turnedObstacles(obstacles, turn)))
    const put = (at: number, root: Block, card: Box, isPinned: boolean) => {
      const box = parts[at]!.turn.boxBack(card)
      root.x = box.x - root.cardX
      root.y = box.y
      passes[at]!.place(root)
      if (isPinned) passes[at]!.keepFree(root, true)
    }
    const isHubPinned = hub?.chain.some(({ claim }) => claim && positions.has(claim.id)) ?? false
    /** What is above and beneath the hub, once that has its place. */
    const putAtHub = (isPinned: boolean) => {
      parts.forEach(({ turn, roots }, at) => {
        if (hub && !turn.isSideways) put(at, roots[0]!, parts[0]!.turn.box(cardOf(hub.block)), isPinned)
      })
    }
    const place = (index: number, corner: Point) => {
      const card = { ...corner, ...pageCard(parts, index) }
      const isPinned = rootPins[index] !== undefined
      if (!isFree) obstacles.cards.add({ ...card, top: undefined })
      parts.forEach(({ turn, roots }, at) => {
        if (!hub || turn.isSideways) put(at, roots[index]!, card, isPinned)
      })
      if (!isHubPinned) putAtHub(isPinned)
    }
    rootPins.forEach((pin, index) => pin && place(index, { x: pin.x, y: pin.y }))
    passes.forEach((pass, at) => {
      for (const block of pins[at]!.keys()) {
        pass.place(block)
        pass.keepFree(block)
      }
    })
    if (isHubPinned) putAtHub(true)
    let bottom: number | undefined
    rootPins.forEach((pin, index) => {
      if (pin) return
      const { above, below } = reachOf(parts, index, undefined)
      const { width, height } = pageCard(parts, index)
      const top = bottom === undefined ? 0 : bottom + gaps.theses + above
      const y = top + obstacles.dropOf((drop) => outlineAt({ x: 0, y: top + drop, width, height }))
      place(index, { x: 0, y })
      bottom = y + height + below
    })
    passes.forEach(({ bent }, at) => parts[at]!.builder.unbendLater(bent))
    const sides = parts.map(({ turn }, at): RoundSide => {
      return { turn, inOrder: inOrder[at]!, obstacles: isFree ? undefined : passes[at]!.obstacles }
    })
    return { sides, rootCount: forest.roots.length, obstacles: isFree ? undefined : obstacles }
  }

  private sideOf(growth: Growth): Side {
    const known = this.sides.get(growth)
    if (known) return known
    const { gaps, order, aspect } = this.style
    const turn = new Turn(growth)
    const { isSideways } = turn
    const builder = new BlockBuilder({ gaps, order, isSideways, flow: isSideways ? 'sideways' : 'wide', aspect })
    const side = { turn, builder }
    this.sides.set(growth, side)
    return side
  }

  /** Of one thesis, sizes that together waste the least; of several, those of a half each. */
  private chooseSizes(parts: readonly Part[]): void {
    const { aspect } = this.style
    const sizes = new Map<Block, ColumnOption>()
    const [first] = parts
    if (first?.roots.length === 1) {
      const chosen = fitSides(
        parts.map(({ turn, roots: [root] }) => ({ turn, options: root!.options })),
        aspect,
      )
      parts.forEach(({ roots: [root] }, index) => sizes.set(root!, chosen[index]!))
    }
    for (const { builder, ground, roots } of parts) {
      builder.shape(ground, (root) => sizes.get(root) ?? nearest(root.options, 2 / aspect / roots.length))
    }
  }
}

interface Hub {
  readonly block: Block
  /** From a reason of the thesis to the block itself. */
  readonly chain: readonly Block[]
  /** How much further down the page its card begins and ends than that of the thesis. */
  readonly top: number
  readonly bottom: number
}

/** Where the claim stands, at the end of a chain of reasons of the thesis, from which what is above and beneath grows. */
function hubIn([right]: readonly Part[], id: ClaimId): Hub {
  const root = right!.roots[0]!
  const chain: Block[] = []
  let block = root
  let top = -root.cardX
  while (block.claim?.id !== id) {
    const [cell] = block.cells
    const [member] = mainOf(cell!).members
    top += cell!.x + member!.x
    block = member!.block
    chain.push(block)
  }
  top += block.cardX
  return { block, chain, top, bottom: top + block.cardWidth - root.cardWidth }
}

function outlineAt(card: Box): Outline {
  return { cards: [card], lines: [], own: new Set() }
}

/** The size of a root's card on the page. */
function pageCard(parts: readonly Part[], index: number): { width: number; height: number } {
  const { width, height } = parts[0]!.roots[index]!.face!
  return { width, height }
}

/** How far what stands at the right and left of a root reaches above its card, or the hub's, and beneath it, on the page. */
function reachOf(parts: readonly Part[], index: number, hub: Hub | undefined): { above: number; below: number } {
  const blocks = parts.filter(({ turn }) => turn.isSideways).map(({ roots }) => roots[index]!)
  return {
    above: Math.max(0, ...blocks.map(({ cardX }) => cardX + (hub?.top ?? 0))),
    below: Math.max(0, ...blocks.map(({ cardX, cardWidth, width }) => width - cardX - cardWidth - (hub?.bottom ?? 0))),
  }
}

/** What stands above or beneath a root stands beyond what stands at its sides. */
function leadOut(parts: readonly Part[], hub: Hub | undefined): void {
  for (const { turn, roots } of parts) {
    if (turn.isSideways) continue
    roots.forEach((root, index) => {
      const { above, below } = reachOf(parts, index, hub)
      const lead = turn.isBack ? above : below
      if (root.lead === lead) return
      root.lead = lead
      shapeBlock(root)
    })
  }
}

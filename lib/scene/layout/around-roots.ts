/**
 * A map around its thesis: the main branches grow to all four sides, clockwise from the top, each side with about as much
 * under it as the others. Several theses stand one under the other, with branches at their right and left only.
 *
 * Each side is a layout of its own, turned. Above and beneath the thesis branches stand beyond those at its sides, and their
 * lines run between these. What is pinned stands in the way on every side.
 */
import type { Argument } from '../../domain/argument'
import type { DebateMap } from '../../domain/debate-map'
import type { Point } from '../path'
import type { Box } from '../scene'
import { mainOf, type Block } from './block'
import type { Faces } from './block-tree'
import { BlockBuilder, pinsOf, placeInOrder } from './build-blocks'
import { Pass } from './give-way'
import { Obstacles, turnedObstacles, type Outline } from './obstacles'
import { orderUnits, weightOf, type SceneOrder } from './order-units'
import type { Forest, PlacedClaim, PlacedUnit } from './place-claims'
import { shapeBlock } from './shape-block'
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

/** Clockwise, from the top; of fewer branches than four two sides are enough. */
const around: readonly Growth[] = ['up', 'right', 'down', 'left']
const beside: readonly Growth[] = ['right', 'left']
const upright: readonly Growth[] = ['up', 'down']
/**
 * Claims at the right or left of a thesis stand one under the other, so that a side with many more than this would be a tower:
 * of a large map most stands above and beneath.
 */
const mostBeside = 80

interface Side {
  readonly turn: Turn
  readonly builder: BlockBuilder
}

interface Part extends Side {
  readonly ground: Block
  readonly roots: readonly Block[]
}

export class RoundBuilder {
  private growths: readonly Growth[] = []
  private isLarge = false
  private sides: readonly Side[] = []

  constructor(private readonly style: RoundStyle) {}

  /** `others` are pinned cards that stand in no block. */
  build(forest: Forest, positions: DebateMap['positions'], others: readonly Box[], faces: Faces): RoundBlocks {
    const { gaps } = this.style
    this.prepareSides(forest)
    const forests = splitForest(forest, this.style.order, this.growths)
    const parts = this.sides.map(({ turn, builder }, index): Part => {
      const ground = builder.shape(forests[index]!, faces)
      return { turn, builder, ground, roots: ground.cells.map((cell) => mainOf(cell).members[0]!.block) }
    })
    leadOut(parts)
    const inOrder = parts.map(({ ground }) => placeInOrder(ground))
    const pins = parts.map(({ turn, roots }, index) => pinsOf(inOrder[index]!.slice(roots.length), positions, turn))
    const rootPins = forest.roots.map(({ claim }) => positions.get(claim.id))
    const isFree = others.length === 0 && pins.every(({ size }) => size === 0) && rootPins.every((pin) => !pin)

    const obstacles = new Obstacles(gaps)
    for (const card of others) obstacles.cards.add({ ...card, top: undefined })
    const passes = parts.map(({ turn }, index) => new Pass(pins[index]!, turnedObstacles(obstacles, turn)))
    const place = (index: number, corner: Point) => {
      const card = { ...corner, ...pageCard(parts, index) }
      if (!isFree) obstacles.cards.add({ ...card, top: undefined })
      parts.forEach(({ turn, roots }, at) => {
        const root = roots[index]!
        const box = turn.boxBack(card)
        root.x = box.x - root.cardX
        root.y = box.y
        passes[at]!.place(root)
        if (rootPins[index]) passes[at]!.keepFree(root, true)
      })
    }
    rootPins.forEach((pin, index) => pin && place(index, { x: pin.x, y: pin.y }))
    passes.forEach((pass, at) => {
      for (const block of pins[at]!.keys()) {
        pass.place(block)
        pass.keepFree(block)
      }
    })
    let bottom: number | undefined
    rootPins.forEach((pin, index) => {
      if (pin) return
      const { above, below } = reachOf(parts, index)
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

  /** Sides for what is shown; others than before where it has become one thesis, or much larger. */
  private prepareSides({ roots, inOrder }: Forest): void {
    const isLarge = inOrder.length > 2 * mostBeside
    const [only, more] = roots
    const isOne = only !== undefined && more === undefined
    const growths = isOne && only.units.length >= around.length ? around : isOne && isLarge ? upright : beside
    if (this.growths === growths && this.isLarge === isLarge) return
    this.growths = growths
    this.isLarge = isLarge
    const { gaps, order, aspect } = this.style
    this.sides = growths.map((growth): Side => {
      const turn = new Turn(growth)
      const { isSideways } = turn
      const flow = !isSideways ? 'wide' : isLarge && !isOne ? 'packed' : 'sideways'
      // Two halves make a whole of that aspect; four sides of the same area too.
      const own = growths === beside ? 2 / aspect : isSideways ? 1 / aspect : (isLarge ? 2 : 4) * aspect
      return { turn, builder: new BlockBuilder({ gaps, order, isSideways, flow, aspect: own }) }
    })
  }
}

function outlineAt(card: Box): Outline {
  return { cards: [card], lines: [], own: new Set() }
}

/** The size of a root's card on the page. */
function pageCard(parts: readonly Part[], index: number): { width: number; height: number } {
  const { width, height } = parts[0]!.roots[index]!.face!
  return { width, height }
}

/** How far what stands at the right and left of a root reaches above its card and beneath it, on the page. */
function reachOf(parts: readonly Part[], index: number): { above: number; below: number } {
  const blocks = parts.filter(({ turn }) => turn.isSideways).map(({ roots }) => roots[index]!)
  return {
    above: Math.max(0, ...blocks.map(({ cardX }) => cardX)),
    below: Math.max(0, ...blocks.map(({ cardX, cardWidth, width }) => width - cardX - cardWidth)),
  }
}

/** What stands above or beneath a root stands beyond what stands at its sides. */
function leadOut(parts: readonly Part[]): void {
  for (const { turn, roots } of parts) {
    if (turn.isSideways) continue
    roots.forEach((root, index) => {
      const { above, below } = reachOf(parts, index)
      const lead = turn.isBack ? above : below
      if (root.lead === lead) return
      root.lead = lead
      shapeBlock(root)
    })
  }
}

/** A forest for each side: all have the roots, and each some of their units with what stands under these. */
function splitForest(forest: Forest, order: SceneOrder, growths: readonly Growth[]): Forest[] {
  const sideOf = new Map<Argument, number>()
  const units = forest.roots.map((root) => share(orderUnits(root.units, order), growths, sideOf))
  const inOrder = growths.map((_, side): PlacedClaim[] =>
    forest.roots.map((root, index) => ({ ...root, units: units[index]![side]! })),
  )
  const roots = inOrder.map((all) => [...all])
  const sides: number[] = []
  for (const placed of forest.inOrder) {
    const { parent, argument, index } = placed
    if (!parent || !argument) continue
    const side = parent.parent ? sides[parent.index]! : sideOf.get(argument)!
    sides[index] = side
    inOrder[side]!.push(placed)
  }
  return growths.map((_, side) => ({ roots: roots[side]!, loose: [], inOrder: inOrder[side]! }))
}

/** The units of a root for each side, in order, so that each side gets about its share of what is under them. */
function share(
  units: readonly PlacedUnit[],
  growths: readonly Growth[],
  sideOf: Map<Argument, number>,
): PlacedUnit[][] {
  const sides = growths.map((): PlacedUnit[] => [])
  const total = units.reduce((sum, unit) => sum + weightOf(unit), 0)
  const besides = Math.min(total / growths.length, growths === around ? mostBeside : Infinity)
  const shares = growths.map((growth) =>
    growths === around && (growth === 'up' || growth === 'down') ? total / 2 - besides : besides,
  )
  const ends = shares.map((_, at) => shares.slice(0, at + 1).reduce((sum, part) => sum + part, 0))
  let before = 0
  for (const unit of units) {
    const weight = weightOf(unit)
    const middle = before + weight / 2
    const found = ends.findIndex((end) => middle < end)
    const side = found < 0 ? growths.length - 1 : found
    before += weight
    sides[side]!.push(unit)
    const open = [unit]
    for (const { argument, undercuts } of open) {
      sideOf.set(argument, side)
      open.push(...undercuts)
    }
  }
  return sides
}

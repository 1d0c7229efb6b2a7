/**
 * The blocks of one map from scene to scene. A block whose card and reasons are the same is the same object, with its sizes and
 * its inner geometry, so that after an edit only what stands above it is worked out anew.
 *
 * Without recursion over claims: a chain of ten thousand reasons is a legal map.
 */
import type { Stance } from '../../domain/argument'
import type { Claim } from '../../domain/claim'
import type { ClaimId } from '../../domain/ids'
import type { ClaimFace } from '../claim-face'
import type { Block, Branch, Cell } from './block'
import { orderUnits, type SceneOrder } from './order-units'
import type { Forest, PlacedClaim, PlacedPremise, PlacedUnit } from './place-claims'
import type { Gaps } from './spacing'

export interface TreeStyle {
  readonly gaps: Gaps
  readonly order: SceneOrder
  /** Whether cards are laid out turned to their side. */
  readonly isSideways: boolean
}

export interface Faces {
  readonly of: (placed: PlacedClaim) => ClaimFace
  /** Of the small card that names a claim which stands elsewhere. */
  readonly ofName: (claim: Claim, stance: Stance) => ClaimFace
}

/** Claims whose blocks are grown at a stretch: some milliseconds. */
const stepSize = 250

export class BlockTree {
  private readonly known = new Map<ClaimId, Block>()

  constructor(private readonly style: TreeStyle) {}

  /** A ground with the blocks of the roots. */
  grow(forest: Forest, faces: Faces, findOptions: (block: Block) => void): Block {
    const steps = this.growInSteps(forest, faces, findOptions)
    let step = steps.next()
    while (!step.done) step = steps.next()
    const blocks = step.value
    this.forget(forest)
    const ground = this.emptyBlock(undefined, undefined, undefined, [])
    return { ...ground, cells: forest.roots.map((placed) => this.rootCell(blocks[placed.index]!)) }
  }

  /** The blocks by the index of their claims, with pauses: what was grown so far is known to whoever grows next. */
  *growInSteps(
    { inOrder }: Forest,
    faces: Faces,
    findOptions: (block: Block) => void,
  ): Generator<undefined, readonly Block[]> {
    const blocks: Block[] = []
    for (let at = inOrder.length - 1; at >= 0; at--) {
      const placed = inOrder[at]!
      blocks[placed.index] = this.blockOf(placed, faces, blocks, findOptions)
      if (at % stepSize === 0) yield
    }
    return blocks
  }

  private blockOf(
    placed: PlacedClaim,
    faces: Faces,
    blocks: readonly Block[],
    findOptions: (block: Block) => void,
  ): Block {
    const { claim, units } = placed
    const face = faces.of(placed)
    const known = this.known.get(claim.id)
    const ordered = orderUnits(units, this.style.order)
    if (known?.face && isFitting(known.face, face) && (known.placed?.depth === 0) === (placed.depth === 0)) {
      if (areSame(known.cells, ordered, blocks)) {
        known.face = face
        known.placed = placed
        return known
      }
    }
    const block = this.emptyBlock(
      claim,
      placed,
      face,
      ordered.map((unit) => this.cellOf(unit, faces, blocks)),
    )
    findOptions(block)
    this.known.set(claim.id, block)
    return block
  }

  /** Drops the blocks of claims that are not shown any more. */
  private forget({ inOrder }: Forest): void {
    if (this.known.size === inOrder.length) return
    const shown = new Set(inOrder.map(({ claim }) => claim.id))
    for (const id of this.known.keys()) if (!shown.has(id)) this.known.delete(id)
  }

  /** The unit and its undercuts, each followed by its own undercuts. */
  private cellOf(unit: PlacedUnit, faces: Faces, blocks: readonly Block[]): Cell {
    const { gaps } = this.style
    const branches = flatten(unit).map(({ unit: { argument, premises }, target }): Branch => {
      const members = premises.map((premise) => {
        const { claim } = premise
        const block = premise.isNamed
          ? this.nameOf(claim, faces.ofName(claim, argument.stance))
          : blocks[premise.index]!
        return { block, x: 0, y: 0, drop: 0 }
      })
      return { argument, target, members, line: [], joint: null, strands: [] }
    })
    return emptyCell(unit.argument.stance, branches, gaps)
  }

  private rootCell(block: Block): Cell {
    const members = [{ block, x: 0, y: 0, drop: 0 }]
    const branch: Branch = { argument: undefined, target: -1, members, line: [], joint: null, strands: [] }
    return { ...emptyCell('pro', [branch], this.style.gaps), options: block.options }
  }

  private nameOf(claim: Claim, face: ClaimFace): Block {
    const block = this.emptyBlock(claim, undefined, face, [])
    block.options = [{ width: block.cardWidth, height: block.cardHeight, columns: [] }]
    return block
  }

  private emptyBlock(
    claim: Claim | undefined,
    placed: PlacedClaim | undefined,
    face: ClaimFace | undefined,
    cells: readonly Cell[],
  ): Block {
    const { gaps, isSideways } = this.style
    const { width, height } = face ?? { width: 0, height: 0 }
    return {
      claim,
      placed,
      face,
      gaps,
      cells,
      options: [],
      chosen: undefined,
      isBent: false,
      columns: [],
      isClear: false,
      drawn: undefined,
      lead: 0,
      width: 0,
      height: 0,
      cardX: 0,
      cardWidth: isSideways ? height : width,
      cardHeight: isSideways ? width : height,
      ports: { pro: 0, con: 0 },
      busY: { pro: 0, con: 0 },
      x: 0,
      y: 0,
    }
  }
}

function emptyCell(stance: Stance, branches: readonly Branch[], gaps: Gaps): Cell {
  const [only] = branches
  const members = only && branches.length === 1 ? only.members : branches.flatMap((branch) => branch.members)
  return { stance, gaps, branches, members, options: [], form: 'beside', x: 0, y: 0, width: 0, height: 0, stub: 0 }
}

interface FlatUnit {
  readonly unit: PlacedUnit
  /** The place of what it undercuts; -1 for the first. */
  readonly target: number
}

function flatten(unit: PlacedUnit): FlatUnit[] {
  if (unit.undercuts.length === 0) return [{ unit, target: -1 }]
  const flat: FlatUnit[] = []
  const stack: FlatUnit[] = [{ unit, target: -1 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const target = flat.length
    flat.push(next)
    for (const undercut of [...next.unit.undercuts].reverse()) stack.push({ unit: undercut, target })
  }
  return flat
}

/** Whether a card of the one face can stand where one of the other stood. */
function isFitting(one: ClaimFace, other: ClaimFace): boolean {
  return one === other || (one.width === other.width && one.height === other.height)
}

/** Whether the cells hold these very arguments, with the same blocks in them. */
function areSame(cells: readonly Cell[], units: readonly PlacedUnit[], blocks: readonly Block[]): boolean {
  if (cells.length !== units.length) return false
  for (let index = 0; index < cells.length; index++) {
    const { branches } = cells[index]!
    const unit = units[index]!
    if (unit.undercuts.length === 0) {
      if (branches.length !== 1 || !isSame(branches[0]!, unit, blocks)) return false
      continue
    }
    const flat = flatten(unit)
    if (branches.length !== flat.length) return false
    if (!flat.every((part, at) => branches[at]!.target === part.target && isSame(branches[at]!, part.unit, blocks))) {
      return false
    }
  }
  return true
}

function isSame({ argument, members }: Branch, unit: PlacedUnit, blocks: readonly Block[]): boolean {
  if (argument !== unit.argument) return false
  const { premises } = unit
  for (let index = 0; index < premises.length; index++) {
    const premise: PlacedPremise = premises[index]!
    const { block } = members[index]!
    if (premise.isNamed ? block.placed || block.claim !== premise.claim : block !== blocks[premise.index]) return false
  }
  return true
}

/**
 * Chooses the one place of every claim: a forest over a graph in which claims are shared and arguments run in cycles.
 *
 * Breadth first from the theses, reasons before undercuts: a claim stands under the nearest conclusion that it serves, and
 * is named, not repeated, at its other uses. Every visible claim is in the forest exactly once, every visible argument too.
 */
import type { Argument } from '../../domain/argument'
import { compareRank } from '../../domain/debate-map'
import type { Claim } from '../../domain/claim'
import type { ClaimId } from '../../domain/ids'
import { assert } from '../../domain/result'
import type { SideCounts } from '../scene'
import { countSides, noSides } from '../side-counts'
import type { ArgumentNode, ClaimNode, MapGraph } from './map-graph'

export interface PlacedClaim {
  readonly isNamed: false
  readonly claim: Claim
  readonly node: ClaimNode
  readonly depth: number
  /** The argument as whose premise it stands here; undefined for a root. */
  readonly argument: Argument | undefined
  /** The claim above; undefined for a root. */
  readonly parent: PlacedClaim | undefined
  /** Its place in the forest's order. */
  readonly index: number
  /** Its reasons, by rank. */
  units: readonly PlacedUnit[]
  /** Claims beneath that are not shown, by the side that they help. */
  hidden: SideCounts
}

/** An argument where it is drawn: beneath its conclusion, or beside what it undercuts. */
export interface PlacedUnit {
  readonly argument: Argument
  readonly node: ArgumentNode
  /** The claim under which it is drawn: its conclusion, or that of the argument in which its chain of undercuts ends. */
  readonly owner: PlacedClaim
  /** Its premises in order: claims that stand here, and names of claims that stand elsewhere. */
  readonly premises: readonly PlacedPremise[]
  undercuts: readonly PlacedUnit[]
  /** That of the premises that stand here. */
  readonly depth: number
}

/** A claim that stands here, or the name of one that stands elsewhere. */
export type PlacedPremise = PlacedClaim | NamedClaim

export interface NamedClaim {
  readonly isNamed: true
  readonly claim: Claim
}

export interface Forest {
  /** Theses first, then heads of what no thesis gathers. */
  readonly roots: readonly PlacedClaim[]
  /** Claims in no argument that are no thesis. */
  readonly loose: readonly PlacedClaim[]
  /** All that are placed, those above before those beneath. */
  readonly inOrder: readonly PlacedClaim[]
}

export interface PlaceOptions {
  readonly collapsed?: ReadonlySet<ClaimId>
  /** Show only this claim and what is under it. */
  readonly root?: ClaimId
  /** Levels shown under the roots. */
  readonly depth?: number
}

/** Places the visible claims of a map. Linear in the claims and arguments. */
export function placeClaims(graph: MapGraph, options: PlaceOptions): Forest {
  const forest = new ForestBuilder(graph, options)
  if (options.root !== undefined) {
    const root = graph.node(options.root)
    assert(root, `claim ${options.root} is missing`)
    forest.grow([root])
  } else {
    forest.grow([...graph.claims.values()].filter(({ claim }) => claim.thesis).sort(compareNodes))
    forest.growRest([...graph.claims.values()].filter((node) => !forest.has(node)))
  }
  return forest.finish()
}

const none: readonly PlacedUnit[] = []

class ForestBuilder {
  private readonly inOrder: PlacedClaim[] = []
  private readonly roots: PlacedClaim[] = []
  private readonly loose: PlacedClaim[] = []
  private readonly closed: PlacedClaim[] = []
  private readonly hiddenClaims = new Set<ClaimNode>()
  private readonly hiding: ClaimNode[] = []
  private countedClosed = 0
  /** On all that this forest holds. */
  private readonly mark: number

  constructor(
    private readonly graph: MapGraph,
    private readonly options: PlaceOptions,
  ) {
    this.mark = graph.newMark()
  }

  has(node: ClaimNode): boolean {
    return node.forest === this.mark
  }

  grow(heads: readonly ClaimNode[]): void {
    let level = heads.filter((node) => !this.has(node)).map((node) => this.place(node, undefined, undefined, 0))
    this.roots.push(...level)
    let attackable: PlacedUnit[] = []
    while (level.length > 0 || attackable.length > 0) {
      const next: PlacedClaim[] = []
      const units: PlacedUnit[] = []
      for (const placed of level) {
        if (this.isClosed(placed)) {
          this.closed.push(placed)
          continue
        }
        const { on } = placed.node
        if (on.length === 0) continue
        const found: PlacedUnit[] = []
        for (const argument of on) this.meet(argument, placed, placed.depth + 1, next, units, found)
        placed.units = found
      }
      // What the level before met may be undercut now: an undercutting claim stands one level below the premises it attacks.
      for (const unit of attackable) {
        if (unit.depth >= (this.options.depth ?? Infinity)) {
          this.hideUndercuts(unit.node)
          continue
        }
        const { undercuts } = unit.node
        if (undercuts.length === 0) continue
        const found: PlacedUnit[] = []
        for (const undercut of undercuts) this.meet(undercut, unit.owner, unit.depth + 1, next, units, found)
        unit.undercuts = found
      }
      attackable = units
      level = next
    }
  }

  /** Claims that no thesis gathers: heads that serve nothing else first, then whatever is left of cycles. */
  growRest(rest: readonly ClaimNode[]): void {
    const isArgued = ({ on }: ClaimNode) => on.length > 0
    const unused = rest.filter(({ uses }) => uses === 0).sort(compareNodes)
    for (const node of unused) {
      if (!isArgued(node)) this.loose.push(this.place(node, undefined, undefined, 0))
    }
    this.grow(unused.filter(isArgued))
    const left = rest.filter((node) => !this.has(node) && this.isFree(node)).sort(compareNodes)
    for (const node of left) if (!this.has(node) && isArgued(node) && this.isFree(node)) this.grow([node])
    for (const node of left) if (!this.has(node) && this.isFree(node)) this.grow([node])
  }

  finish(): Forest {
    for (const placed of this.closed) {
      placed.hidden = countSides(this.graph, placed.node, (node) => this.has(node))
    }
    const { roots, loose, inOrder } = this
    return { roots, loose, inOrder }
  }

  private place(
    node: ClaimNode,
    argument: Argument | undefined,
    parent: PlacedClaim | undefined,
    depth: number,
  ): PlacedClaim {
    const index = this.inOrder.length
    const { claim } = node
    const placed: PlacedClaim = {
      isNamed: false,
      claim,
      node,
      depth,
      argument,
      parent,
      index,
      units: none,
      hidden: noSides,
    }
    node.forest = this.mark
    this.inOrder.push(placed)
    return placed
  }

  private meet(
    node: ArgumentNode,
    owner: PlacedClaim,
    depth: number,
    next: PlacedClaim[],
    units: PlacedUnit[],
    found: PlacedUnit[],
  ): void {
    if (node.forest === this.mark) return
    node.forest = this.mark
    const { argument } = node
    const premises = node.premises.map((premise): PlacedPremise => {
      if (this.has(premise)) return { isNamed: true, claim: premise.claim }
      const placed = this.place(premise, argument, owner, depth)
      next.push(placed)
      return placed
    })
    const unit: PlacedUnit = { argument, node, owner, premises, undercuts: none, depth }
    units.push(unit)
    found.push(unit)
  }

  private isClosed(placed: PlacedClaim): boolean {
    const { depth = Infinity, collapsed } = this.options
    return placed.depth >= depth || collapsed?.has(placed.claim.id) === true
  }

  /** What undercuts an argument at the last level shown stands nowhere else either. */
  private hideUndercuts(argument: ArgumentNode): void {
    const open = [...argument.undercuts]
    for (const undercut of open) {
      this.hiding.push(...undercut.premises)
      open.push(...undercut.undercuts)
    }
  }

  /** Whether nothing collapsed hides the claim. */
  private isFree(node: ClaimNode): boolean {
    for (; this.countedClosed < this.closed.length; this.countedClosed++) {
      this.hiding.push(this.closed[this.countedClosed]!.node)
    }
    for (let hidden = this.hiding.pop(); hidden; hidden = this.hiding.pop()) {
      if (this.hiddenClaims.has(hidden)) continue
      this.hiddenClaims.add(hidden)
      const open = [...hidden.on]
      for (const { premises, undercuts } of open) {
        this.hiding.push(...premises)
        open.push(...undercuts)
      }
    }
    return !this.hiddenClaims.has(node)
  }
}

function compareNodes({ claim: one }: ClaimNode, { claim: other }: ClaimNode): number {
  return compareRank(one, other)
}

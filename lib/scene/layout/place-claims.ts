/**
 * Chooses the one place of every claim: a forest over a graph in which claims are shared and arguments run in cycles.
 *
 * Breadth first from the theses, reasons before undercuts: a claim stands under the nearest conclusion that it serves, and
 * is named, not repeated, at its other uses. Every visible claim is in the forest exactly once, every visible argument too.
 */
import type { Argument } from '../../domain/argument'
import { claimsUnder } from '../../domain/branch'
import { argumentsOn, compareRank, getClaim, thesesOf, type DebateMap } from '../../domain/debate-map'
import type { Claim } from '../../domain/claim'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import { countSides, noSides, type SideCounts } from '../side-counts'

export interface PlacedClaim {
  readonly claim: Claim
  readonly depth: number
  /** The argument as whose premise it stands here; undefined for a root. */
  readonly argument: Argument | undefined
  /** The claim above; undefined for a root. */
  readonly parent: PlacedClaim | undefined
  /** Its reasons. Those for come first, then by rank. */
  readonly units: PlacedUnit[]
  /** Claims beneath that are not shown, by the side that they help. */
  hidden: SideCounts
}

/** An argument where it is drawn: beneath its conclusion, or beside what it undercuts. */
export interface PlacedUnit {
  readonly argument: Argument
  /** The claim under which it is drawn: its conclusion, or that of the argument in which its chain of undercuts ends. */
  readonly owner: PlacedClaim
  /** Its premises in order: claims that stand here, and names of claims that stand elsewhere. */
  readonly premises: readonly PlacedPremise[]
  readonly undercuts: PlacedUnit[]
  /** That of the premises that stand here. */
  readonly depth: number
}

export interface PlacedPremise {
  readonly claim: Claim
  /** Undefined where the claim stands elsewhere. */
  readonly placed: PlacedClaim | undefined
}

export interface Forest {
  /** Theses first, then heads of what no thesis gathers. */
  readonly roots: readonly PlacedClaim[]
  /** Claims in no argument that are no thesis. */
  readonly loose: readonly PlacedClaim[]
  readonly byClaim: ReadonlyMap<ClaimId, PlacedClaim>
}

export interface PlaceOptions {
  readonly collapsed?: ReadonlySet<ClaimId>
  /** Show only this claim and what is under it. */
  readonly root?: ClaimId
  /** Levels shown under the roots. */
  readonly depth?: number
}

/** Places the visible claims of a map. Linear in the visible claims and arguments. */
export function placeClaims(map: DebateMap, options: PlaceOptions): Forest {
  const forest = new ForestBuilder(map, options)
  if (options.root !== undefined) {
    forest.grow([getClaim(map, options.root)])
  } else {
    forest.grow(thesesOf(map))
    const rest = [...map.claims.values()].filter((claim) => !forest.byClaim.has(claim.id)).sort(compareRank)
    forest.growRest(rest)
  }
  return forest.finish()
}

/**
 * How many claims stand beneath each claim, or under `root`, when everything is shown: each is counted where it stands, so
 * that the numbers do not change with what is open.
 */
export function countBeneath(map: DebateMap, root: ClaimId | undefined): ReadonlyMap<ClaimId, number> {
  const known = root === undefined ? sizes.get(map) : undefined
  if (known) return known
  const counts = new Map<ClaimId, number>()
  const placed = [...placeClaims(map, root === undefined ? {} : { root }).byClaim.values()]
  for (const { claim, parent } of placed.reverse()) {
    const own = counts.get(claim.id) ?? 0
    counts.set(claim.id, own)
    if (parent) counts.set(parent.claim.id, (counts.get(parent.claim.id) ?? 0) + own + 1)
  }
  if (root === undefined) sizes.set(map, counts)
  return counts
}

const sizes = new WeakMap<DebateMap, ReadonlyMap<ClaimId, number>>()

class ForestBuilder {
  readonly byClaim = new Map<ClaimId, PlacedClaim>()
  private readonly met = new Set<ArgumentId>()
  private readonly roots: PlacedClaim[] = []
  private readonly loose: PlacedClaim[] = []
  private readonly closed: PlacedClaim[] = []

  constructor(
    private readonly map: DebateMap,
    private readonly options: PlaceOptions,
  ) {}

  grow(heads: readonly Claim[]): void {
    let level = heads
      .filter((claim) => !this.byClaim.has(claim.id))
      .map((claim) => this.place(claim, undefined, undefined, 0))
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
        for (const argument of argumentsOn(this.map, { claim: placed.claim.id })) {
          this.meet(argument, placed, undefined, placed.depth + 1, { next, units })
        }
      }
      // What the level before met may be undercut now: an undercutting claim stands one level below the premises it attacks.
      for (const unit of attackable) {
        if (unit.depth >= (this.options.depth ?? Infinity)) {
          this.hideUndercuts(unit.argument)
          continue
        }
        for (const undercut of argumentsOn(this.map, { argument: unit.argument.id })) {
          this.meet(undercut, unit.owner, unit, unit.depth + 1, { next, units })
        }
      }
      attackable = units
      level = next
    }
  }

  /** Claims that no thesis gathers: heads that serve nothing else first, then whatever is left of cycles. */
  growRest(rest: readonly Claim[]): void {
    const isUsed = (claim: Claim) => this.map.argumentsByPremise.has(claim.id)
    const isArgued = (claim: Claim) => this.map.argumentsByConclusion.has(`c:${claim.id}`)
    for (const claim of rest) {
      if (!isUsed(claim) && !isArgued(claim)) this.loose.push(this.place(claim, undefined, undefined, 0))
    }
    this.grow(rest.filter((claim) => !isUsed(claim) && isArgued(claim)))
    for (const claim of rest)
      if (!this.byClaim.has(claim.id) && isArgued(claim) && this.isFree(claim)) this.grow([claim])
    for (const claim of rest) if (!this.byClaim.has(claim.id) && this.isFree(claim)) this.grow([claim])
  }

  finish(): Forest {
    this.countHidden()
    const { roots, loose, byClaim } = this
    for (const placed of byClaim.values()) placed.units.sort(compareUnits)
    return { roots, loose, byClaim }
  }

  private place(
    claim: Claim,
    argument: Argument | undefined,
    parent: PlacedClaim | undefined,
    depth: number,
  ): PlacedClaim {
    const placed: PlacedClaim = { claim, depth, argument, parent, units: [], hidden: noSides }
    this.byClaim.set(claim.id, placed)
    return placed
  }

  private meet(
    argument: Argument,
    owner: PlacedClaim,
    target: PlacedUnit | undefined,
    depth: number,
    found: { readonly next: PlacedClaim[]; readonly units: PlacedUnit[] },
  ): void {
    if (this.met.has(argument.id)) return
    this.met.add(argument.id)
    const premises = argument.premises.map((premise): PlacedPremise => {
      const claim = getClaim(this.map, premise)
      if (this.byClaim.has(premise)) return { claim, placed: undefined }
      const placed = this.place(claim, argument, owner, depth)
      found.next.push(placed)
      return { claim, placed }
    })
    const unit: PlacedUnit = { argument, owner, premises, undercuts: [], depth }
    found.units.push(unit)
    if (target) target.undercuts.push(unit)
    else owner.units.push(unit)
  }

  private isClosed(placed: PlacedClaim): boolean {
    const { depth = Infinity, collapsed } = this.options
    return placed.depth >= depth || collapsed?.has(placed.claim.id) === true
  }

  /** What undercuts an argument at the last level shown stands nowhere else either. */
  private hideUndercuts(argument: Argument): void {
    const open = [...argumentsOn(this.map, { argument: argument.id })]
    for (const undercut of open) {
      for (const premise of undercut.premises) {
        for (const id of claimsUnder(this.map, premise)) this.hiddenClaims.add(id)
      }
      open.push(...argumentsOn(this.map, { argument: undercut.id }))
    }
  }

  /** Whether nothing collapsed hides the claim. */
  private isFree(claim: Claim): boolean {
    return !this.hidden().has(claim.id)
  }

  private readonly hiddenClaims = new Set<ClaimId>()
  private countedClosed = 0

  private hidden(): ReadonlySet<ClaimId> {
    for (; this.countedClosed < this.closed.length; this.countedClosed++) {
      for (const id of claimsUnder(this.map, this.closed[this.countedClosed]!.claim.id)) this.hiddenClaims.add(id)
    }
    return this.hiddenClaims
  }

  private countHidden(): void {
    for (const placed of this.closed) {
      placed.hidden = countSides(this.map, placed.claim.id, (id) => this.byClaim.has(id))
    }
  }
}

function compareUnits(one: PlacedUnit, other: PlacedUnit): number {
  const byStance = (one.argument.stance === 'con' ? 1 : 0) - (other.argument.stance === 'con' ? 1 : 0)
  return byStance || compareRank(one.argument, other.argument)
}

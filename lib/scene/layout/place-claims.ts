/**
 * Chooses the one place of every claim: a forest over a graph in which claims are shared and arguments run in cycles.
 *
 * Breadth first from the theses, reasons before undercuts: a claim stands under the nearest conclusion that it serves, and
 * its other uses become links across the forest. Every visible claim is in the forest exactly once.
 */
import type { Argument } from '../../domain/argument'
import { claimAttackedBy, claimsUnder, inferencesOn } from '../../domain/branch'
import { argumentsOn, compareRank, getClaim, thesesOf, type DebateMap } from '../../domain/debate-map'
import type { Claim } from '../../domain/claim'
import type { ArgumentId, ClaimId } from '../../domain/ids'

export interface PlacedClaim {
  readonly claim: Claim
  readonly depth: number
  /** The argument as whose premise it stands here; undefined for a root. */
  readonly argument: Argument | undefined
  /** The claim above; undefined for a root. */
  readonly parent: PlacedClaim | undefined
  /** Reasons with a premise placed here, and undercuts of links that end here. Those for come first, then by rank. */
  readonly units: PlacedUnit[]
  hiddenCount: number
}

/** An argument with at least one premise placed beneath its conclusion (or beside what it undercuts). */
export interface PlacedUnit {
  readonly argument: Argument
  /** The claim under which it is drawn: its conclusion, or that of the argument in which its chain of undercuts ends. */
  readonly owner: PlacedClaim
  readonly members: PlacedClaim[]
  readonly undercuts: PlacedUnit[]
  /** The unit that it undercuts, when that is drawn here too. */
  readonly target: PlacedUnit | undefined
}

export interface Forest {
  /** Theses first, then heads of what no thesis gathers. */
  readonly roots: readonly PlacedClaim[]
  /** Claims in no argument that are no thesis. */
  readonly loose: readonly PlacedClaim[]
  readonly byClaim: ReadonlyMap<ClaimId, PlacedClaim>
  readonly byArgument: ReadonlyMap<ArgumentId, PlacedUnit>
  /** Every argument that is drawn, in the order in which it was met: what an undercut attacks comes before it. */
  readonly drawn: readonly Argument[]
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

class ForestBuilder {
  readonly byClaim = new Map<ClaimId, PlacedClaim>()
  private readonly byArgument = new Map<ArgumentId, PlacedUnit>()
  private readonly met = new Set<ArgumentId>()
  private readonly drawn: Argument[] = []
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
    let attackable: Argument[] = []
    while (level.length > 0 || attackable.length > 0) {
      const next: PlacedClaim[] = []
      const reasons: Argument[] = []
      for (const placed of level) {
        if (this.isClosed(placed)) {
          this.closed.push(placed)
          continue
        }
        for (const argument of argumentsOn(this.map, { claim: placed.claim.id })) {
          this.meet(argument, placed, undefined, next)
          reasons.push(argument)
        }
      }
      // What the level before met may be undercut now: an undercutting claim stands one level below the premises it attacks.
      for (const argument of attackable) {
        for (const undercut of argumentsOn(this.map, { argument: argument.id })) {
          if (!this.mayUndercut(argument)) continue
          const target = this.byArgument.get(argument.id)
          const owner = target?.owner ?? this.byClaim.get(claimAttackedBy(this.map, argument))
          if (!owner) continue
          this.meet(undercut, owner, target, next)
          reasons.push(undercut)
        }
      }
      attackable = reasons
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
    for (const placed of this.closed) this.linkClosed(placed)
    this.countHidden()
    const { roots, loose, byClaim, byArgument } = this
    for (const placed of byClaim.values()) placed.units.sort(compareUnits)
    for (const unit of byArgument.values())
      unit.undercuts.sort((one, other) => compareRank(one.argument, other.argument))
    const drawn = this.drawn.filter((argument) => argument.premises.every((premise) => byClaim.has(premise)))
    return { roots, loose, byClaim, byArgument, drawn: this.withTargets(drawn) }
  }

  private place(
    claim: Claim,
    argument: Argument | undefined,
    parent: PlacedClaim | undefined,
    depth: number,
  ): PlacedClaim {
    const placed: PlacedClaim = { claim, depth, argument, parent, units: [], hiddenCount: 0 }
    this.byClaim.set(claim.id, placed)
    return placed
  }

  private meet(argument: Argument, owner: PlacedClaim, target: PlacedUnit | undefined, next: PlacedClaim[]): void {
    if (this.met.has(argument.id)) return
    this.met.add(argument.id)
    this.drawn.push(argument)
    const fresh = argument.premises.filter((premise) => !this.byClaim.has(premise))
    if (fresh.length === 0) return
    const members: PlacedClaim[] = []
    const unit: PlacedUnit = { argument, owner, members, undercuts: [], target }
    for (const premise of fresh) {
      const depth = target ? (target.members[0]?.depth ?? owner.depth) + 1 : owner.depth + 1
      const placed = this.place(getClaim(this.map, premise), argument, owner, depth)
      members.push(placed)
      next.push(placed)
    }
    this.byArgument.set(argument.id, unit)
    if (target) target.undercuts.push(unit)
    else owner.units.push(unit)
  }

  private isClosed(placed: PlacedClaim): boolean {
    const { collapsed, depth = Infinity } = this.options
    return placed.depth >= depth || collapsed?.has(placed.claim.id) === true
  }

  private mayUndercut(argument: Argument): boolean {
    const { depth = Infinity } = this.options
    const unit = this.byArgument.get(argument.id)
    return (unit?.members[0]?.depth ?? 0) < depth
  }

  /** Whether nothing collapsed hides the claim. */
  private isFree(claim: Claim): boolean {
    return !this.hidden().has(claim.id)
  }

  private hiddenClaims: ReadonlySet<ClaimId> | undefined

  private hidden(): ReadonlySet<ClaimId> {
    if (!this.hiddenClaims) {
      const hidden = new Set<ClaimId>()
      for (const placed of this.closed) for (const id of claimsUnder(this.map, placed.claim.id)) hidden.add(id)
      this.hiddenClaims = hidden
    }
    return this.hiddenClaims
  }

  /** Arguments on a closed claim stay hidden, but for those between claims that are all in sight. */
  private linkClosed(placed: PlacedClaim): void {
    for (const argument of inferencesOn(this.map, placed.claim.id)) {
      if (this.met.has(argument.id) || argument.premises.some((premise) => !this.byClaim.has(premise))) continue
      this.met.add(argument.id)
      this.drawn.push(argument)
    }
  }

  private countHidden(): void {
    for (const placed of this.closed) {
      let count = 0
      for (const id of claimsUnder(this.map, placed.claim.id)) if (!this.byClaim.has(id)) count++
      placed.hiddenCount = count
    }
  }

  /** Without undercuts of arguments that are not drawn themselves. */
  private withTargets(drawn: readonly Argument[]): Argument[] {
    const kept = new Set<ArgumentId>()
    const found: Argument[] = []
    for (const argument of drawn) {
      if ('argument' in argument.conclusion && !kept.has(argument.conclusion.argument)) continue
      kept.add(argument.id)
      found.push(argument)
    }
    return found
  }
}

function compareUnits(one: PlacedUnit, other: PlacedUnit): number {
  const byStance = (one.argument.stance === 'con' ? 1 : 0) - (other.argument.stance === 'con' ? 1 : 0)
  return byStance || compareRank(one.argument, other.argument)
}

/**
 * A map in the order in which one reads it: a list of entries with numbers, each under what it argues about.
 *
 * Every claim stands where the graph has it, once; elsewhere it is referred to by its number. The list is flat, with levels,
 * as a chain of arguments may be thousands deep. Nothing here is HTML.
 */
import type { ArgumentId, ClaimId, SourceId } from '../../domain/ids'
import type { Claim } from '../../domain/claim'
import { citationsOf, type DebateMap } from '../../domain/debate-map'
import { MapGraph } from '../layout/map-graph'
import { orderUnits } from '../layout/order-units'
import { placeClaims, type PlacedClaim, type PlacedUnit } from '../layout/place-claims'
import type { Citation, Source } from '../../domain/source'

/** What an entry is to the one above it. At the top: a thesis, a `head` of what no thesis gathers, or a claim in no argument. */
export type ReadingRole = 'thesis' | 'head' | 'loose' | 'pro' | 'con' | 'backing' | 'undercut'

export interface ReadingPremise {
  readonly claim: Claim
  readonly number: string
  /** Whether the claim stands here; else at its number elsewhere. */
  readonly isHere: boolean
  readonly footnotes: readonly Footnote[]
}

export interface ReadingEntry {
  /** Steps from the top of the map: 0 for a thesis. */
  readonly level: number
  readonly number: string
  readonly role: ReadingRole
  /** The argument; undefined at the top. */
  readonly argument: ArgumentId | undefined
  /** The number of what it argues about; undefined at the top. */
  readonly target: string | undefined
  readonly scheme: string | undefined
  /** One, or several that hold only together. */
  readonly premises: readonly ReadingPremise[]
}

/** A source under a claim, once for all places in it that the claim cites. */
export interface Footnote {
  /** That of the source in the list. */
  readonly source: number
  readonly claim: ClaimId
  readonly citations: readonly Citation[]
}

export interface NumberedSource {
  readonly number: number
  readonly source: Source
  /** Where it is cited, in reading order: the number of the claim. */
  readonly citedAt: readonly (Footnote & { readonly at: string })[]
}

export interface Reading {
  readonly entries: readonly ReadingEntry[]
  /** Those that are cited, in the order in which they are first met. */
  readonly sources: readonly NumberedSource[]
}

export function composeReading(map: DebateMap): Reading {
  const forest = placeClaims(new MapGraph(map), {})
  const drafts = inOrder(forest.roots, forest.loose)
  const numbers = new Map<ClaimId, string>()
  for (const { unit, placed, number } of drafts) {
    if (placed) numbers.set(placed.claim.id, number)
    unit?.premises.forEach((premise, index) => {
      if (!premise.isNamed) numbers.set(premise.claim.id, premiseNumber(unit, number, index))
    })
  }
  const loose = new Set(forest.loose)
  const sources = new SourceList(map)
  const toPremise = (claim: Claim, isHere: boolean): ReadingPremise => {
    const number = numbers.get(claim.id) ?? ''
    return { claim, number, isHere, footnotes: isHere ? sources.cite(claim.id, number) : [] }
  }
  const entries = drafts.map(({ placed, unit, number, level, target }): ReadingEntry => ({
    level,
    number,
    role: unit ? roleOf(unit) : placed?.claim.thesis ? 'thesis' : placed && loose.has(placed) ? 'loose' : 'head',
    argument: unit?.argument.id,
    target,
    scheme: unit?.argument.scheme ?? undefined,
    premises: unit
      ? unit.premises.map((premise) => toPremise(premise.claim, !premise.isNamed))
      : placed
        ? [toPremise(placed.claim, true)]
        : [],
  }))
  return { entries, sources: sources.list() }
}

/** One entry before the numbers of all are known: a root, or an argument. */
interface Draft {
  readonly placed?: PlacedClaim
  readonly unit?: PlacedUnit
  readonly number: string
  readonly level: number
  readonly target?: string
  /** Far down: the number of the branch in which it is counted. */
  readonly branch?: string
}

/** Numbers have a part for each step down to here; further down, entries are counted through: 1.2.1.3.1:7. */
const deepestPart = 5

/** Each followed by what undercuts it and then by what stands under its premises; a stack and no recursion. */
function inOrder(roots: readonly PlacedClaim[], loose: readonly PlacedClaim[]): Draft[] {
  const order: Draft[] = []
  const counts = new Map<string, number>()
  // The branches of an only thesis are 1, 2, 3; those of several are 1.1, 1.2, 2.1.
  const isOnly = roots.length === 1
  const waiting: Draft[] = [
    ...roots.map((placed, index) => ({ placed, number: String(index + 1), level: 0 })),
    ...loose.map((placed, index) => ({ placed, number: `L${index + 1}`, level: 0 })),
  ].reverse()
  for (let met = waiting.pop(); met; met = waiting.pop()) {
    const draft = met.branch === undefined ? met : { ...met, number: countIn(met.branch, counts) }
    order.push(draft)
    for (const next of beneath(draft, isOnly).reverse()) waiting.push(next)
  }
  return order
}

function beneath({ placed, unit, number, level, branch }: Draft, isOnly: boolean): Draft[] {
  const deep = level >= deepestPart ? { branch: branch ?? number } : {}
  const drafts = (units: readonly PlacedUnit[], target: string, prefix: string): Draft[] =>
    units.map((one, index) => ({ unit: one, number: `${prefix}${index + 1}`, level: level + 1, target, ...deep }))
  if (placed) return drafts(reasonsOf(placed), number, isOnly ? '' : `${number}.`)
  if (!unit) return []
  const reasons = unit.premises.flatMap((premise, index) => {
    const own = premiseNumber(unit, number, index)
    return premise.isNamed ? [] : drafts(reasonsOf(premise), own, `${own}.`)
  })
  return [...drafts(unit.undercuts, number, `${number}/`), ...reasons]
}

/** Those for first, as the graph and the outline have them. */
function reasonsOf({ units }: PlacedClaim): readonly PlacedUnit[] {
  return orderUnits(units, 'stance')
}

function countIn(branch: string, counts: Map<string, number>): string {
  const count = (counts.get(branch) ?? 0) + 1
  counts.set(branch, count)
  return `${branch}:${count}`
}

/** Co-premises share the number of their argument: 2.1a, 2.1b. There are at most 20. */
function premiseNumber({ premises }: PlacedUnit, number: string, index: number): string {
  return premises.length === 1 ? number : `${number}${String.fromCharCode(97 + index)}`
}

function roleOf({ argument: { stance, conclusion } }: PlacedUnit): ReadingRole {
  if ('claim' in conclusion) return stance
  return stance === 'pro' ? 'backing' : 'undercut'
}

/** Numbers the sources as they are met. */
class SourceList {
  private readonly met = new Map<SourceId, { number: number; source: Source; citedAt: (Footnote & { at: string })[] }>()

  constructor(private readonly map: DebateMap) {}

  cite(claim: ClaimId, at: string): Footnote[] {
    const bySource = new Map<SourceId, Citation[]>()
    for (const citation of citationsOf(this.map, claim)) {
      bySource.set(citation.source, [...(bySource.get(citation.source) ?? []), citation])
    }
    return [...bySource].flatMap(([id, citations]) => {
      const source = this.map.sources.get(id)
      if (!source) return []
      const known = this.met.get(id) ?? { number: this.met.size + 1, source, citedAt: [] }
      this.met.set(id, known)
      const footnote = { source: known.number, claim, citations }
      known.citedAt.push({ ...footnote, at })
      return [footnote]
    })
  }

  list(): NumberedSource[] {
    return [...this.met.values()]
  }
}

/** The address of the place where a claim cites a source. */
export function footnoteAnchor({ claim, source }: Footnote): string {
  return `cited-${source}-${claim}`
}

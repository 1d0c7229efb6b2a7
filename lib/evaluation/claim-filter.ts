/**
 * Which claims a filter finds, and which must be kept around them so that the rest of the map still reads.
 *
 * Within one criterion any of its values will do; all criteria that say something must hold. An empty filter finds nothing
 * out: `isEmptyFilter` tells, and nobody then asks.
 */
import type { Argument } from '../domain/argument'
import { inferencesOn, wayUp } from '../domain/branch'
import type { Claim } from '../domain/claim'
import { argumentsOn, argumentsWith, citationsOf, getArgument, thesesOf, type DebateMap } from '../domain/debate-map'
import type { ActorId, ClaimId, SourceId } from '../domain/ids'

/** `unanswered`: an objection that nobody objects to. `unsupported`: nothing speaks for it, no reason and no source. */
export type ClaimState = 'unanswered' | 'unsupported'

/** What a claim is on the map: a thesis, a reason for or against something, or not yet part of an argument. */
export type ClaimPart = 'thesis' | 'pro' | 'con' | 'loose'

export interface ClaimFilter {
  readonly tags: readonly string[]
  readonly authors: readonly ActorId[]
  readonly sources: readonly SourceId[]
  readonly parts: readonly ClaimPart[]
  readonly states: readonly ClaimState[]
}

export const emptyFilter: ClaimFilter = { tags: [], authors: [], sources: [], parts: [], states: [] }

export function isEmptyFilter(filter: ClaimFilter): boolean {
  return Object.values(filter).every((values: readonly unknown[]) => values.length === 0)
}

/** The claims for which every criterion holds; all of them where the filter is empty. Linear in the size of the map. */
export function matchingClaims(map: DebateMap, filter: ClaimFilter): ReadonlySet<ClaimId> {
  const found = new Set<ClaimId>()
  for (const claim of map.claims.values()) if (isMatch(map, claim, filter)) found.add(claim.id)
  return found
}

/** Whether a claim meets a filter. */
export function isMatch(map: DebateMap, claim: Claim, { tags, authors, sources, parts, states }: ClaimFilter): boolean {
  const meets = <T>(wanted: readonly T[], has: (value: T) => boolean) => wanted.length === 0 || wanted.some(has)
  return (
    meets(tags, (tag) => claim.tags.includes(tag)) &&
    meets(authors, (author) => claim.createdBy === author || claim.editedBy === author) &&
    meets(sources, (id) => citationsOf(map, claim.id).some(({ source }) => source === id)) &&
    meets(parts, (part) => isPart(map, claim, part)) &&
    meets(states, (state) => (state === 'unanswered' ? isUnanswered(map, claim) : isUnsupported(map, claim)))
  )
}

function isPart(map: DebateMap, claim: Claim, part: ClaimPart): boolean {
  if (part === 'thesis') return claim.thesis
  if (part === 'loose') return !claim.thesis && argumentsWith(map, claim.id).length === 0
  return argumentsWith(map, claim.id).some(({ stance }) => stance === part)
}

/** An objection or an undercut against which nothing is said, neither against the claim nor against the step from it. */
function isUnanswered(map: DebateMap, claim: Claim): boolean {
  const isAttacked = (conclusion: Argument['conclusion']) =>
    argumentsOn(map, conclusion).some(({ stance }) => stance === 'con')
  if (isAttacked({ claim: claim.id })) return false
  return argumentsWith(map, claim.id).some(({ id, stance }) => stance === 'con' && !isAttacked({ argument: id }))
}

function isUnsupported(map: DebateMap, claim: Claim): boolean {
  return (
    !map.citationsByClaim.has(claim.id) && argumentsOn(map, { claim: claim.id }).every(({ stance }) => stance === 'con')
  )
}

/**
 * The claims to keep where all others are hidden: the matches, a way up from each to a thesis, and the co-premises of the
 * arguments along it, which mean nothing apart. Linear in the size of the map, circles apart.
 */
export function keptClaims(map: DebateMap, matches: ReadonlySet<ClaimId>): ReadonlySet<ClaimId> {
  const kept = new Set(matches)
  const steps = stepsUp(map)
  // The list grows while it is walked: whatever is kept keeps its way up.
  for (const claim of kept) {
    const step = steps.get(claim)
    if (step) for (const id of [step.above, ...premisesAlong(map, step.argument)]) kept.add(id)
    else if (!steps.has(claim)) for (const id of wayUp(map, claim)) kept.add(id)
  }
  return kept
}

/** The premises of an argument and, where it is an undercut, of what it attacks: without these it would attack nothing. */
function premisesAlong(map: DebateMap, argument: Argument): ClaimId[] {
  const premises = [...argument.premises]
  for (let at = argument; 'argument' in at.conclusion;) {
    at = getArgument(map, at.conclusion.argument)
    premises.push(...at.premises)
  }
  return premises
}

interface Step {
  readonly above: ClaimId
  readonly argument: Argument
}

/** For each claim under a thesis the argument by which it is reached first, breadth first; undefined for the theses. */
function stepsUp(map: DebateMap): ReadonlyMap<ClaimId, Step | undefined> {
  const steps = new Map<ClaimId, Step | undefined>(thesesOf(map).map(({ id }) => [id, undefined]))
  for (const above of steps.keys()) {
    for (const argument of inferencesOn(map, above)) {
      for (const premise of argument.premises) if (!steps.has(premise)) steps.set(premise, { above, argument })
    }
  }
  return steps
}

/** A count for each value of each criterion that occurs on the map: what a person can choose from. */
export interface FilterChoices {
  readonly tags: ReadonlyMap<string, number>
  readonly authors: ReadonlyMap<ActorId, number>
  readonly sources: ReadonlyMap<SourceId, number>
}

export function filterChoices(map: DebateMap): FilterChoices {
  const choices = {
    tags: new Map<string, number>(),
    authors: new Map<ActorId, number>(),
    sources: new Map<SourceId, number>(),
  }
  for (const claim of map.claims.values()) {
    count(choices.tags, claim.tags)
    count(choices.authors, claim.editedBy ? [claim.createdBy, claim.editedBy] : [claim.createdBy])
    count(
      choices.sources,
      citationsOf(map, claim.id).map(({ source }) => source),
    )
  }
  return choices
}

function count<T>(counts: Map<T, number>, values: readonly T[]): void {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
}

/** A claim and its place on the map in one sentence, for whoever hears the map instead of seeing it. */
import { conclusionKey, type Argument, type Conclusion, type Stance } from '@/lib/domain/argument'
import { claimAttackedBy } from '@/lib/domain/branch'
import type { Claim } from '@/lib/domain/claim'
import { argumentsOn, argumentsWith, citationsOf, getClaim, type DebateMap } from '@/lib/domain/debate-map'
import type { ArgumentId } from '@/lib/domain/ids'
import { listed } from '@/lib/language/listed'
import { quote } from '@/lib/language/quote'
import type { Say } from '@/lib/language/say'

interface Heard {
  /** The argument as whose premise it is met; else the first of its arguments. */
  readonly argument?: Argument | undefined
  /** How many claims under it are not shown. */
  readonly hiddenCount?: number
}

/**
 * Such as `Con, 2 of 3: Uniforms cost money. Against “Uniforms are fair.”, has 1 reply.` The text comes early, as one listens for
 * it; what it argues about and what is said about it come after.
 */
export function describeClaim(say: Say, map: DebateMap, claim: Claim, heard: Heard = {}): string {
  const argument = heard.argument ?? (claim.thesis ? undefined : argumentsWith(map, claim.id)[0])
  const about = argument ? [aboutOf(say, map, argument)] : []
  const said = [...about, ...factsOf(say, map, claim, heard.hiddenCount ?? 0)].join(', ')
  const sentence = say('claims.sentence', { name: nameOf(say, map, claim, argument), text: asSentence(claim.text) })
  return said ? `${sentence} ${capital(said)}.` : sentence
}

/** Such as `Con, 2 of 3`. */
function nameOf(say: Say, map: DebateMap, claim: Claim, argument: Argument | undefined): string {
  if (!argument) return say(claim.thesis ? 'claims.thesis' : 'claims.loose')
  const { places, counts } = standingsOn(map, argument.conclusion)
  const count = counts[argument.stance]
  const side = say(`claims.${argument.stance}`)
  const name = count > 1 ? say('claims.placed', { side, place: places.get(argument.id) ?? 1, count }) : side
  return argument.premises.length > 1 ? say('claims.coPremise', { name }) : name
}

interface Standings {
  /** From one, among those of the same stance. */
  readonly places: ReadonlyMap<ArgumentId, number>
  readonly counts: Readonly<Record<Stance, number>>
}

/** Counted once a map: of a claim with thousands of replies each is asked for its place. */
const standings = new WeakMap<DebateMap, Map<string, Standings>>()

function standingsOn(map: DebateMap, conclusion: Conclusion): Standings {
  const known = standings.get(map) ?? new Map<string, Standings>()
  standings.set(map, known)
  const key = conclusionKey(conclusion)
  const found = known.get(key)
  if (found) return found
  const places = new Map<ArgumentId, number>()
  const counts = { pro: 0, con: 0 }
  for (const { id, stance } of argumentsOn(map, conclusion)) places.set(id, ++counts[stance])
  known.set(key, { places, counts })
  return { places, counts }
}

function aboutOf(say: Say, map: DebateMap, argument: Argument): string {
  const about = quote(say, getClaim(map, claimAttackedBy(map, argument)).text)
  const isPro = argument.stance === 'pro'
  if ('argument' in argument.conclusion) return say(isPro ? 'claims.backs' : 'claims.undercuts', { about })
  return say(isPro ? 'claims.for' : 'claims.against', { about })
}

function factsOf(say: Say, map: DebateMap, claim: Claim, hiddenCount: number): string[] {
  const replies = map.argumentsByConclusion.get(conclusionKey({ claim: claim.id }))?.length ?? 0
  const sources = new Set(citationsOf(map, claim.id).map(({ source }) => source)).size
  const uses = argumentsWith(map, claim.id).length
  const { tags } = claim
  return [
    replies > 0 ? say('claims.replies', { count: replies }) : '',
    sources > 0 ? say('claims.sources', { count: sources }) : '',
    tags.length > 0 ? say('claims.tagged', { tags: listed(say, tags) }) : '',
    uses > 1 ? say('claims.uses', { count: uses }) : '',
    hiddenCount > 0 ? say('claims.hidden', { count: hiddenCount }) : '',
  ].filter(Boolean)
}

function asSentence(text: string): string {
  return /[.!?…。؟]$/.test(text) ? text : `${text}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

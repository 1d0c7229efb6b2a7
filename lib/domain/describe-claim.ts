/** A claim and its place on the map in one sentence, for whoever hears the map instead of seeing it. */
import { conclusionKey, type Argument, type Conclusion, type Stance } from './argument'
import { claimAttackedBy } from './branch'
import type { Claim } from './claim'
import { argumentsOn, argumentsWith, citationsOf, getClaim, type DebateMap } from './debate-map'
import { quote } from './describe-role'
import type { ArgumentId } from './ids'

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
export function describeClaim(map: DebateMap, claim: Claim, heard: Heard = {}): string {
  const argument = heard.argument ?? (claim.thesis ? undefined : argumentsWith(map, claim.id)[0])
  const facts = [argument && aboutOf(map, argument), ...factsOf(map, claim), hiddenOf(heard.hiddenCount)]
  const said = facts.filter(Boolean).join(', ')
  return `${nameOf(map, claim, argument)}: ${asSentence(claim.text)}${said ? ` ${capital(said)}.` : ''}`
}

/** Such as `Con, 2 of 3`. */
function nameOf(map: DebateMap, claim: Claim, argument: Argument | undefined): string {
  if (!argument) return claim.thesis ? 'Thesis' : 'Loose claim'
  const { places, counts } = standingsOn(map, argument.conclusion)
  const count = counts[argument.stance]
  const place = count > 1 ? `, ${places.get(argument.id)} of ${count}` : ''
  const together = argument.premises.length > 1 ? ', co-premise' : ''
  return `${argument.stance === 'pro' ? 'Pro' : 'Con'}${place}${together}`
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

function aboutOf(map: DebateMap, argument: Argument): string {
  const about = quote(getClaim(map, claimAttackedBy(map, argument)).text)
  if ('argument' in argument.conclusion)
    return `${argument.stance === 'pro' ? 'backs' : 'undercuts'} an argument about ${about}`
  return `${argument.stance === 'pro' ? 'for' : 'against'} ${about}`
}

function factsOf(map: DebateMap, claim: Claim): string[] {
  const replies = map.argumentsByConclusion.get(conclusionKey({ claim: claim.id }))?.length ?? 0
  const sources = new Set(citationsOf(map, claim.id).map(({ source }) => source)).size
  const uses = argumentsWith(map, claim.id).length
  return [
    replies > 0 ? `has ${counted(replies, 'reply', 'replies')}` : '',
    sources > 0 ? counted(sources, 'source', 'sources') : '',
    claim.tags.length > 0 ? `tagged ${claim.tags.join(' and ')}` : '',
    uses > 1 ? `used in ${uses} arguments` : '',
  ].filter(Boolean)
}

function hiddenOf(count = 0): string {
  return count > 0 ? `${counted(count, 'claim', 'claims')} beneath not shown` : ''
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function asSentence(text: string): string {
  return /[.!?…。؟]$/.test(text) ? text : `${text}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

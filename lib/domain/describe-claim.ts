/** A claim and its place on the map in one sentence, for whoever hears the map instead of seeing it. */
import type { Argument } from './argument'
import { claimAttackedBy } from './branch'
import type { Claim } from './claim'
import { argumentsOn, argumentsWith, citationsOf, getClaim, type DebateMap } from './debate-map'
import { quote } from './describe-role'

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
  const siblings = argumentsOn(map, argument.conclusion).filter(({ stance }) => stance === argument.stance)
  const place =
    siblings.length > 1 ? `, ${siblings.findIndex(({ id }) => id === argument.id) + 1} of ${siblings.length}` : ''
  const together = argument.premises.length > 1 ? ', co-premise' : ''
  return `${argument.stance === 'pro' ? 'Pro' : 'Con'}${place}${together}`
}

function aboutOf(map: DebateMap, argument: Argument): string {
  const about = quote(getClaim(map, claimAttackedBy(map, argument)).text)
  if ('argument' in argument.conclusion)
    return `${argument.stance === 'pro' ? 'backs' : 'undercuts'} an argument about ${about}`
  return `${argument.stance === 'pro' ? 'for' : 'against'} ${about}`
}

function factsOf(map: DebateMap, claim: Claim): string[] {
  const replies = argumentsOn(map, { claim: claim.id }).length
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

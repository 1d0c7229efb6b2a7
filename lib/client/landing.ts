/** Where claims that are dragged may land, and what a drop there would do, said before it. */
import { conclusionKey, type Conclusion } from '@/lib/domain/argument'
import { claimsUnder } from '@/lib/domain/branch'
import { argumentsWith, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { firstWords } from '@/lib/language/quote'
import type { Say } from '@/lib/language/say'

/** Where claims that are dragged over the graph would come down: what they would argue about, where they are already, or free ground. */
export type Landing = Conclusion | 'home' | 'ground'

/** Says whether a drop may be there: not on what is dragged nor on what is beneath it or argued with it, nor where it already is. */
export function landingsOf(map: DebateMap, dragged: readonly ClaimId[]): (target: Conclusion) => boolean {
  const beneath = new Set(dragged.flatMap((claim) => [...claimsUnder(map, claim)]))
  const isHome = homeOf(map, dragged)
  return (target) => {
    if (isHome(target)) return false
    if ('claim' in target) return map.claims.has(target.claim) && !beneath.has(target.claim)
    const argument = map.arguments.get(target.argument)
    return argument !== undefined && !argument.premises.some((premise) => beneath.has(premise))
  }
}

/** Says whether one of the claims argues about a target already. */
export function homeOf(map: DebateMap, dragged: readonly ClaimId[]): (target: Conclusion) => boolean {
  const homes = new Set(
    dragged
      .flatMap((claim) => argumentsWith(map, claim).slice(0, 1))
      .map(({ conclusion }) => conclusionKey(conclusion)),
  )
  return (target) => homes.has(conclusionKey(target))
}

/** What a drop of the line does that one draws from a claim. */
export function connectHint(say: Say, map: DebateMap, target: Conclusion | undefined): string {
  if (!target) return say('notices.drawToTarget')
  if ('argument' in target) return say('notices.dropOnStep')
  return say('notices.dropToConnect', { text: firstWords(map.claims.get(target.claim)?.text ?? '') })
}

/** What a drop does. */
export function landingHint(say: Say, map: DebateMap, claims: readonly ClaimId[], target: Landing): string {
  if (target === 'ground') return say('notices.dropToPin', { count: claims.length })
  if (target === 'home') {
    const [own] = claims.length === 1 ? argumentsWith(map, claims[0]!) : []
    return say('notices.isReasonAlready', { stance: own && 'claim' in own.conclusion ? own.stance : 'other' })
  }
  if ('claim' in target) {
    const text = map.claims.get(target.claim)?.text ?? ''
    const stances = new Set(claims.map((claim) => argumentsWith(map, claim)[0]?.stance ?? 'pro'))
    const [stance] = stances.size === 1 ? stances : []
    return say('notices.dropAsReason', { count: claims.length, stance: stance ?? 'both', text: firstWords(text) })
  }
  const [first] = claims
  const [own] = first ? argumentsWith(map, first) : []
  const isBacking = own?.stance === 'pro' && 'argument' in own.conclusion
  return say(isBacking ? 'notices.dropToBack' : 'notices.dropToUndercut')
}

/** Where claims that are dragged may land, and what a drop there would do, said before it. */
import { conclusionKey, type Conclusion } from '@/lib/domain/argument'
import { claimsUnder } from '@/lib/domain/branch'
import { argumentsWith, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { firstWords } from '@/lib/language/quote'
import type { Say } from '@/lib/language/say'

/** Says whether a drop may be there: not on what is dragged nor on what is beneath it or argued with it, nor where it already is. */
export function landingsOf(map: DebateMap, dragged: readonly ClaimId[]): (target: Conclusion) => boolean {
  const beneath = new Set(dragged.flatMap((claim) => [...claimsUnder(map, claim)]))
  const homes = dragged.map((claim) => argumentsWith(map, claim)[0]?.conclusion)
  return (target) => {
    if (homes.some((home) => home && conclusionKey(home) === conclusionKey(target))) return false
    if ('claim' in target) return map.claims.has(target.claim) && !beneath.has(target.claim)
    const argument = map.arguments.get(target.argument)
    return argument !== undefined && !argument.premises.some((premise) => beneath.has(premise))
  }
}

/** What a drop does. */
export function landingHint(say: Say, map: DebateMap, claims: readonly ClaimId[], target: Conclusion): string {
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

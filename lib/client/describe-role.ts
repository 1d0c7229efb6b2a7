/** What a claim is to another, in short. */
import type { Argument } from '@/lib/domain/argument'
import { claimAttackedBy } from '@/lib/domain/branch'
import type { Claim } from '@/lib/domain/claim'
import { argumentsWith, getClaim, type DebateMap } from '@/lib/domain/debate-map'
import { quote } from '@/lib/language/quote'
import type { Say } from '@/lib/language/say'

interface Role {
  /** The argument to name; else the first of the claim's. */
  readonly argument?: Argument | undefined
  /** Characters of the other claim, at most. */
  readonly most?: number
}

/** Such as `Reason for “Uniforms are fair.”`. */
export function describeRole(say: Say, map: DebateMap, claim: Claim, { argument, most }: Role = {}): string {
  if (claim.thesis) return say('claims.thesis')
  const named = argument ?? argumentsWith(map, claim.id)[0]
  if (!named) return say('claims.inNoArgument')
  const about = quote(say, getClaim(map, claimAttackedBy(map, named)).text, most)
  const isPro = named.stance === 'pro'
  if ('argument' in named.conclusion) return say(isPro ? 'claims.backing' : 'claims.undercut', { about })
  return say(isPro ? 'claims.reasonFor' : 'claims.reasonAgainst', { about })
}

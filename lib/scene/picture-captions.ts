/** The small lines under a picture's title: which part of the map it shows, how much that is, and of what day. */
import { claimAttackedBy } from '../domain/branch'
import { argumentsWith, getClaim, type DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { quote } from '../language/quote'
import type { Say } from '../language/say'

/** What of a map is in a picture. */
export interface ShownPart {
  readonly branch: ClaimId | undefined
  readonly depth: number | undefined
  /** Which claims were chosen, in words; undefined where none were. */
  readonly selection: string | undefined
  readonly claims: number
  /** Claims of the map, or of the branch. */
  readonly total: number
  readonly sources: number
  readonly date: string | undefined
}

export function captionsOf(say: Say, map: DebateMap, part: ShownPart): string[] {
  const counts = countsLine(say, part)
  return part.branch === undefined ? [counts] : [describeBranch(say, map, part.branch), counts]
}

/** What the claim at the top does on the map, which its sign alone does not tell: what it argues for is not in the picture. */
function describeBranch(say: Say, map: DebateMap, branch: ClaimId): string {
  const claim = getClaim(map, branch)
  const [first] = claim.thesis ? [] : argumentsWith(map, branch)
  if (!first) return say('scene.branch')
  const { stance, conclusion } = first
  const about = quote(say, getClaim(map, claimAttackedBy(map, first)).text, 160)
  if ('argument' in conclusion) return say(stance === 'pro' ? 'scene.branchBacks' : 'scene.branchUndercuts', { about })
  return say(stance === 'pro' ? 'scene.branchFor' : 'scene.branchAgainst', { about })
}

/** What the picture shows, in numbers. How the claims stand to the thesis is said on its card. */
function countsLine(say: Say, { claims, total, selection, depth, sources, date }: ShownPart): string {
  const isPart = claims < total
  const counted = isPart ? say('scene.claimsOfAll', { count: claims, total }) : say('scene.claims', { count: claims })
  return [
    claims === 0 && !isPart ? say('scene.noClaims') : selection === undefined ? counted : `${counted}: ${selection}`,
    ...(depth !== undefined && isPart ? [say('scene.levels', { count: depth })] : []),
    ...(sources > 0 ? [say('scene.sources', { count: sources })] : []),
    ...(date === undefined ? [] : [writeDay(say, date)]),
  ].join(' · ')
}

function writeDay({ language }: Say, date: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}

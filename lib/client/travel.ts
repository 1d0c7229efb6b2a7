/** Walking along reasons with the arrow keys: up to the conclusion, down to the first reason, sideways among siblings. */
import { claimAttackedBy, inferencesOn } from '@/lib/domain/branch'
import { argumentsWith, thesesOf, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The claim one step away, or undefined at the end of the way. Without a start: the first thesis. */
export function neighbour(map: DebateMap, from: ClaimId | undefined, direction: Direction): ClaimId | undefined {
  if (!from || !map.claims.has(from)) return thesesOf(map)[0]?.id ?? [...map.claims.keys()][0]
  switch (direction) {
    case 'up':
      return conclusionOf(map, from)
    case 'down':
      return reasonsOf(map, from)[0]
    case 'left':
      return sibling(map, from, -1)
    case 'right':
      return sibling(map, from, 1)
  }
}

function conclusionOf(map: DebateMap, claim: ClaimId): ClaimId | undefined {
  const [first] = argumentsWith(map, claim)
  return first && claimAttackedBy(map, first)
}

function reasonsOf(map: DebateMap, claim: ClaimId): ClaimId[] {
  return [...new Set(inferencesOn(map, claim).flatMap((argument) => argument.premises))]
}

function sibling(map: DebateMap, claim: ClaimId, step: number): ClaimId | undefined {
  const conclusion = conclusionOf(map, claim)
  const row = conclusion ? reasonsOf(map, conclusion) : thesesOf(map).map(({ id }) => id)
  const index = row.indexOf(claim)
  return index < 0 ? undefined : row[index + step]
}

/** As whose premise a claim is drawn where it stands on the graph; its other uses are small cards that name it. */
import type { Argument } from '@/lib/domain/argument'
import { claimAttackedBy } from '@/lib/domain/branch'
import { argumentsWith, compareRank, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { ClaimRole } from '@/lib/scene/scene'

/** What a scene says of the place. */
interface DrawnPlace {
  readonly id: ClaimId
  readonly role: ClaimRole
  readonly parent: ClaimId | null
}

/**
 * Undefined for a thesis, and for what heads a tree. Of several that lead to the claim above, the reason before the undercut, as
 * the forest has it. The map may be newer than the scene: an argument that has changed its side since is still the one.
 */
export function drawnArgument(map: DebateMap, { id, role, parent }: DrawnPlace): Argument | undefined {
  if (role === 'thesis' || parent === null) return undefined
  const there = argumentsWith(map, id)
    .filter((argument) => claimAttackedBy(map, argument) === parent)
    .sort((one, other) => stepsUp(map, one) - stepsUp(map, other) || compareRank(one, other))
  return there.find(({ stance }) => stance === role) ?? there[0]
}

/** Arguments between an argument and the claim that it is about in the end. */
function stepsUp(map: DebateMap, argument: Argument): number {
  let steps = 0
  let { conclusion } = argument
  while ('argument' in conclusion) {
    const about = map.arguments.get(conclusion.argument)
    if (!about) break
    steps += 1
    conclusion = about.conclusion
  }
  return steps
}

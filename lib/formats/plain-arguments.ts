/**
 * A map as formats have it that know only reasons for and against a claim: each co-premise a reason of its own, and what attacks or
 * backs a step about the first premise of that step.
 */
import type { Argument, Conclusion } from '../domain/argument'
import { conclusionKey } from '../domain/argument'
import { compareRank, getArgument, getClaim, mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import type { ArgumentId } from '../domain/ids'
import type { Losses } from './loss'

export function withPlainArguments(map: DebateMap, losses: Losses): DebateMap {
  const rows = toRows(map)
  const ranks = new Map<string, number>()
  const inOrder = [...rows.arguments].sort(
    (one, other) =>
      Number('argument' in one.conclusion) - Number('argument' in other.conclusion) || compareRank(one, other),
  )
  const plain = inOrder.flatMap((argument): Argument[] => {
    const { id, stance, premises } = argument
    const conclusion = plainConclusion(map, argument)
    if ('argument' in argument.conclusion) {
      losses.add(stance === 'con' ? 'undercuts' : 'backings', getClaim(map, premises[0]!).text)
    }
    if (premises.length > 1) losses.add('co-premises', getClaim(map, premises[0]!).text)
    const able = premises.filter((premise) => !('claim' in conclusion && conclusion.claim === premise))
    return able.map((premise, index) => {
      const rank = (ranks.get(conclusionKey(conclusion)) ?? 0) + 1
      ranks.set(conclusionKey(conclusion), rank)
      return {
        ...argument,
        id: (index === 0 ? id : `${id}+${index}`) as ArgumentId,
        premises: [premise],
        conclusion,
        rank,
      }
    })
  })
  return mapFromRows(map.id, map.revision, map.details, { ...rows, arguments: plain })
}

function plainConclusion(map: DebateMap, { conclusion }: Argument): Conclusion {
  return 'claim' in conclusion ? conclusion : { claim: getArgument(map, conclusion.argument).premises[0]! }
}

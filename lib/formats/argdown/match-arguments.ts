/** Which arguments of a map an edited text still says: by id, else by what they say, from those about claims up to undercuts of undercuts. */
import type { Argument, Conclusion } from '../../domain/argument'
import { argumentsOn, toRows, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import type { NewId } from './map-ids'

interface Told {
  readonly stance: string
  readonly premises: readonly ClaimId[]
  readonly conclusion: Conclusion
}

/** From the surest sign to the least. */
const signs: readonly ((told: Told) => string)[] = [
  ({ stance, premises, conclusion }) => JSON.stringify([stance, premises, conclusion]),
  ({ premises, conclusion }) => JSON.stringify([premises, conclusion]),
  ({ stance, premises }) => JSON.stringify([stance, premises]),
  ({ stance, premises, conclusion }) => JSON.stringify([stance, premises[0], conclusion]),
]

/** Ids of the map, or new ones, by the ids of the arguments that the text says by itself. */
export function matchArguments(
  read: DebateMap,
  map: DebateMap,
  claims: ReadonlyMap<ClaimId, ClaimId>,
  newId: NewId,
): ReadonlyMap<ArgumentId, ArgumentId> {
  const ids = new Map<ArgumentId, ArgumentId>()
  for (const { id } of read.arguments.values()) if (map.arguments.has(id)) ids.set(id, id)
  const taken = new Set(ids.values())
  const known = signs.map((sign) => {
    const byKey = new Map<string, ArgumentId[]>()
    for (const argument of [...toRows(map).arguments].reverse()) {
      if (taken.has(argument.id)) continue
      const alike = byKey.get(sign(argument))
      if (alike) alike.push(argument.id)
      else byKey.set(sign(argument), [argument.id])
    }
    return { sign, byKey }
  })
  const find = (of: Argument, { sign, byKey }: (typeof known)[number]) => {
    const { stance, premises, conclusion } = of
    const to =
      'claim' in conclusion ? { claim: claims.get(conclusion.claim)! } : { argument: ids.get(conclusion.argument)! }
    const alike = byKey.get(sign({ stance, premises: premises.map((premise) => claims.get(premise)!), conclusion: to }))
    while (alike && alike.length > 0) {
      const id = alike.pop()!
      if (!taken.has(id)) return id
    }
    return undefined
  }
  let level = toRows(read).arguments.filter(({ conclusion }) => 'claim' in conclusion)
  while (level.length > 0) {
    for (const step of known) {
      for (const argument of level) {
        const id = ids.has(argument.id) ? undefined : find(argument, step)
        if (id === undefined) continue
        taken.add(id)
        ids.set(argument.id, id)
      }
    }
    for (const { id } of level) if (!ids.has(id)) ids.set(id, newId())
    level = level.flatMap(({ id }) => argumentsOn(read, { argument: id }))
  }
  return ids
}

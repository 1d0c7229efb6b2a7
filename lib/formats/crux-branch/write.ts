/** Takes claims with everything under them out of a map, to be put into another or into the same once more. */
import type { Argument } from '../../domain/argument'
import { claimsUnder, inferencesOn } from '../../domain/branch'
import { argumentsOn, argumentsWith, citationsOf, getClaim, ownArgument, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import { assert } from '../../domain/result'
import type { CruxBranch } from './schema'
import { CRUX_BRANCH_VERSION } from './version'

/** The branches under the claims; what several of them share is in it once. The claims must be on the map. */
export function branchOf(map: DebateMap, roots: readonly ClaimId[]): CruxBranch {
  const own = roots.flatMap((root) => ownArgument(map, root) ?? [])
  const undercuts = own.flatMap(({ id }) => argumentsOnStep(map, id))
  const tops = [...roots, ...undercuts.flatMap(({ premises }) => premises)]
  const ids = new Set(tops.flatMap((top) => [...claimsUnder(map, top)]))
  const inferences = new Set([...undercuts, ...[...ids].flatMap((id) => inferencesOn(map, id))])
  /** How a root hung on what is not copied; in a circle its argument is copied itself. */
  const tieOf = (root: ClaimId) => {
    const argument = ownArgument(map, root)
    return argument && !inferences.has(argument) ? argument.id : null
  }
  const citations = [...ids].flatMap((id) => citationsOf(map, id))
  const sources = new Set(citations.map(({ source }) => source))
  return {
    format: 'crux-branch',
    version: CRUX_BRANCH_VERSION,
    roots: roots.map((claim) => ({
      claim,
      stance: argumentsWith(map, claim)[0]?.stance ?? null,
      argument: tieOf(claim),
    })),
    claims: [...ids].map((id) => {
      const { text, note, tags } = getClaim(map, id)
      return { id, text, note, tags: [...tags] }
    }),
    arguments: [...inferences].map(({ id, stance, premises, conclusion, scheme }) => ({
      id,
      stance,
      premises: [...premises],
      conclusion,
      scheme,
    })),
    sources: [...sources].map((id) => {
      const source = map.sources.get(id)
      assert(source, `source ${id} is cited but missing`)
      return { ...source }
    }),
    citations: citations.map(({ claim, source, locator, speaker, note }) => ({
      claim,
      source,
      locator,
      speaker,
      note,
    })),
  }
}

/** What attacks or backs a step, and these again. */
function argumentsOnStep(map: DebateMap, argument: ArgumentId): Argument[] {
  const found = argumentsOn(map, { argument })
  // The list grows while it is walked.
  for (const { id } of found) found.push(...argumentsOn(map, { argument: id }))
  return found
}

/** Takes claims with everything under them out of a map, to be put into another or into the same once more. */
import { claimsUnder, inferencesOn } from '../../domain/branch'
import { argumentsWith, citationsOf, getClaim, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { assert } from '../../domain/result'
import { CRUX_BRANCH_VERSION, type CruxBranch } from './schema'

/** The branches under the claims; what several of them share is in it once. The claims must be on the map. */
export function branchOf(map: DebateMap, roots: readonly ClaimId[]): CruxBranch {
  const ids = new Set(roots.flatMap((root) => [...claimsUnder(map, root)]))
  const inferences = new Set([...ids].flatMap((id) => inferencesOn(map, id)))
  const citations = [...ids].flatMap((id) => citationsOf(map, id))
  const sources = new Set(citations.map(({ source }) => source))
  return {
    format: 'crux-branch',
    version: CRUX_BRANCH_VERSION,
    roots: roots.map((claim) => ({ claim, stance: argumentsWith(map, claim)[0]?.stance ?? null })),
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

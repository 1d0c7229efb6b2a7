/** The operations that link a claim to the map that its branch became. */
import type { DebateMap } from '@/lib/domain/debate-map'
import { replacedByLink } from '@/lib/domain/extract'
import { newId, type ClaimId } from '@/lib/domain/ids'
import { linkToMap, type LinkedMap } from '@/lib/domain/map-link'
import type { Say } from '@/lib/language/say'
import type { OperationInput } from '@/lib/operations/registry'

/** `isReplaced`: only the claim stays here, with the link; its branch goes on on the other map. */
export function linkToExtract(
  say: Say,
  map: DebateMap,
  claim: ClaimId,
  to: LinkedMap,
  isReplaced: boolean,
): OperationInput[] {
  const note = say(isReplaced ? 'notices.goesOnThere' : 'notices.isMapAsWell')
  const { source, citation } = linkToMap(to, { claim, note }, newId)
  const link: OperationInput[] = [
    { kind: 'add-source', args: source },
    { kind: 'cite', args: citation },
  ]
  if (!isReplaced) return link
  const { arguments: inferences, claims } = replacedByLink(map, claim)
  return [
    ...link,
    ...inferences.map((argumentId): OperationInput => ({ kind: 'remove-argument', args: { argumentId } })),
    ...claims.map((claimId): OperationInput => ({ kind: 'remove-claim', args: { claimId } })),
  ]
}

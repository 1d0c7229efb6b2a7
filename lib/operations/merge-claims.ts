import { z } from 'zod'
import { conclusionKey, type Argument } from '../domain/argument'
import type { Claim } from '../domain/claim'
import { argumentsOn, argumentsWith, citationsOf } from '../domain/debate-map'
import { claimId, type ClaimId } from '../domain/ids'
import { limits } from '../domain/limits'
import { claimText } from '../domain/text'
import { refuse, type Draft } from './draft'
import { defineOperation } from './operation'

/**
 * Makes one claim of two that say the same: `keep` takes over the arguments, citations, tags and note of `absorb` ([OP19]).
 *
 * An argument that would argue from the claim to itself goes; two arguments that become the same become one, with the
 * undercuts of both.
 */
export const mergeClaims = defineOperation(
  'merge-claims',
  z.strictObject({ keep: claimId, absorb: claimId, text: claimText.optional() }),
  (draft, { keep, absorb, text }, context) => {
    if (keep === absorb) refuse({ code: 'same-claim', claimId: keep })
    const absorbed = draft.getClaim(absorb)
    draft.update('claim', draft.getClaim(keep), mergedFields(draft.getClaim(keep), absorbed))
    if (text !== undefined && text !== draft.getClaim(keep).text) {
      draft.update('claim', draft.getClaim(keep), { text, editedBy: context.actor })
    }
    moveArguments(draft, keep, absorb)
    moveCitations(draft, keep, absorb)
    draft.cutClaim(absorb)
  },
)

function mergedFields(keep: Claim, absorb: Claim): Partial<Claim> {
  const tags = [...new Set([...keep.tags, ...absorb.tags])]
  const note = [keep.note, absorb.note]
    .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
    .join('\n\n')
  if (tags.length > limits.tagsPerClaim)
    refuse({ code: 'limit-reached', what: 'tags of a claim', limit: limits.tagsPerClaim })
  if (note.length > limits.note) refuse({ code: 'limit-reached', what: 'characters of a note', limit: limits.note })
  return { tags, note, thesis: keep.thesis || absorb.thesis }
}

function moveArguments(draft: Draft, keep: ClaimId, absorb: ClaimId): void {
  const touched = [...argumentsOn(draft.map, { claim: absorb }), ...argumentsWith(draft.map, absorb)]
  for (const { id } of touched) {
    const argument = draft.map.arguments.get(id)
    if (!argument) continue
    const conclusion =
      'claim' in argument.conclusion && argument.conclusion.claim === absorb ? { claim: keep } : argument.conclusion
    const premises = [...new Set(argument.premises.map((premise) => (premise === absorb ? keep : premise)))].filter(
      (premise) => !('claim' in conclusion && conclusion.claim === premise),
    )
    if (premises.length === 0) draft.cutArgument(id)
    else draft.update('argument', argument, { conclusion, premises })
  }
  for (const { id } of touched) foldIntoTwin(draft, id)
}

/** Where two arguments now say the same, moves the undercuts of the later one to the earlier and removes it. */
function foldIntoTwin(draft: Draft, id: Argument['id']): void {
  const argument = draft.map.arguments.get(id)
  if (!argument) return
  const twin = argumentsOn(draft.map, argument.conclusion).find(
    (other) => other.id !== id && isSameInference(other, argument),
  )
  if (!twin) return
  for (const undercut of argumentsOn(draft.map, { argument: id })) {
    draft.update('argument', undercut, { conclusion: { argument: twin.id } })
  }
  draft.cutArgument(id)
}

function isSameInference(one: Argument, other: Argument): boolean {
  return (
    one.stance === other.stance &&
    one.scheme === other.scheme &&
    conclusionKey(one.conclusion) === conclusionKey(other.conclusion) &&
    one.premises.length === other.premises.length &&
    one.premises.every((premise) => other.premises.includes(premise))
  )
}

function moveCitations(draft: Draft, keep: ClaimId, absorb: ClaimId): void {
  const place = (citation: { source: string; locator: string; speaker: string }) =>
    JSON.stringify([citation.source, citation.locator, citation.speaker])
  const places = new Set(citationsOf(draft.map, keep).map(place))
  for (const citation of citationsOf(draft.map, absorb)) {
    if (places.has(place(citation))) draft.cutCitation(citation.id)
    else draft.update('citation', citation, { claim: keep })
  }
}

import * as z from 'zod/mini'
import { conclusionKey, type Argument } from '../domain/argument'
import type { Claim } from '../domain/claim'
import { argumentsOn, argumentsWith, citationsOf } from '../domain/debate-map'
import { claimId, type ArgumentId, type ClaimId } from '../domain/ids'
import { limits } from '../domain/limits'
import type { Citation } from '../domain/source'
import { claimText } from '../domain/text'
import { refuse, type Draft } from './draft'
import { reworded } from './new-rows'
import { defineOperation } from './operation'

/**
 * Makes one claim of two that say the same: `keep` takes over the arguments, citations, tags and note of `absorb` ([OP19]).
 *
 * An argument that would argue from the claim to itself goes; of citations, exact doubles go; two arguments that become the same become one, with the
 * undercuts of both.
 */
export const mergeClaims = defineOperation(
  'merge-claims',
  z.strictObject({ keep: claimId, absorb: claimId, text: z.optional(claimText) }),
  (draft, { keep, absorb, text }, context) => {
    if (keep === absorb) refuse({ code: 'same-claim', claimId: keep })
    const claim = draft.getClaim(keep)
    const { note, ...fields } = mergedFields(claim, draft.getClaim(absorb))
    draft.update('claim', claim, { ...fields, ...reworded(claim, { text, note }, context) })
    moveArguments(draft, keep, absorb)
    moveCitations(draft, keep, absorb)
    movePin(draft, keep, absorb)
    draft.cutClaim(absorb)
  },
)

function mergedFields(keep: Claim, absorb: Claim): Pick<Claim, 'tags' | 'note' | 'thesis'> {
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
  const toFold = touched.map(({ id }) => id)
  // The list grows while it is walked: undercuts that now meet on one argument may be the same too.
  for (const id of toFold) toFold.push(...foldIntoTwin(draft, id))
}

/** Where two arguments now say the same, moves the undercuts of one to the other and removes it. Gives the undercuts moved. */
function foldIntoTwin(draft: Draft, id: ArgumentId): ArgumentId[] {
  const argument = draft.map.arguments.get(id)
  if (!argument) return []
  const twin = argumentsOn(draft.map, argument.conclusion).find(
    (other) => other.id !== id && isSameInference(other, argument),
  )
  if (!twin) return []
  const undercuts = argumentsOn(draft.map, { argument: id })
  for (const undercut of undercuts) draft.update('argument', undercut, { conclusion: { argument: twin.id } })
  draft.cutArgument(id)
  return undercuts.map((undercut) => undercut.id)
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
  const place = ({ source, locator, speaker, note }: Citation) => JSON.stringify([source, locator, speaker, note])
  const places = new Set(citationsOf(draft.map, keep).map(place))
  for (const citation of citationsOf(draft.map, absorb)) {
    if (places.has(place(citation))) draft.cutCitation(citation.id)
    else draft.update('citation', citation, { claim: keep })
  }
}

function movePin(draft: Draft, keep: ClaimId, absorb: ClaimId): void {
  const pin = draft.map.positions.get(absorb)
  if (pin && !draft.map.positions.has(keep)) draft.place({ ...pin, id: keep })
}

import * as z from 'zod/mini'
import type { Argument } from '../domain/argument'
import { argumentsOn, argumentsWith } from '../domain/debate-map'
import { argumentId, claimId, type ArgumentId, type ClaimId } from '../domain/ids'
import { claimText } from '../domain/text'
import { rankAfter, type Draft } from './draft'
import { newArgument, newClaim, reworded } from './new-rows'
import { defineOperation, type OperationContext } from './operation'

/**
 * Makes two claims of one that says two things: it keeps `text`, a new one says `rest` ([OP25]).
 *
 * The new one joins it as a co-premise wherever it is used, or, with `argumentId`, becomes a reason of its own beside it. Note
 * and sources stay where they are; tags go to both.
 */
export const splitClaim = defineOperation(
  'split-claim',
  z.strictObject({
    claimId,
    text: claimText,
    /** The new claim. */
    restId: claimId,
    rest: claimText,
    /** The new argument, where the new claim is to be a reason of its own. */
    argumentId: z.optional(argumentId),
  }),
  (draft, args, context) => {
    const claim = draft.getClaim(args.claimId)
    const uses = argumentsWith(draft.map, claim.id)
    draft.update('claim', claim, reworded(claim, { text: args.text }, context))
    // A claim that is used nowhere leaves the other half beside it: a thesis beside a thesis.
    const thesis = claim.thesis && uses.length === 0
    draft.add('claim', newClaim(draft, { id: args.restId, text: args.rest, tags: claim.tags, thesis }, context))
    const [first] = uses
    if (first && args.argumentId !== undefined) addBeside(draft, first, args.argumentId, args.restId, context)
    else for (const argument of uses) joinAfter(draft, argument, claim.id, args.restId)
  },
)

function joinAfter(draft: Draft, argument: Argument, claim: ClaimId, rest: ClaimId): void {
  const place = argument.premises.indexOf(claim) + 1
  draft.update('argument', argument, { premises: argument.premises.toSpliced(place, 0, rest) })
}

/** A second argument for the same, between the first and the next of its siblings. */
function addBeside(draft: Draft, first: Argument, id: ArgumentId, premise: ClaimId, context: OperationContext): void {
  const siblings = argumentsOn(draft.map, first.conclusion)
  const next = siblings[siblings.findIndex((sibling) => sibling.id === first.id) + 1]
  const rank = next ? (first.rank + next.rank) / 2 : rankAfter(first)
  const { stance, conclusion } = first
  draft.add('argument', newArgument(draft, { id, stance, premises: [premise], conclusion, rank }, context))
}

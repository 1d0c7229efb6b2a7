import * as z from 'zod/mini'
import { claimId } from '../domain/ids'
import { claimText, noteText } from '../domain/text'
import { reworded } from './new-rows'
import { defineOperation } from './operation'

/** Rewords a claim or its note ([OP7]). Someone else's claim remembers who did it last. */
export const editClaim = defineOperation(
  'edit-claim',
  z.strictObject({ claimId, text: z.optional(claimText), note: z.optional(noteText) }),
  (draft, { claimId: id, ...wording }, context) => {
    const claim = draft.getClaim(id)
    draft.update('claim', claim, reworded(claim, wording, context))
  },
)

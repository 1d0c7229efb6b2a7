import { z } from 'zod'
import { claimId } from '../domain/ids'
import { claimText, noteText } from '../domain/text'
import { defineOperation } from './operation'

/** Rewords a claim or its note ([OP7]). Someone else's claim remembers who did it last. */
export const editClaim = defineOperation(
  'edit-claim',
  z.strictObject({ claimId, text: claimText.optional(), note: noteText.optional() }),
  (draft, args, context) => {
    const claim = draft.getClaim(args.claimId)
    const text = args.text ?? claim.text
    const note = args.note ?? claim.note
    if (text === claim.text && note === claim.note) return
    const isOwn = claim.createdBy === context.actor && claim.editedBy === null
    draft.update('claim', claim, { text, note, editedBy: isOwn ? null : context.actor })
  },
)

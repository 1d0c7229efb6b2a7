import * as z from 'zod/mini'
import { rank, tagList } from '../domain/claim'
import { claimId } from '../domain/ids'
import { claimText, noteText } from '../domain/text'
import { newClaim } from './new-rows'
import { defineOperation } from './operation'

/** Puts a claim on the map that is not yet part of an argument: a thesis, or a loose thought ([OP2]). */
export const addClaim = defineOperation(
  'add-claim',
  z.strictObject({
    id: claimId,
    text: claimText,
    note: z.optional(noteText),
    thesis: z.optional(z.boolean()),
    tags: z.optional(tagList),
    rank: z.optional(rank),
  }),
  (draft, args, context) => draft.add('claim', newClaim(draft, args, context)),
)

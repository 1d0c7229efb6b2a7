import * as z from 'zod/mini'
import { claimId } from '../domain/ids'
import { tagText } from '../domain/text'
import { defineOperation } from './operation'

/** Takes a tag off a claim; a tag that is not there is no error ([OP9]). */
export const untagClaim = defineOperation('untag-claim', z.strictObject({ claimId, tag: tagText }), (draft, args) => {
  const claim = draft.getClaim(args.claimId)
  draft.update('claim', claim, { tags: claim.tags.filter((tag) => tag !== args.tag) })
})

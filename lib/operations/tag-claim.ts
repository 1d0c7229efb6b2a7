import * as z from 'zod/mini'
import { claimId } from '../domain/ids'
import { limits } from '../domain/limits'
import { tagText } from '../domain/text'
import { refuse } from './draft'
import { defineOperation } from './operation'

/** Adds a tag to a claim; a tag that is there stays as it is ([OP9]). */
export const tagClaim = defineOperation('tag-claim', z.strictObject({ claimId, tag: tagText }), (draft, args) => {
  const claim = draft.getClaim(args.claimId)
  if (claim.tags.includes(args.tag)) return
  if (claim.tags.length >= limits.tagsPerClaim) {
    refuse({ code: 'limit-reached', what: 'tags of a claim', limit: limits.tagsPerClaim })
  }
  draft.update('claim', claim, { tags: [...claim.tags, args.tag] })
})

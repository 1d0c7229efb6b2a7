import * as z from 'zod/mini'
import { claimId } from '../domain/ids'
import { defineOperation } from './operation'

/**
 * Removes a claim and every argument that would otherwise dangle ([OP13]).
 *
 * Its own reasons stay on the map as loose claims; arguments in which it was one of several premises go on without it.
 */
export const removeClaim = defineOperation('remove-claim', z.strictObject({ claimId }), (draft, args) => {
  draft.getClaim(args.claimId)
  draft.cutClaim(args.claimId)
})

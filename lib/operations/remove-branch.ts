import * as z from 'zod/mini'
import { claimsOnlyUnder } from '../domain/branch'
import { claimId } from '../domain/ids'
import { defineOperation } from './operation'

/**
 * Removes a claim and everything that is on the map only because of it ([OP14]).
 *
 * What is also used elsewhere (a shared claim, a thesis, and all that hangs on those) stays. Undercuts of an arrow that goes
 * with the claim go too.
 */
export const removeBranch = defineOperation('remove-branch', z.strictObject({ claimId }), (draft, args) => {
  draft.getClaim(args.claimId)
  for (const id of claimsOnlyUnder(draft.map, args.claimId)) draft.cutClaim(id)
})

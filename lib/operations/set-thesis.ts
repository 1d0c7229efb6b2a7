import * as z from 'zod/mini'
import { claimId } from '../domain/ids'
import { defineOperation } from './operation'

/** Says whether the map is about this claim ([OP8]). */
export const setThesis = defineOperation(
  'set-thesis',
  z.strictObject({ claimId, thesis: z.boolean() }),
  (draft, args) => draft.update('claim', draft.getClaim(args.claimId), { thesis: args.thesis }),
)

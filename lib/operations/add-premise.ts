import * as z from 'zod/mini'
import { argumentId, claimId } from '../domain/ids'
import { limits } from '../domain/limits'
import { claimText } from '../domain/text'
import { newClaim } from './new-rows'
import { defineOperation } from './operation'

/** Adds a co-premise to an argument: a claim on the map, or a new one where `text` is given ([OP5]). */
export const addPremise = defineOperation(
  'add-premise',
  z.strictObject({
    argumentId,
    claimId,
    text: z.optional(claimText),
    /** Where among the premises; at the end if left out. */
    index: z.optional(z.int().check(z.minimum(0), z.maximum(limits.premises))),
  }),
  (draft, args, context) => {
    const argument = draft.getArgument(args.argumentId)
    if (args.text !== undefined) draft.add('claim', newClaim(draft, { id: args.claimId, text: args.text }, context))
    const index = args.index ?? argument.premises.length
    draft.update('argument', argument, { premises: argument.premises.toSpliced(index, 0, args.claimId) })
  },
)

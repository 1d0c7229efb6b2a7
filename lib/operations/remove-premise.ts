import * as z from 'zod/mini'
import { argumentId, claimId } from '../domain/ids'
import { refuse } from './draft'
import { defineOperation } from './operation'

/** Takes a claim out of an argument's premises; the claim stays on the map. The last premise cannot go ([OP6]). */
export const removePremise = defineOperation(
  'remove-premise',
  z.strictObject({ argumentId, claimId }),
  (draft, args) => {
    const argument = draft.getArgument(args.argumentId)
    if (!argument.premises.includes(args.claimId)) refuse({ code: 'premise-missing', claimId: args.claimId })
    if (argument.premises.length === 1) refuse({ code: 'last-premise', argumentId: args.argumentId })
    draft.cutPremise(argument, args.claimId)
  },
)

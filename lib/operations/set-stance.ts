import * as z from 'zod/mini'
import { stance } from '../domain/argument'
import { argumentId } from '../domain/ids'
import { defineOperation } from './operation'

/** Turns an argument for into one against, or back ([OP10]). */
export const setStance = defineOperation('set-stance', z.strictObject({ argumentId, stance }), (draft, args) =>
  draft.update('argument', draft.getArgument(args.argumentId), { stance: args.stance }),
)

import * as z from 'zod/mini'
import { conclusionSchema, premiseList, stance } from '../domain/argument'
import { rank } from '../domain/claim'
import { argumentId } from '../domain/ids'
import { shortText } from '../domain/text'
import { newArgument } from './new-rows'
import { defineOperation } from './operation'

/** Connects claims that are on the map: the premises argue for or against the conclusion ([OP4]). */
export const addArgument = defineOperation(
  'add-argument',
  z.strictObject({
    id: argumentId,
    stance,
    premises: premiseList,
    conclusion: conclusionSchema,
    scheme: z.optional(z.nullable(shortText)),
    rank: z.optional(rank),
  }),
  (draft, args, context) => draft.add('argument', newArgument(draft, args, context)),
)

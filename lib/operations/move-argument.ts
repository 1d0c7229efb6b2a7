import * as z from 'zod/mini'
import { conclusionSchema, stance } from '../domain/argument'
import { rank } from '../domain/claim'
import { argumentId } from '../domain/ids'
import { rankAmong } from './new-rows'
import { defineOperation } from './operation'

/** Gives an argument, with all its premises, another conclusion or another place among its siblings, and a stance there ([OP11]). */
export const moveArgument = defineOperation(
  'move-argument',
  z.strictObject({ argumentId, conclusion: conclusionSchema, rank: z.optional(rank), stance: z.optional(stance) }),
  (draft, args) => {
    const argument = draft.getArgument(args.argumentId)
    draft.checkConclusion(args.conclusion)
    draft.update('argument', argument, {
      conclusion: args.conclusion,
      rank: args.rank ?? rankAmong(draft, args.conclusion),
      stance: args.stance ?? argument.stance,
    })
  },
)

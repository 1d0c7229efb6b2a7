import * as z from 'zod/mini'
import { conclusionSchema, stance } from '../domain/argument'
import { rank, tagList } from '../domain/claim'
import { argumentId, claimId } from '../domain/ids'
import { claimText, noteText } from '../domain/text'
import { newArgument, newClaim } from './new-rows'
import { defineOperation } from './operation'

/** Adds a new claim as the one premise of a new argument for or against a claim or an argument ([OP3]). */
export const addReason = defineOperation(
  'add-reason',
  z.strictObject({
    claimId,
    text: claimText,
    note: z.optional(noteText),
    tags: z.optional(tagList),
    argumentId,
    stance,
    conclusion: conclusionSchema,
    rank: z.optional(rank),
  }),
  (draft, args, context) => {
    draft.checkConclusion(args.conclusion)
    draft.add(
      'claim',
      newClaim(draft, { id: args.claimId, text: args.text, note: args.note, tags: args.tags }, context),
    )
    draft.add('argument', newArgument(draft, { ...args, id: args.argumentId, premises: [args.claimId] }, context))
  },
)

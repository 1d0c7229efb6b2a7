import { z } from 'zod'
import { conclusionSchema, premiseList, stance } from '../domain/argument'
import { rank, tagList } from '../domain/claim'
import { argumentId, claimId } from '../domain/ids'
import { claimText, noteText, shortText } from '../domain/text'
import { addSource } from './add-source'
import { cite } from './cite'
import { newArgument, newClaim } from './new-rows'
import { defineOperation } from './operation'

/**
 * Adds claims, arguments, sources and citations as one step: a pasted branch, an import, a claim with its source ([OP15]).
 *
 * Parts may refer to one another, in any order, and to what is on the map.
 */
export const addParts = defineOperation(
  'add-parts',
  z.strictObject({
    claims: z
      .array(
        z.strictObject({
          id: claimId,
          text: claimText,
          note: noteText.optional(),
          thesis: z.boolean().optional(),
          tags: tagList.optional(),
          rank: rank.optional(),
        }),
      )
      .default([]),
    arguments: z
      .array(
        z.strictObject({
          id: argumentId,
          stance,
          premises: premiseList,
          conclusion: conclusionSchema,
          scheme: shortText.nullable().optional(),
          rank: rank.optional(),
        }),
      )
      .default([]),
    sources: z.array(addSource.args).default([]),
    citations: z.array(cite.args).default([]),
  }),
  (draft, args, context) => {
    for (const parts of args.claims) draft.add('claim', newClaim(draft, parts, context))
    for (const parts of args.arguments) draft.add('argument', newArgument(draft, parts, context))
    for (const source of args.sources) draft.add('source', source)
    for (const citation of args.citations) draft.add('citation', citation)
  },
)

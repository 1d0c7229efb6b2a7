import * as z from 'zod/mini'
import { conclusionSchema, premiseList, stance } from '../domain/argument'
import { rank, tagList } from '../domain/claim'
import { argumentId, claimId } from '../domain/ids'
import { limits } from '../domain/limits'
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
    claims: z._default(
      z
        .array(
          z.strictObject({
            id: claimId,
            text: claimText,
            note: z.optional(noteText),
            thesis: z.optional(z.boolean()),
            tags: z.optional(tagList),
            rank: z.optional(rank),
          }),
        )
        .check(z.maxLength(limits.claimsAtOnce, `must be at most ${limits.claimsAtOnce}`)),
      [],
    ),
    arguments: z._default(
      z.array(
        z.strictObject({
          id: argumentId,
          stance,
          premises: premiseList,
          conclusion: conclusionSchema,
          scheme: z.optional(z.nullable(shortText)),
          rank: z.optional(rank),
        }),
      ),
      [],
    ),
    sources: z._default(z.array(addSource.args), []),
    citations: z._default(z.array(cite.args), []),
  }),
  (draft, args, context) => {
    for (const parts of args.claims) draft.add('claim', newClaim(draft, parts, context))
    for (const parts of args.arguments) draft.add('argument', newArgument(draft, parts, context))
    for (const source of args.sources) draft.add('source', source)
    for (const citation of args.citations) draft.add('citation', citation)
  },
)

/**
 * Crux's own flavour of a copied branch, beside the outline on the clipboard: co-premises, undercuts, shared claims, notes, tags
 * and sources survive, as an outline cannot keep them all. Ids mean something only within it.
 */
import * as z from 'zod/mini'
import { conclusionSchema, premiseList, stance } from '../../domain/argument'
import { tagList } from '../../domain/claim'
import { argumentId, claimId, sourceId } from '../../domain/ids'
import { limits } from '../../domain/limits'
import { claimText, dateText, linkText, noteText, shortText, titleText } from '../../domain/text'
import { CRUX_BRANCH_VERSION } from './version'

export const cruxBranchSchema = z.object({
  format: z.literal('crux-branch'),
  version: z.literal(CRUX_BRANCH_VERSION),
  /**
   * The claims at the top, with the side on which each stood; null for one that argued for nothing. `argument` names the one
   * that it was the only premise of: it is not in `arguments`, but those that attack or back it are.
   */
  roots: z
    .array(z.object({ claim: claimId, stance: z.nullable(stance), argument: z.nullable(argumentId) }))
    .check(z.minLength(1)),
  claims: z
    .array(z.object({ id: claimId, text: claimText, note: noteText, tags: tagList }))
    .check(z.minLength(1), z.maxLength(limits.claimsPerMap)),
  /** Each after the argument that it attacks or backs, in the order of siblings. */
  arguments: z
    .array(
      z.object({
        id: argumentId,
        stance,
        premises: premiseList,
        conclusion: conclusionSchema,
        scheme: z.nullable(shortText),
      }),
    )
    .check(z.maxLength(limits.argumentsPerMap)),
  sources: z.array(
    z.object({
      id: sourceId,
      title: titleText,
      publisher: shortText,
      author: shortText,
      date: dateText,
      url: linkText,
      file: shortText,
    }),
  ),
  citations: z.array(
    z.object({ claim: claimId, source: sourceId, locator: shortText, speaker: shortText, note: shortText }),
  ),
})

export type CruxBranch = z.infer<typeof cruxBranchSchema>

/** A claim: one sentence that can be true or false, with an optional longer note. */
import { z } from 'zod'
import { limits } from './limits'
import { actorId, claimId } from './ids'
import { claimText, noteText, tagText } from './text'

export const tagList = z
  .array(tagText)
  .max(limits.tagsPerClaim)
  .transform((tags) => [...new Set(tags)])

/** The order of siblings: any finite number; equal ranks are ordered by id. */
export const rank = z
  .number()
  .min(-limits.rank)
  .max(limits.rank)
  // JSON has no negative zero.
  .overwrite((value) => value + 0)

export const claimSchema = z.strictObject({
  id: claimId,
  text: claimText,
  note: noteText,
  /** Whether the map is about this claim. */
  thesis: z.boolean(),
  tags: tagList,
  rank,
  createdBy: actorId,
  /** Milliseconds since 1970. */
  createdAt: z.number().int(),
  /** Who last changed the text or the note, when that was not only its author. */
  editedBy: actorId.nullable(),
})

export type Claim = Readonly<z.infer<typeof claimSchema>>

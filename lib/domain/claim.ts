/** A claim: one sentence that can be true or false, with an optional longer note. */
import * as z from 'zod/mini'
import { limits } from './limits'
import { actorId, claimId } from './ids'
import { claimText, noteText, tagText } from './text'

export const tagList = z.pipe(
  z.array(tagText).check(z.maxLength(limits.tagsPerClaim)),
  z.transform((tags) => [...new Set(tags)]),
)

/** The order of siblings: any finite number; equal ranks are ordered by id. */
export const rank = z.number().check(
  z.minimum(-limits.rank),
  z.maximum(limits.rank),
  // JSON has no negative zero.
  z.overwrite((value) => value + 0),
)

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
  createdAt: z.int(),
  /** Who last changed the text or the note, when that was not only its author. */
  editedBy: z.nullable(actorId),
})

export type Claim = Readonly<z.infer<typeof claimSchema>>

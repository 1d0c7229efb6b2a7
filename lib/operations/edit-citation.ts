import * as z from 'zod/mini'
import { citationId } from '../domain/ids'
import { shortText } from '../domain/text'
import { defineOperation } from './operation'
import { present } from './present'

/** Changes the place, the speaker or the note of a citation; fields left out stay ([OP17]). */
export const editCitation = defineOperation(
  'edit-citation',
  z.strictObject({
    citationId,
    locator: z.optional(shortText),
    speaker: z.optional(shortText),
    note: z.optional(shortText),
  }),
  (draft, { citationId: id, ...fields }) => draft.update('citation', draft.getCitation(id), present(fields)),
)

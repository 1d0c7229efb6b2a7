import * as z from 'zod/mini'
import { sourceId } from '../domain/ids'
import { dateText, linkText, shortText, titleText } from '../domain/text'
import { defineOperation } from './operation'
import { present } from './present'

/** Changes what is said about a document; fields left out stay ([OP16]). */
export const editSource = defineOperation(
  'edit-source',
  z.strictObject({
    sourceId,
    title: z.optional(titleText),
    publisher: z.optional(shortText),
    author: z.optional(shortText),
    date: z.optional(dateText),
    url: z.optional(linkText),
    file: z.optional(shortText),
  }),
  (draft, { sourceId: id, ...fields }) => draft.update('source', draft.getSource(id), present(fields)),
)

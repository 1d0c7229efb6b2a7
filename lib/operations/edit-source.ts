import { z } from 'zod'
import { sourceId } from '../domain/ids'
import { dateText, linkText, shortText, titleText } from '../domain/text'
import { defineOperation } from './operation'
import { present } from './present'

/** Changes what is said about a document; fields left out stay ([OP16]). */
export const editSource = defineOperation(
  'edit-source',
  z.strictObject({
    sourceId,
    title: titleText.optional(),
    publisher: shortText.optional(),
    author: shortText.optional(),
    date: dateText.optional(),
    url: linkText.optional(),
    file: shortText.optional(),
  }),
  (draft, { sourceId: id, ...fields }) => draft.update('source', draft.getSource(id), present(fields)),
)

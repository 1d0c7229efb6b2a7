import { z } from 'zod'
import { sourceId } from '../domain/ids'
import { dateText, linkText, shortText, titleText } from '../domain/text'
import { defineOperation } from './operation'

/** Adds a document that claims can cite ([OP16]). */
export const addSource = defineOperation(
  'add-source',
  z.strictObject({
    id: sourceId,
    title: titleText,
    publisher: shortText.default(''),
    author: shortText.default(''),
    date: dateText.default(''),
    url: linkText.default(''),
    file: shortText.default(''),
  }),
  (draft, args) => draft.add('source', args),
)

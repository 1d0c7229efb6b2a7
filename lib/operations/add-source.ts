import * as z from 'zod/mini'
import { sourceId } from '../domain/ids'
import { dateText, linkText, shortText, titleText } from '../domain/text'
import { defineOperation } from './operation'

/** Adds a document that claims can cite ([OP16]). */
export const addSource = defineOperation(
  'add-source',
  z.strictObject({
    id: sourceId,
    title: titleText,
    publisher: z._default(shortText, ''),
    author: z._default(shortText, ''),
    date: z._default(dateText, ''),
    url: z._default(linkText, ''),
    file: z._default(shortText, ''),
  }),
  (draft, args) => draft.add('source', args),
)

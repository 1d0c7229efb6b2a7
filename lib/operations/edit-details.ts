import * as z from 'zod/mini'
import { descriptionText, titleText } from '../domain/text'
import { defineOperation } from './operation'

/** Changes the title or the description of the map ([OP1]). */
export const editDetails = defineOperation(
  'edit-details',
  z.strictObject({ title: z.optional(titleText), description: z.optional(descriptionText) }),
  (draft, { title, description }) => {
    draft.updateDetails({
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    })
  },
)

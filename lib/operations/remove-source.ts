import * as z from 'zod/mini'
import { sourceId } from '../domain/ids'
import { defineOperation } from './operation'

/** Removes a document and every citation of it ([OP16]). */
export const removeSource = defineOperation('remove-source', z.strictObject({ sourceId }), (draft, args) => {
  draft.getSource(args.sourceId)
  draft.cutSource(args.sourceId)
})

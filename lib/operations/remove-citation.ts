import * as z from 'zod/mini'
import { citationId } from '../domain/ids'
import { defineOperation } from './operation'

/** Unties a claim from a source; the source stays ([OP17]). */
export const removeCitation = defineOperation('remove-citation', z.strictObject({ citationId }), (draft, args) => {
  draft.getCitation(args.citationId)
  draft.cutCitation(args.citationId)
})

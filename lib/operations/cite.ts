import * as z from 'zod/mini'
import { citationId, claimId, sourceId } from '../domain/ids'
import { shortText } from '../domain/text'
import { defineOperation } from './operation'

/** Ties a claim to a place in a source, with who said it ([OP17]). */
export const cite = defineOperation(
  'cite',
  z.strictObject({
    id: citationId,
    claim: claimId,
    source: sourceId,
    locator: z._default(shortText, ''),
    speaker: z._default(shortText, ''),
    note: z._default(shortText, ''),
  }),
  (draft, args) => draft.add('citation', args),
)

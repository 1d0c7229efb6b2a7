import * as z from 'zod/mini'
import { argumentId } from '../domain/ids'
import { defineOperation } from './operation'

/**
 * Removes an inference and every undercut that would otherwise dangle; the claims stay ([OP12]).
 *
 * A missing argument is an error, not a no-op: a stale client must learn that it has to rebase.
 */
export const removeArgument = defineOperation('remove-argument', z.strictObject({ argumentId }), (draft, args) => {
  draft.getArgument(args.argumentId)
  draft.cutArgument(args.argumentId)
})

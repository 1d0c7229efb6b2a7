import * as z from 'zod/mini'
import { operationId } from '../domain/ids'
import { refuse } from './draft'
import { applyInverse } from './inverse'
import { defineOperation } from './operation'

/**
 * Takes back one's own earlier operation; reverting a revert does it again ([OP20]).
 *
 * It names the operation and carries no rows, so nobody can put words into the mouth of another author: the inverse comes
 * from the log. What others have changed or built on since is refused, never overwritten.
 */
export const revert = defineOperation('revert', z.strictObject({ operation: operationId }), (draft, args, context) => {
  const inverse = context.findInverse(args.operation) ?? refuse({ code: 'nothing-to-undo' })
  applyInverse(draft, inverse)
})

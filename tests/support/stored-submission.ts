/** Operations as a mailbox takes them. */
import { newId, type ActorId, type OperationId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import { parseOperation, type Operation, type OperationInput } from '@/lib/operations/registry'
import type { Submission } from '@/lib/realtime/submissions'

/** An operation as a mailbox takes it; the test fails where it is not well formed. */
export function submission(input: OperationInput, actor = 'anna', id: string = newId()): Submission {
  return { actor: actor as ActorId, id: id as OperationId, operation: parsedOperation(input) }
}

export function parsedOperation(input: OperationInput): Operation {
  const parsed = parseOperation(input)
  assert(parsed.ok, `not an operation: ${JSON.stringify(input)}`)
  return parsed.value
}

/** A claim under an id of its own. */
export function addClaim(id: string, actor?: string, operation?: string): Submission {
  return submission({ kind: 'add-claim', args: { id, text: `The claim ${id}.` } }, actor, operation)
}

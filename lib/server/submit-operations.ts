/**
 * Takes operations from outside to a map: may they, are they well formed, does the map accept them. One answer each, in
 * the order of the request; what is wrong with one does not stop the others.
 */
import { actorId, type MapId, type OperationId } from '../domain/ids'
import { fail } from '../domain/result'
import { mostBytesOf } from '../operations/most-bytes'
import { parseOperation } from '../operations/registry'
import type { Database } from '../persistence/client'
import type { SubmitRequest, SubmitResponse, SubmitResult } from '../protocol/messages'
import type { Mailbox } from '../realtime/mailbox'
import { mailboxes } from '../realtime/mailboxes'
import { describeSubmitError, type SubmitError } from '../realtime/submit-error'
import type { SubmitAnswer } from '../realtime/submissions'

export interface SubmitOperations {
  readonly database: Database
  readonly mapId: MapId
  readonly userId: string
  /** What the policy says about this person and this map. */
  readonly mayEdit: boolean
  /** The map's revision in the database when the request was let in: the sender cannot have seen a later one. */
  readonly revision?: number
  /** Validated by its schema; the operations in it are not. */
  readonly request: SubmitRequest
}

/** Undefined where the map does not exist. Rejects only where the database cannot be reached. */
export async function submitOperations(submit: SubmitOperations): Promise<SubmitResponse | undefined> {
  const mailbox = await mailboxes(submit.database).open(submit.mapId)
  if (!mailbox) return undefined
  // All are handed over before the first answer, so that they are stored together and in order.
  const answers = submit.request.operations.map(({ id, operation }) => submitOne(mailbox, submit, id, operation))
  const results = await Promise.all(answers)
  return { results, revision: mailbox.map.revision }
}

async function submitOne(
  mailbox: Mailbox,
  { userId, mayEdit, revision = 0 }: SubmitOperations,
  id: OperationId,
  input: SubmitRequest['operations'][number]['operation'],
): Promise<SubmitResult> {
  if (!mayEdit) return toResult(id, fail({ code: 'not-allowed' }))
  const limit = mostBytesOf(input.kind)
  if (Buffer.byteLength(JSON.stringify(input)) > limit) return toResult(id, fail({ code: 'too-large', limit }))
  const parsed = parseOperation(input)
  if (!parsed.ok) return toResult(id, parsed)
  const actor = actorId.parse(userId)
  return toResult(id, await mailbox.submit({ actor, id, operation: parsed.value, seen: revision }))
}

function toResult(id: OperationId, answer: SubmitAnswer): SubmitResult {
  if (answer.ok) return { id, ok: true, ...answer.value }
  const reason: SubmitError = answer.error
  return { id, ok: false, error: { code: reason.code, message: describeSubmitError(reason), reason } }
}

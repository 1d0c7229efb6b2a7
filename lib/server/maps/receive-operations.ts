/**
 * Answers a request that carries operations for one map.
 *
 * Each operation gets its own answer. Where none was accepted the whole answer has the status of the first refusal, so that a
 * program that looks at the status alone also learns of it.
 */
import type { MapId } from '@/lib/domain/ids'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import type { SubmitRequest, SubmitResponse } from '@/lib/protocol/messages'
import { submitErrorStatus } from '../http/error-table'
import type { SubmitErrorCode } from '@/lib/realtime/submit-error'
import { submitOperations } from '../submit-operations'
import type { MapError } from './errors'
import { openMap, type Asker } from './map-access'

export async function receiveOperations(
  database: Database,
  mapId: string,
  asker: Asker & { readonly userId: string },
  request: SubmitRequest,
): Promise<Result<{ status: number; body: SubmitResponse }, MapError>> {
  if (request.actor !== undefined && request.actor !== asker.userId) return fail({ code: 'other-account' })
  const opened = await openMap(database, mapId, asker, 'edit')
  if (!opened.ok) return opened
  const { record } = opened.value
  const body = await submitOperations({
    database,
    mapId: record.id as MapId,
    userId: asker.userId,
    mayEdit: opened.value.may('edit'),
    revision: record.revision,
    request,
  })
  return body ? ok({ status: statusOf(body), body }) : fail({ code: 'map-not-found' })
}

function statusOf({ results }: SubmitResponse): number {
  const [first] = results
  if (first === undefined || first.ok || results.some((result) => result.ok)) return 200
  // The wire says string; only submitOperations fills it, with its own codes.
  return submitErrorStatus(first.error.code as SubmitErrorCode)
}

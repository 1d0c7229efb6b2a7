/** An operation as the log holds it: numbered, accepted at a time, with what takes it back. */
import type { Operation as OperationRow } from './generated/client'
import { actorId, operationId } from '../domain/ids'
import type { Inverse } from '../operations/inverse'
import type { LoggedOperation } from '../operations/replay'
import { upcastOperation } from '../operations/upcast'

export interface StoredOperation extends LoggedOperation {
  readonly revision: number
  readonly inverse: Inverse
}

/** A row of the log in today's schema. Throws where a newer version of Crux wrote it. */
export function toStoredOperation(row: OperationRow): StoredOperation {
  return {
    revision: row.revision,
    id: operationId.parse(row.clientOperationId),
    actor: actorId.parse(row.actor),
    at: row.at.getTime(),
    operation: upcastOperation(row),
    inverse: row.inverse as unknown as Inverse,
  }
}

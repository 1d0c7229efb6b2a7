/** An operation that was done here, or in another tab, and that the server has not confirmed. */
import type { OperationId } from '@/lib/domain/ids'
import type { Operation } from '@/lib/operations/registry'

export interface PendingOperation {
  readonly id: OperationId
  readonly operation: Operation
  readonly at: number
  /** Its number in the log, where the server has said so and the log up to there has not come yet. */
  readonly revision?: number
}

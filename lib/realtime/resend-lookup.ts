/**
 * Before an operation is refused, the log is asked whether it is there already: a resend of something old does not fit the
 * map any more (its claim exists, for one) and yet must get the first answer. One question at a time, for many at once.
 */
import { fail } from '../domain/result'
import type { OperationKey } from '../persistence/map-store'
import type { StoredOperation } from '../persistence/stored-operation'
import type { SubmitError } from './submit-error'
import type { Submissions, Waiting } from './submissions'

const KEYS_PER_QUESTION = 50

export class ResendLookup {
  private readonly refused: { readonly waiting: Waiting; readonly error: SubmitError }[] = []
  private isAsking = false

  constructor(
    private readonly submissions: Submissions,
    private readonly findStored: (keys: readonly OperationKey[]) => Promise<StoredOperation[]>,
    private readonly report: (message: string, cause: unknown) => void,
  ) {}

  /** Answers the operation with the error, unless it is in the log. */
  refuse(waiting: Waiting, error: SubmitError): void {
    this.refused.push({ waiting, error })
    if (!this.isAsking) void this.ask()
  }

  private async ask(): Promise<void> {
    this.isAsking = true
    while (this.refused.length > 0) {
      const batch = this.refused.splice(0, KEYS_PER_QUESTION)
      try {
        this.submissions.settleStored(await this.findStored(batch.map(({ waiting }) => waiting)))
        for (const { waiting, error } of batch) this.submissions.settle(waiting, fail(error))
      } catch (cause) {
        this.report('The log could not be asked about resends', cause)
        for (const { waiting } of batch) this.submissions.settle(waiting, fail({ code: 'unavailable' }))
      }
    }
    this.isAsking = false
  }
}

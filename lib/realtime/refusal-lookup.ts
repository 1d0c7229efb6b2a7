/**
 * What is looked up before an operation is refused.
 *
 * Whether the sender has seen more than this process has: what another process stored may be what the operation builds on,
 * so that is read, and the operation is checked once more. And whether the log has it already: a resend of something old does
 * not fit the map any more (its claim exists, for one) and yet must get the first answer. One question at a time, for many.
 */
import { fail } from '../domain/result'
import type { OperationKey } from '../persistence/map-store'
import type { StoredOperation } from '../persistence/stored-operation'
import type { SubmitError } from './submit-error'
import type { Submissions, Waiting } from './submissions'

const KEYS_PER_QUESTION = 50

interface Hooks {
  /** Of the map as this process last heard of it. */
  readonly revision: () => number
  /** Takes over what others have stored. */
  readonly refresh: () => Promise<void>
  /** Checks what was put back into the queue. */
  readonly wake: () => void
  readonly findStored: (keys: readonly OperationKey[]) => Promise<StoredOperation[]>
  readonly report: (message: string, cause: unknown) => void
}

export class RefusalLookup {
  private readonly refused: { readonly waiting: Waiting; readonly error: SubmitError }[] = []
  private readonly behind: Waiting[] = []
  private isAsking = false

  constructor(
    private readonly submissions: Submissions,
    private readonly hooks: Hooks,
  ) {}

  /** Answers the operation with the error, unless it is in the log, or fits the map once that is no longer behind. */
  refuse(waiting: Waiting, error: SubmitError): void {
    if ((waiting.seen ?? 0) > this.hooks.revision() && !waiting.isCheckedAgain) {
      waiting.isCheckedAgain = true
      if (this.behind.push(waiting) === 1) void this.checkAgain()
      return
    }
    this.refused.push({ waiting, error })
    if (!this.isAsking) void this.ask()
  }

  private async checkAgain(): Promise<void> {
    await this.hooks.refresh()
    this.submissions.putBack(this.behind.splice(0))
    this.hooks.wake()
  }

  private async ask(): Promise<void> {
    this.isAsking = true
    while (this.refused.length > 0) {
      const batch = this.refused.splice(0, KEYS_PER_QUESTION)
      try {
        this.submissions.settleStored(await this.hooks.findStored(batch.map(({ waiting }) => waiting)))
        for (const { waiting, error } of batch) this.submissions.settle(waiting, fail(error))
      } catch (cause) {
        this.hooks.report('The log could not be asked about resends', cause)
        for (const { waiting } of batch) this.submissions.settle(waiting, fail({ code: 'unavailable' }))
      }
    }
    this.isAsking = false
  }
}

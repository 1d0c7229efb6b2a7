/**
 * The operations that were sent to one map and have no answer yet, in the order of their arrival.
 *
 * An operation that is sent again while it waits shares the answer of the first.
 */
import type { ActorId, OperationId } from '../domain/ids'
import { fail, ok, type Result } from '../domain/result'
import type { Inverse } from '../operations/inverse'
import type { Operation } from '../operations/registry'
import type { StoredOperation } from '../persistence/stored-operation'
import { isSameOperation } from './is-same-operation'
import { operationKey } from './recent-log'
import type { SubmitError } from './submit-error'

/** An operation as it comes in, parsed. */
export interface Submission {
  readonly actor: ActorId
  readonly id: OperationId
  readonly operation: Operation
  /** A revision that the sender may have seen; where this process is behind it, a refusal is looked at twice. */
  readonly seen?: number
}

/** What the sender of a stored operation learns. */
export interface Receipt {
  readonly revision: number
  readonly at: number
}

export type SubmitAnswer = Result<Receipt, SubmitError>

export interface Waiting extends Submission {
  readonly key: string
  readonly answer: Promise<SubmitAnswer>
  readonly settle: (answer: SubmitAnswer) => void
  /** For `revert`: what the log says takes back the other operation; undefined while nobody has looked. */
  loadedInverse?: { readonly inverse: Inverse | undefined }
  isLoading?: boolean
  /** Whether it was refused before, by a map that was behind. */
  isCheckedAgain?: boolean
  /** As it would be stored, while it is checked but not stored. */
  checked?: StoredOperation | undefined
}

export class Submissions {
  /** Not yet checked, or to be checked again. */
  readonly queue: Waiting[] = []
  private readonly byKey = new Map<string, Waiting>()
  private readonly idlers: (() => void)[] = []

  get size(): number {
    return this.byKey.size
  }

  find(key: string): Waiting | undefined {
    return this.byKey.get(key)
  }

  add(submission: Submission): Waiting {
    const { promise, resolve } = withResolvers<SubmitAnswer>()
    const key = operationKey(submission.actor, submission.id)
    const waiting: Waiting = { ...submission, key, answer: promise, settle: resolve }
    this.byKey.set(key, waiting)
    this.queue.push(waiting)
    return waiting
  }

  /** Puts operations that have no answer yet back to the front of the queue, to be checked again. */
  putBack(waiting: readonly Waiting[]): void {
    for (const one of waiting) one.checked = undefined
    this.queue.unshift(...waiting.filter((one) => this.byKey.get(one.key) === one))
  }

  settle(waiting: Waiting, answer: SubmitAnswer): void {
    if (!this.byKey.delete(waiting.key)) return
    waiting.settle(answer)
    if (this.byKey.size === 0) for (const idle of this.idlers.splice(0)) idle()
  }

  /** Answers those that turn out to be in the log already, and takes them out of the queue. */
  settleStored(stored: readonly StoredOperation[]): number {
    let found = 0
    for (const operation of stored) {
      const waiting = this.byKey.get(operationKey(operation.actor, operation.id))
      if (!waiting) continue
      this.settle(waiting, answerTo(waiting, operation))
      found++
    }
    if (found > 0) this.keepUnanswered()
    return found
  }

  /** Answers one with an error and takes it out of the queue. */
  refuse(waiting: Waiting, error: SubmitError): void {
    this.settle(waiting, fail(error))
    this.keepUnanswered()
  }

  refuseAll(error: SubmitError): void {
    for (const waiting of [...this.byKey.values()]) this.settle(waiting, fail(error))
    this.queue.length = 0
  }

  /** Resolves when everything has its answer. */
  async whenIdle(): Promise<void> {
    if (this.byKey.size > 0) await new Promise<void>((resolve) => this.idlers.push(resolve))
  }

  private keepUnanswered(): void {
    const rest = this.queue.filter((waiting) => this.byKey.get(waiting.key) === waiting)
    this.queue.splice(0, this.queue.length, ...rest)
  }
}

/** Whether an operation under the same key is the very same one, sent again. */
export function isResend(submission: Submission, earlier: Submission): boolean {
  return isSameOperation(submission.operation, earlier.operation)
}

/** The first answer again; or an error where the id was used for another operation. */
export function answerTo(submission: Submission, stored: StoredOperation): SubmitAnswer {
  return isResend(submission, stored)
    ? ok({ revision: stored.revision, at: stored.at })
    : fail({ code: 'operation-id-reused' })
}

function withResolvers<T>() {
  let resolve!: (value: T) => void
  const promise = new Promise<T>((fulfil) => (resolve = fulfil))
  return { promise, resolve }
}

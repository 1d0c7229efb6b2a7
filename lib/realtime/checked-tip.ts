/**
 * A map with everything that was checked but is not stored yet, and those operations, in order.
 *
 * Checking runs up to one group ahead of storing. A `revert` needs what the log says about another operation; everything
 * behind it waits until that is read, so that the order of arrival stays.
 */
import type { Change } from '../domain/change'
import type { DebateMap } from '../domain/debate-map'
import type { OperationError } from '../domain/errors'
import type { OperationId } from '../domain/ids'
import { fail } from '../domain/result'
import { inverseOf, type Inverse } from '../operations/inverse'
import { applyOperation } from '../operations/registry'
import type { StoredOperation } from '../persistence/stored-operation'
import type { FollowedMap } from './followed-map'
import { operationKey } from './recent-log'
import type { Submissions, Waiting } from './submissions'

export interface Checked {
  readonly waiting: Waiting
  readonly operation: StoredOperation
  readonly changes: readonly Change[]
  /** The map after it. */
  readonly map: DebateMap
}

interface Hooks {
  readonly now: () => number
  /** Reads the inverse of `operation` for a waiting `revert`; it is checked again after. */
  readonly loadInverse: (waiting: Waiting, operation: OperationId) => void
  readonly onRefused: (waiting: Waiting, error: OperationError) => void
  readonly onBroken: (waiting: Waiting, cause: unknown) => void
}

export class CheckedTip {
  private readonly ready: Checked[] = []
  private map: DebateMap
  private at: number

  constructor(
    private readonly followed: FollowedMap,
    private readonly submissions: Submissions,
    private readonly hooks: Hooks,
  ) {
    this.map = followed.map
    this.at = followed.at
  }

  get isReady(): boolean {
    return this.ready.length > 0
  }

  /** Checks what waits until a group of `size` is ready. */
  check(size: number): void {
    const { queue } = this.submissions
    while (this.ready.length < size) {
      const next = queue[0]
      if (!next) return
      const wanted = this.missingInverse(next)
      if (wanted) return this.hooks.loadInverse(next, wanted)
      queue.shift()
      this.checkOne(next)
    }
  }

  /** The next operations to be stored, in order. */
  take(size: number): Checked[] {
    return this.ready.splice(0, size)
  }

  /** Begins again from the confirmed map: what was taken and what is ready waits to be checked once more. */
  rewind(taken: readonly Checked[]): void {
    const again = [...taken, ...this.ready.splice(0)].map(({ waiting }) => waiting)
    this.submissions.putBack(again)
    this.map = this.followed.map
    this.at = this.followed.at
  }

  private checkOne(waiting: Waiting): void {
    const { actor, id, operation } = waiting
    const at = Math.max(this.hooks.now(), this.at)
    const find = (other: OperationId) => this.findInverse(waiting, other)
    try {
      const applied = applyOperation(this.map, operation, { actor, at, findInverse: find })
      if (!applied.ok) return this.hooks.onRefused(waiting, applied.error)
      const { map, changes } = applied.value
      waiting.checked = { revision: map.revision, id, actor, at, operation, inverse: inverseOf(changes) }
      this.ready.push({ waiting, operation: waiting.checked, changes, map })
      this.map = map
      this.at = at
    } catch (cause) {
      this.hooks.onBroken(waiting, cause)
      this.submissions.settle(waiting, fail({ code: 'not-stored' }))
    }
  }

  /** The operation whose inverse must be read from the log before this one can be checked. */
  private missingInverse(waiting: Waiting): OperationId | undefined {
    if (waiting.operation.kind !== 'revert' || waiting.loadedInverse) return undefined
    const { operation } = waiting.operation.args
    return this.findInverse(waiting, operation) ? undefined : operation
  }

  private findInverse({ actor, loadedInverse }: Waiting, operation: OperationId): Inverse | undefined {
    const key = operationKey(actor, operation)
    const known = this.followed.recent.find(key) ?? this.submissions.find(key)?.checked
    return known ? known.inverse : loadedInverse?.inverse
  }
}

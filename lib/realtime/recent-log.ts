/**
 * The end of a map's log in memory: answers polls, resends and undo without the database.
 *
 * It has no gaps: it holds every operation after `start` up to the newest, and drops the oldest where it grows too large.
 */
import type { ActorId, OperationId } from '../domain/ids'
import { assert } from '../domain/result'
import type { StoredOperation } from '../persistence/stored-operation'

/** An actor's operation; ids of different people may be equal. */
export function operationKey(actor: ActorId, id: OperationId): string {
  return `${actor} ${id}`
}

export class RecentLog {
  private readonly byRevision = new Map<number, StoredOperation>()
  private readonly byKey = new Map<string, StoredOperation>()
  private steps = 0

  /** `revision`: of the map when the log begins to be followed. */
  constructor(
    private start: number,
    private readonly maxOperations = 2_000,
    /** Rows changed by all of them together; large imports fill the log sooner. */
    private readonly maxSteps = 10_000,
  ) {}

  get revision(): number {
    return this.start + this.byRevision.size
  }

  add(operation: StoredOperation): void {
    assert(operation.revision === this.revision + 1, `the log continues with ${operation.revision}`)
    this.byRevision.set(operation.revision, operation)
    this.byKey.set(operationKey(operation.actor, operation.id), operation)
    this.steps += operation.inverse.length
    while (this.byRevision.size > this.maxOperations || (this.steps > this.maxSteps && this.byRevision.size > 1)) {
      this.dropOldest()
    }
  }

  find(key: string): StoredOperation | undefined {
    return this.byKey.get(key)
  }

  /** Everything after a revision; undefined where that goes back further than memory. */
  since(revision: number): StoredOperation[] | undefined {
    if (revision < this.start) return undefined
    const found: StoredOperation[] = []
    for (let next = revision + 1; next <= this.revision; next++) {
      const operation = this.byRevision.get(next)
      assert(operation, `revision ${next} is missing from the log in memory`)
      found.push(operation)
    }
    return found
  }

  private dropOldest(): void {
    const oldest = this.byRevision.get(this.start + 1)
    assert(oldest, 'a full log has an oldest operation')
    this.byRevision.delete(oldest.revision)
    this.byKey.delete(operationKey(oldest.actor, oldest.id))
    this.steps -= oldest.inverse.length
    this.start++
  }
}

/**
 * The one place in a process where a map changes: operations are checked in memory in the order of their arrival, stored
 * in groups by one statement at a time, and answered after the COMMIT only.
 *
 * Another process may write to the same map: who loses the compare-and-set of the revision reads what it missed, checks
 * what waits again, and tries again. Whatever fails, every operation gets exactly one answer, and none is stored twice.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { DebateMap } from '../domain/debate-map'
import type { MapId, OperationId } from '../domain/ids'
import { fail, ok } from '../domain/result'
import type { Database } from '../persistence/client'
import type { Batch } from '../persistence/commit-statement'
import {
  commitBatch,
  findStored,
  loadMap,
  readLog,
  withMapLocked,
  type CommitBatch,
  type CommitOutcome,
  type LoadedMap,
  type MapConnection,
} from '../persistence/map-store'
import type { StoredOperation } from '../persistence/stored-operation'
import { MAX_TAIL } from '../protocol/messages'
import { CheckedTip, type Checked } from './checked-tip'
import { FollowedMap } from './followed-map'
import { operationKey } from './recent-log'
import { RefusalLookup } from './refusal-lookup'
import { answerTo, isResend, Submissions, type Submission, type SubmitAnswer, type Waiting } from './submissions'

export interface MailboxOptions {
  /** How a batch is stored; another one in benchmarks and in tests of failure. */
  readonly commit?: CommitBatch
  /** Operations in one statement. */
  readonly groupSize?: number
  /** Operations that may wait for an answer; more are refused as `busy`. */
  readonly capacity?: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Hears of bugs and of a database that does not answer; the senders get typed errors. */
  readonly report?: (message: string, cause: unknown) => void
}

/** Hears what was stored, in order; `reloaded` where so much was missed that the map was read anew. */
export type MailboxListener = (stored: readonly StoredOperation[] | 'reloaded') => void

/** `unknown`: the connection broke or time ran out; the batch may be stored or not. */
type StepOutcome = CommitOutcome | { readonly kind: 'unknown'; readonly cause: unknown }

/** Races lost in a row after which a mailbox queues for the map's row lock instead. */
const PATIENCE = 2
/** Unknown outcomes in a row after which the senders are told. */
const ATTEMPTS = 4
const FIRST_PAUSE_MS = 25

export class Mailbox {
  private readonly submissions = new Submissions()
  private readonly listeners = new Set<MailboxListener>()
  private readonly followed: FollowedMap
  private readonly tip: CheckedTip
  private readonly refusals: RefusalLookup
  private readonly commit: CommitBatch
  private readonly groupSize: number
  private readonly capacity: number
  private readonly report: (message: string, cause: unknown) => void

  /** The one thing under way with the database that moves the confirmed map. */
  private step: Promise<void> | undefined
  /** From a failure until the tip is again built on what the database confirmed: nothing may be checked meanwhile. */
  private isTipUnsure = false
  private isWoken = false
  private isStopping = false
  private readonly refreshes: (() => void)[] = []
  /** Operations that still go alone, after their group was rejected. */
  private singles = 0
  private lostRaces = 0
  private failures = 0

  private constructor(
    private readonly db: Database,
    private readonly mapId: MapId,
    loaded: LoadedMap,
    options: MailboxOptions,
  ) {
    this.commit = options.commit ?? ((batch) => commitBatch(db, batch))
    this.groupSize = options.groupSize ?? 50
    this.capacity = options.capacity ?? 5_000
    this.report = options.report ?? ((message, cause) => console.error(message, cause))
    this.followed = new FollowedMap(loaded)
    this.refusals = new RefusalLookup(this.submissions, {
      revision: () => this.map.revision,
      refresh: () => this.refresh(),
      wake: () => this.wake(),
      findStored: (keys) => findStored(db, mapId, keys),
      report: this.report,
    })
    this.tip = new CheckedTip(this.followed, this.submissions, {
      now: options.now ?? Date.now,
      loadInverse: (waiting, operation) => void this.loadInverse(waiting, operation),
      onRefused: (waiting, error) => this.refusals.refuse(waiting, error),
      onBroken: ({ operation }, cause) => this.report(`The operation ${operation.kind} broke`, cause),
    })
  }

  /** Undefined where the map does not exist. Most callers want `mailboxes(db).open`, which shares one a map. */
  static async open(db: Database, mapId: MapId, options: MailboxOptions = {}): Promise<Mailbox | undefined> {
    const loaded = await loadMap(db, mapId)
    return loaded && new Mailbox(db, mapId, loaded, options)
  }

  /** The map as the database last confirmed it. */
  get map(): DebateMap {
    return this.followed.map
  }

  /** Whether nothing waits, nothing runs and nobody listens, so that it may be forgotten. */
  get isIdle(): boolean {
    return this.submissions.size === 0 && !this.step && this.listeners.size === 0
  }

  /** Answers after the COMMIT. The same operation sent again gets the first answer. Never rejects. */
  async submit(submission: Submission): Promise<SubmitAnswer> {
    const key = operationKey(submission.actor, submission.id)
    const stored = this.followed.recent.find(key)
    if (stored) return answerTo(submission, stored)
    const earlier = this.submissions.find(key)
    if (earlier) return isResend(submission, earlier) ? earlier.answer : fail({ code: 'operation-id-reused' })
    if (this.isStopping) return fail({ code: 'stopping' })
    if (this.submissions.size >= this.capacity) return fail({ code: 'busy' })
    const { answer } = this.submissions.add(submission)
    this.wake()
    return answer
  }

  /** What was stored after a revision, up to that of `map`; `behind` where that is too much, or is not of this map. */
  async tail(since: number): Promise<readonly StoredOperation[] | 'behind'> {
    const count = this.map.revision - since
    if (count < 0 || count > MAX_TAIL) return 'behind'
    const recent = this.followed.recent.since(since)
    if (recent) return recent
    const read = await readLog(this.db, this.mapId, since, count)
    return read.length === count ? read : 'behind'
  }

  /** Takes over what other processes have stored. Resolves also where the database does not answer. */
  async refresh(): Promise<void> {
    const done = new Promise<void>((resolve) => this.refreshes.push(resolve))
    this.wake()
    return done
  }

  /** Returns the function that ends it. */
  subscribe(listener: MailboxListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes no more, and resolves when everything taken has its answer. */
  async drain(): Promise<void> {
    this.isStopping = true
    await this.submissions.whenIdle()
  }

  /** Lets what arrives in one turn of the event loop become one group. */
  private wake(): void {
    if (this.isWoken) return
    this.isWoken = true
    setImmediate(() => {
      this.isWoken = false
      this.advance()
    })
  }

  private advance(): void {
    if (!this.isTipUnsure) this.tip.check(this.groupSize)
    if (this.step) return
    if (this.refreshes.length > 0) this.step = this.takeOver()
    else if (this.tip.isReady) this.step = this.store()
    else return
    void this.step.finally(() => {
      this.step = undefined
      this.advance()
    })
  }

  private async store(): Promise<void> {
    const group: Checked[] = []
    let outcome = await this.attempt(group)
    if (outcome.kind === 'committed') return this.acknowledge(group)
    this.isTipUnsure = true
    this.tip.rewind(group)
    for (let isSettled = false; !isSettled;) {
      try {
        await this.recover(outcome, group)
        isSettled = true
      } catch (cause) {
        outcome = { kind: 'unknown', cause }
      }
    }
    this.tip.rewind([])
    this.isTipUnsure = false
  }

  /** Tries to store the next group, which it puts into `group`. */
  private async attempt(group: Checked[]): Promise<StepOutcome> {
    try {
      if (this.lostRaces >= PATIENCE) return await this.attemptLocked(group)
      group.push(...this.tip.take(this.singles > 0 ? 1 : this.groupSize))
      return await this.commit(this.toBatch(group))
    } catch (cause) {
      return { kind: 'unknown', cause }
    }
  }

  private async attemptLocked(group: Checked[]): Promise<StepOutcome> {
    this.isTipUnsure = true
    this.tip.rewind([])
    return withMapLocked(this.db, this.mapId, async (locked) => {
      await this.catchUp(locked)
      this.tip.rewind([])
      this.isTipUnsure = false
      this.tip.check(this.groupSize)
      group.push(...this.tip.take(this.singles > 0 ? 1 : this.groupSize))
      return group.length === 0 ? { kind: 'committed' } : commitBatch(locked, this.toBatch(group))
    })
  }

  private acknowledge(group: readonly Checked[]): void {
    this.lostRaces = 0
    this.failures = 0
    this.singles = Math.max(0, this.singles - group.length)
    const last = group.at(-1)
    if (!last) return
    const stored = group.map(({ operation }) => operation)
    this.followed.append(stored, last.map)
    for (const { waiting, operation } of group) {
      this.submissions.settle(waiting, ok({ revision: operation.revision, at: operation.at }))
    }
    this.tell(stored)
  }

  /** After a group was not stored, or may not have been: settles what can be settled. Throws where the database is silent. */
  private async recover(outcome: StepOutcome, group: readonly Checked[]): Promise<void> {
    switch (outcome.kind) {
      case 'stale':
        this.lostRaces++
        return this.catchUp(this.db, true)
      case 'duplicate': {
        const stored = await findStored(
          this.db,
          this.mapId,
          group.map(({ operation }) => operation),
        )
        if (this.submissions.settleStored(stored) === 0) this.isolate(group, new Error('No duplicate is in the log'))
        return
      }
      case 'rejected':
        return this.isolate(group, outcome.cause)
      default:
        return this.waitAndCatchUp(outcome)
    }
  }

  /** What was rejected together is tried one by one; what is rejected alone is a bug, and is answered so. */
  private isolate(group: readonly Checked[], cause: unknown): void {
    const [first] = group
    if (group.length > 1 || !first) {
      this.singles = group.length
      return
    }
    this.singles = Math.max(0, this.singles - 1)
    this.report(`Postgres rejected the operation ${first.operation.operation.kind}`, cause)
    this.submissions.refuse(first.waiting, { code: 'not-stored' })
  }

  private async waitAndCatchUp(outcome: StepOutcome): Promise<void> {
    this.failures++
    if (this.failures >= ATTEMPTS) {
      this.failures = 0
      this.report('The database does not store operations', 'cause' in outcome ? outcome.cause : undefined)
      this.submissions.refuseAll({ code: 'unavailable' })
      return
    }
    await sleep(FIRST_PAUSE_MS * 4 ** (this.failures - 1) * (0.5 + Math.random()))
    await this.catchUp(this.db)
  }

  /** Applies what is in the log and not here: by others, or by this process in a statement whose end it did not hear. */
  private async catchUp(db: MapConnection, isBehind = false): Promise<void> {
    const missed = await this.followed.catchUp(db, isBehind)
    if (missed === 'gone') return this.submissions.refuseAll({ code: 'map-not-found' })
    if (missed === 'reloaded') return this.tell(missed)
    if (this.submissions.settleStored(missed) > 0) this.failures = 0
    if (missed.length > 0) this.tell(missed)
  }

  private async takeOver(): Promise<void> {
    this.isTipUnsure = true
    const done = this.refreshes.splice(0)
    this.tip.rewind([])
    try {
      await this.catchUp(this.db)
    } catch (cause) {
      this.report('The database does not tell what others have stored', cause)
    }
    this.tip.rewind([])
    this.isTipUnsure = false
    for (const resolve of done) resolve()
  }

  private async loadInverse(waiting: Waiting, operation: OperationId): Promise<void> {
    if (waiting.isLoading) return
    waiting.isLoading = true
    try {
      waiting.loadedInverse = { inverse: await this.followed.findInverse(this.db, waiting.actor, operation) }
    } catch (cause) {
      this.report('The log could not be asked what takes an operation back', cause)
      this.submissions.refuse(waiting, { code: 'unavailable' })
    }
    this.advance()
  }

  private toBatch(group: readonly Checked[]): Batch {
    return {
      mapId: this.mapId,
      from: this.map.revision,
      operations: group.map(({ operation }) => operation),
      changes: group.flatMap(({ changes }) => changes),
    }
  }

  private tell(stored: readonly StoredOperation[] | 'reloaded'): void {
    for (const listener of this.listeners) {
      try {
        listener(stored)
      } catch (cause) {
        this.report('A listener of a map broke', cause)
      }
    }
  }
}

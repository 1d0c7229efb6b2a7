/**
 * One map in the browser: what the server has confirmed, what is still on its way, and the two together as one sees them.
 *
 * An operation applies at once and stays pending until the server confirms it. Server order wins: pending operations are applied
 * again over whatever arrives. One that no longer applies is not seen any more, and stays until the server has answered: it may
 * have stored it already. What the server refuses is taken out and told to the person, with its text.
 */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { OperationError } from '@/lib/domain/errors'
import { newId, type ActorId, type OperationId } from '@/lib/domain/ids'
import { fail, ok, type Result } from '@/lib/domain/result'
import { inverseOf, type Inverse } from '@/lib/operations/inverse'
import { applyOperation, parseOperation, type Operation, type OperationInput } from '@/lib/operations/registry'
import { PASSING_REFUSALS, type LogEntry, type SubmitResult } from '@/lib/protocol/messages'
import { typedText } from './typed-text'

export interface PendingOperation {
  readonly id: OperationId
  readonly operation: Operation
  readonly at: number
  /** Its number in the log, where the server has said so and the log up to there has not come yet. */
  readonly revision?: number
}

export interface RefusedOperation {
  readonly operation: Operation
  readonly message: string
}

export type SaveState = 'saved' | 'saving' | LinkState

/** Why nothing can be sent now; everything is kept meanwhile. */
export type LinkState = 'offline' | 'signed-out' | 'removed'

/** Whether all answers are taken in; `behind`: others wrote in between, pull the tail; `again`: send the rest once more. */
export type Acknowledged = 'complete' | 'behind' | 'again'

export interface StoreState {
  /** The map as this person sees it, pending operations included. */
  readonly map: DebateMap
  readonly saveState: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The first operation that the server or a change by others undid, until it is dismissed; then the next. */
  readonly refused: RefusedOperation | undefined
  readonly names: ReadonlyMap<string, string>
}

type Step = readonly OperationId[]

export class MapStore {
  private pending: readonly PendingOperation[] = []
  private readonly inverses = new Map<OperationId, Inverse>()
  /** Steps, each of one operation or of several that were done together. */
  private undoable: readonly Step[] = []
  private redoable: readonly Step[] = []
  private trouble: LinkState | undefined
  private refusals: readonly RefusedOperation[] = []
  private state: StoreState
  private readonly listeners = new Set<() => void>()
  /** Called when there is something to send. */
  onPending: () => void = () => undefined

  constructor(
    private confirmed: DebateMap,
    readonly actor: ActorId,
    names: Iterable<readonly [string, string]>,
  ) {
    this.state = {
      map: confirmed,
      saveState: 'saved',
      canUndo: false,
      canRedo: false,
      refused: undefined,
      names: new Map(names),
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): StoreState => this.state

  get revision(): number {
    return this.confirmed.revision
  }

  /** What the server has not confirmed yet, oldest first. */
  get unsent(): readonly PendingOperation[] {
    return this.pending
  }

  /** Does an operation now and sends it on. The error says why it cannot be done here; then nothing has changed. */
  perform(input: OperationInput): Result<OperationId, OperationError> {
    const done = this.apply(input)
    if (done.ok) {
      this.remember([done.value])
      this.onPending()
    }
    return done
  }

  /**
   * Does several operations as one step to undo: all of them, or none where one cannot be done. Each is asked for once those
   * before it are done, so a generator may look at the map in between.
   */
  performTogether(inputs: Iterable<OperationInput>): Result<Step, OperationError> {
    const done = this.applyAll(inputs)
    if (done.ok && done.value.length > 0) {
      this.remember(done.value)
      this.onPending()
    }
    return done
  }

  /** Takes back this person's last step. */
  undo(): Result<Step, OperationError> {
    return this.takeBack('undoable', 'redoable')
  }

  /** Does again what was undone last. */
  redo(): Result<Step, OperationError> {
    return this.takeBack('redoable', 'undoable')
  }

  /** Takes in operations that an earlier page did not get through, oldest first; they can be undone like those done here. */
  restore(entries: readonly PendingOperation[]): void {
    const known = new Set(this.pending.map(({ id }) => id))
    const fresh = entries.filter(({ id }) => !known.has(id))
    this.pending = [...fresh, ...this.pending]
    this.undoable = [...fresh.map(({ id }) => [id]), ...this.undoable]
    this.rebase()
    if (this.pending.length > 0) this.onPending()
  }

  /** Tells of something that never became an operation because others changed the map meanwhile. */
  tellRefused(operation: Operation, message: string): void {
    this.refusals = [...this.refusals, { operation, message }]
    this.publish()
  }

  dismissRefusal(): void {
    this.refusals = this.refusals.slice(1)
    this.publish()
  }

  setTrouble(trouble: LinkState | undefined): void {
    this.trouble = trouble
    this.publish()
  }

  addNames(names: readonly { readonly id: string; readonly name: string }[]): void {
    if (names.length === 0) return
    this.publish({ names: new Map([...this.state.names, ...names.map(({ id, name }) => [id, name] as const)]) })
  }

  /** Takes in what the server said about sent operations. */
  acknowledge(results: readonly SubmitResult[]): Acknowledged {
    let answer: Acknowledged = 'complete'
    for (const result of results) {
      const sent = this.pending.find(({ id }) => id === result.id)
      if (!sent) continue
      if (!result.ok) {
        if (PASSING_REFUSALS.has(result.error.code)) answer = 'again'
        else this.drop(sent, result.error.message)
        continue
      }
      const { revision, at } = result
      if (revision <= this.confirmed.revision) {
        this.forgetStored(sent)
      } else if (revision > this.confirmed.revision + 1 || !this.confirm({ ...sent, actor: this.actor, at })) {
        this.pending = this.pending.map((one) => (one === sent ? { ...sent, at, revision } : one))
        if (answer === 'complete') answer = 'behind'
      }
    }
    this.rebase()
    return answer
  }

  /** Takes in operations from the log, in order. Returns false where the entries do not follow what is known. */
  receive(entries: readonly LogEntry[]): boolean {
    for (const entry of entries) {
      if (entry.revision <= this.confirmed.revision) continue
      const parsed = parseOperation({ kind: entry.kind, args: entry.args })
      if (entry.revision !== this.confirmed.revision + 1 || !parsed.ok) return false
      if (!this.confirm({ id: entry.id, actor: entry.actor, at: entry.at, operation: parsed.value })) return false
    }
    this.rebase()
    return true
  }

  /** Starts again from a snapshot of the server; pending operations are kept and applied over it. */
  replaceConfirmed(map: DebateMap): void {
    this.confirmed = map
    for (const entry of this.pending) {
      if (entry.revision !== undefined && entry.revision <= map.revision) this.forgetStored(entry)
    }
    this.rebase()
  }

  private remember(step: Step): void {
    this.undoable = [...this.undoable, step]
    this.redoable = []
    this.publish()
  }

  private takeBack(from: 'undoable' | 'redoable', to: 'undoable' | 'redoable'): Result<Step, OperationError> {
    const last = this[from].at(-1)
    if (!last) return fail({ code: 'nothing-to-undo' })
    this[from] = this[from].slice(0, -1)
    const done = this.applyAll([...last].reverse().map((operation) => ({ kind: 'revert', args: { operation } })))
    if (done.ok) this[to] = [...this[to], done.value]
    this.publish()
    if (done.ok) this.onPending()
    return done
  }

  /** All of them, or none where one cannot be done. */
  private applyAll(inputs: Iterable<OperationInput>): Result<Step, OperationError> {
    const { pending, state } = this
    const step: OperationId[] = []
    for (const input of inputs) {
      const done = this.apply(input)
      if (!done.ok) {
        this.pending = pending
        this.state = state
        return done
      }
      step.push(done.value)
    }
    return ok(step)
  }

  private apply(input: OperationInput): Result<OperationId, OperationError> {
    const parsed = parseOperation(input)
    if (!parsed.ok) return parsed
    const at = Date.now()
    const applied = applyOperation(this.state.map, parsed.value, this.contextFor(at))
    if (!applied.ok) return applied
    const id = newId<OperationId>()
    this.inverses.set(id, inverseOf(applied.value.changes))
    this.pending = [...this.pending, { id, operation: parsed.value, at }]
    this.state = { ...this.state, map: applied.value.map }
    return ok(id)
  }

  private confirm(entry: PendingOperation & { readonly actor: ActorId }): boolean {
    const isOwn = entry.actor === this.actor
    const foreign = isOwn ? undefined : this.foreignInverses(entry.actor)
    const context = { ...this.contextFor(entry.at), actor: entry.actor }
    const applied = applyOperation(
      this.confirmed,
      entry.operation,
      foreign ? { ...context, findInverse: foreign.find } : context,
    )
    if (!applied.ok) return false
    const inverse = inverseOf(applied.value.changes)
    if (isOwn) this.inverses.set(entry.id, inverse)
    else foreign?.remember(entry.id, inverse)
    this.confirmed = applied.value.map
    this.forget(entry)
    return true
  }

  private readonly inversesOfOthers = new Map<string, Inverse>()

  /** Others' undos arrive as operations too: what they take back was seen here before, or a snapshot is needed. */
  private foreignInverses(actor: ActorId) {
    const key = (id: OperationId) => `${actor} ${id}`
    return {
      find: (id: OperationId) => this.inversesOfOthers.get(key(id)),
      remember: (id: OperationId, inverse: Inverse) => this.inversesOfOthers.set(key(id), inverse),
    }
  }

  private contextFor(at: number) {
    return { actor: this.actor, at, findInverse: (id: OperationId) => this.inverses.get(id) }
  }

  private rebase(): void {
    let map = this.confirmed
    for (const entry of this.pending) {
      const applied = applyOperation(map, entry.operation, this.contextFor(entry.at))
      if (applied.ok) {
        map = applied.value.map
        this.inverses.set(entry.id, inverseOf(applied.value.changes))
      }
    }
    this.state = { ...this.state, map }
    this.publish()
  }

  private forget(entry: PendingOperation): void {
    this.pending = this.pending.filter(({ id }) => id !== entry.id)
  }

  private forgetUndo(entry: PendingOperation): void {
    this.undoable = without(this.undoable, entry.id)
    this.redoable = without(this.redoable, entry.id)
  }

  /**
   * Takes out an operation that a snapshot holds. What others did just before it is not known here, so neither is what takes
   * it back: a guess would lead away from the server's map.
   */
  private forgetStored(entry: PendingOperation): void {
    this.forget(entry)
    this.forgetUndo(entry)
    this.inverses.delete(entry.id)
  }

  /** Takes an operation out. Of several that fall together each one is told that had words in it. */
  private drop(entry: PendingOperation, message: string): void {
    this.forget(entry)
    this.forgetUndo(entry)
    if (this.refusals.length > 0 && typedText(entry.operation) === undefined) return
    this.refusals = [...this.refusals, { operation: entry.operation, message }]
  }

  private publish(change: Partial<StoreState> = {}): void {
    this.state = {
      ...this.state,
      saveState: this.trouble ?? (this.pending.length > 0 ? 'saving' : 'saved'),
      canUndo: this.undoable.length > 0,
      canRedo: this.redoable.length > 0,
      refused: this.refusals[0],
      ...change,
    }
    for (const listener of this.listeners) listener()
  }
}

/** The steps without an operation, and without those that are empty then. */
function without(steps: readonly Step[], id: OperationId): readonly Step[] {
  return steps.map((step) => step.filter((one) => one !== id)).filter((step) => step.length > 0)
}

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
import { Elsewhere } from './elsewhere'
import { InversesOfOthers } from './inverses-of-others'
import type { PendingOperation } from './pending-operation'
import { typedText } from './typed-text'

/** Why something was refused: by its code, and in English for where the code is not known. */
export interface Refusal {
  readonly code: string
  readonly message: string
  /** What the sentence of the code asks for. */
  readonly values?: Readonly<Record<string, string | number>> | undefined
}

export interface RefusedOperation extends Refusal {
  readonly operation: Operation
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
  private readonly inversesOfOthers = new InversesOfOthers()
  private readonly elsewhere = new Elsewhere()
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

  /** What this tab has done and the server has not confirmed yet, oldest first. */
  get unsent(): readonly PendingOperation[] {
    return this.pending
  }

  /**
   * What has to be sent: what the server has numbered already comes with the log. What other tabs have done goes along, as
   * this may build on it; the server does it once.
   */
  get toSend(): readonly PendingOperation[] {
    const own = this.pending.filter(({ revision }) => revision === undefined)
    return own.length > 0 ? this.elsewhere.among(own, 'unanswered') : own
  }

  /** Takes in what another tab of this person has not sent yet, and up to which revision it knows the map. */
  noteElsewhere(page: string, pending: readonly PendingOperation[], revision: number): void {
    const isHere = (id: OperationId) => this.inverses.has(id) && !this.elsewhere.has(id)
    const news = pending.filter(({ id }) => !isHere(id))
    this.elsewhere.note(page, news, revision)
    this.rebase()
    if (this.elsewhere.isAwaited) this.onPending()
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
    for (const { id } of fresh) this.elsewhere.forget(id)
    this.pending = [...fresh, ...this.pending]
    this.undoable = [...fresh.map(({ id }) => [id]), ...this.undoable]
    this.rebase()
    if (this.pending.length > 0) this.onPending()
  }

  /** Tells of something that never became an operation because others changed the map meanwhile. */
  tellRefused(operation: Operation, why: Refusal): void {
    this.refusals = [...this.refusals, { operation, ...why }]
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
        else this.drop(sent, result.error)
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
    const at = Math.max(Date.now(), this.elsewhere.latest + 1)
    const applied = applyOperation(this.state.map, parsed.value, this.contextFor(at))
    if (!applied.ok) return applied
    const id = newId<OperationId>()
    this.inverses.set(id, inverseOf(applied.value.changes))
    this.pending = [...this.pending, { id, operation: parsed.value, at }]
    this.state = { ...this.state, map: applied.value.map }
    return ok(id)
  }

  private confirm(entry: PendingOperation & { readonly actor: ActorId }): boolean {
    const { actor, id } = entry
    const isOwn = actor === this.actor
    // What an undo of someone else takes back was seen here before, or a snapshot is needed.
    const findInverse = (of: OperationId) => (isOwn ? this.inverses.get(of) : this.inversesOfOthers.find(actor, of))
    const applied = applyOperation(this.confirmed, entry.operation, { actor, at: entry.at, findInverse })
    if (!applied.ok) return false
    const inverse = inverseOf(applied.value.changes)
    if (isOwn) this.inverses.set(id, inverse)
    else this.inversesOfOthers.remember(actor, id, inverse)
    this.confirmed = applied.value.map
    this.forget(entry)
    return true
  }

  private contextFor(at: number) {
    return { actor: this.actor, at, findInverse: (id: OperationId) => this.inverses.get(id) }
  }

  private rebase(): void {
    let map = this.confirmed
    this.elsewhere.prune(map.revision)
    for (const entry of this.elsewhere.among(this.pending)) {
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
    this.elsewhere.forget(entry.id)
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
  private drop(entry: PendingOperation, { code, message, values }: Refusal): void {
    this.forget(entry)
    this.forgetUndo(entry)
    if (this.refusals.length > 0 && typedText(entry.operation) === undefined) return
    this.refusals = [...this.refusals, { operation: entry.operation, code, message, values }]
  }

  private publish(change: Partial<StoreState> = {}): void {
    this.state = {
      ...this.state,
      saveState: this.trouble ?? (this.pending.length > 0 || !this.elsewhere.isEmpty ? 'saving' : 'saved'),
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

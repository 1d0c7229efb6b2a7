/**
 * What this person's other tabs have done and the server has not confirmed: it is seen here too, and sent by the tab that
 * did it. What a tab does not have any more is either stored, and comes with the log, or refused; the revision that the tab
 * knew when it said so tells which.
 */
import type { OperationId } from '@/lib/domain/ids'
import type { PendingOperation } from './pending-operation'

interface Entry {
  readonly page: string
  readonly pending: PendingOperation
  /** Where the tab has it no more: it is in the log up to here, or nowhere. */
  readonly until?: number
}

export class Elsewhere {
  private entries: readonly Entry[] = []

  get isEmpty(): boolean {
    return this.entries.length === 0
  }

  /** When the last of these was done, in milliseconds: what is done now comes after it, whatever the clock says. */
  get latest(): number {
    return this.entries.reduce((latest, { pending }) => Math.max(latest, pending.at), 0)
  }

  has(id: OperationId): boolean {
    return this.entries.some(({ pending }) => pending.id === id)
  }

  /** These together with one's own, each before what was done later and may build on it; one's own stay in their order. */
  among(own: readonly PendingOperation[], which: 'all' | 'unanswered' = 'all'): readonly PendingOperation[] {
    const theirs = this.entries.filter(({ until }) => which === 'all' || until === undefined)
    if (theirs.length === 0) return own
    const waiting = theirs.map(({ pending }) => pending).sort((one, other) => one.at - other.at)
    const merged: PendingOperation[] = []
    for (const entry of own) {
      while (waiting[0] && waiting[0].at <= entry.at) merged.push(waiting.shift()!)
      merged.push(entry)
    }
    return [...merged, ...waiting]
  }

  /** Whether something comes with the log that has not come yet. */
  get isAwaited(): boolean {
    return this.entries.some(({ until }) => until !== undefined)
  }

  /** Takes in what one tab has now, and the revision that it knows. */
  note(page: string, pending: readonly PendingOperation[], revision: number): void {
    const ids = new Set(pending.map(({ id }) => id))
    const others = this.entries.filter((entry) => !ids.has(entry.pending.id))
    this.entries = [
      ...others.map((entry) =>
        entry.page === page && entry.until === undefined ? { ...entry, until: revision } : entry,
      ),
      ...pending.map((one) => ({ page, pending: one })),
    ]
  }

  forget(id: OperationId): void {
    if (this.entries.length > 0) this.entries = this.entries.filter(({ pending }) => pending.id !== id)
  }

  /** What should have come with the log by now has been refused. */
  prune(revision: number): void {
    this.entries = this.entries.filter(({ until }) => until === undefined || until > revision)
  }
}

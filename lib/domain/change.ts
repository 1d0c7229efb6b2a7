/**
 * What an operation did, row by row: the common currency of the pure map, the tables, the log and undo.
 *
 * `before` and `after` are whole rows; null means that the row did not exist or is gone.
 */
import type { Argument } from './argument'
import type { Claim } from './claim'
import type { Position } from './position'
import type { Citation, Source } from './source'

/** What is said about the map as a whole. Who may see it is not content and not here. */
export interface MapDetails {
  readonly title: string
  readonly description: string
}

export interface Rows {
  readonly details: MapDetails
  readonly claim: Claim
  readonly argument: Argument
  readonly source: Source
  readonly citation: Citation
  readonly position: Position
}

export type Table = keyof Rows

export interface RowChange<T extends Table> {
  readonly table: T
  /** The row's id; `map` for the details. */
  readonly id: string
  readonly before: Rows[T] | null
  readonly after: Rows[T] | null
}

export type Change = { [T in Table]: RowChange<T> }[Table]

/** The net effect of changes made one after the other: one change a row, in order of first touch, none that changed nothing. */
export function coalesce(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.table}:${change.id}`
    const first = net.get(key)
    net.set(key, first ? ({ ...change, before: first.before } as Change) : change)
  }
  return [...net.values()].filter(({ before, after }) => before !== after && !isSameRow(before, after))
}

/** Whether two rows hold the same values; rows are flat but for lists and conclusions. */
export function isSameRow(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

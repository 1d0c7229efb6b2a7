/**
 * What takes an operation back: for each row that it touched, the fields that it changed, with what they were and what they became.
 *
 * Only one's own effects are undone: a field that someone has changed since is a refusal, and a field that the operation
 * did not touch keeps what others have written.
 */
import * as z from 'zod/mini'
import { isSameRow, type Change, type Rows, type Table } from '../domain/change'
import { refuse, type Draft } from './draft'

const table = z.enum(['details', 'claim', 'argument', 'source', 'citation', 'position'])
const fields = z.record(z.string(), z.json())

export const inverseStep = z.union([
  /** The row was changed: fields as they became, and as they were. */
  z.strictObject({ table, id: z.string(), from: fields, to: fields }),
  /** The row was added: take it away if it still is what it was. */
  z.strictObject({ table, id: z.string(), added: fields }),
  /** The row was removed: put it back. */
  z.strictObject({ table, id: z.string(), removed: fields }),
])

export const inverseSchema = z.array(inverseStep)

export type InverseStep = z.infer<typeof inverseStep>
export type Inverse = readonly InverseStep[]

type Fields = z.infer<typeof fields>

/** Says who wrote last, and is nobody's words: a later writer in another field is no obstacle, and stays named. */
const footprint = 'editedBy' satisfies keyof Rows['claim']

export function inverseOf(changes: readonly Change[]): InverseStep[] {
  return changes.map(({ table, id, before, after }) => {
    if (!before) return { table, id, added: toFields(after) }
    if (!after) return { table, id, removed: toFields(before) }
    const [was, became] = [toFields(before), toFields(after)]
    const changed = Object.keys(became).filter((name) => !isSameRow(was[name], became[name]))
    return { table, id, from: pick(became, changed), to: pick(was, changed) }
  })
}

/** Takes the steps back, last first, in a draft; refuses where someone has changed or built on what is undone. */
export function applyInverse(draft: Draft, inverse: Inverse): void {
  for (const step of [...inverse].reverse()) takeBack(draft, step)
}

function takeBack(draft: Draft, step: InverseStep): void {
  const { table, id } = step
  const row = draft.find(table, id)
  const changedSince = () => refuse({ code: 'changed-since', table, id })
  if ('removed' in step) {
    if (row) changedSince()
    draft.write(table, id, fromFields(table, step.removed))
    return
  }
  if (!row) return changedSince()
  if ('added' in step) {
    if (!isSameRow(sorted(toFields(row)), sorted(step.added))) changedSince()
    draft.write(table, id, null)
    return
  }
  const current = toFields(row)
  const isUnchanged = (name: string) => isSameRow(current[name], step.from[name])
  const names = Object.keys(step.from)
  if (!names.every((name) => isUnchanged(name) || name === footprint)) changedSince()
  draft.write(table, id, fromFields(table, { ...current, ...pick(step.to, names.filter(isUnchanged)) }))
}

function toFields(row: Rows[Table] | null): Fields {
  return { ...row } as unknown as Fields
}

/** Safe because only `inverseOf` makes these fields, from a row of the same table. */
function fromFields<T extends Table>(_table: T, row: Fields): Rows[T] {
  return row as unknown as Rows[T]
}

function pick(row: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
}

/** The same fields in alphabetical order: Postgres does not keep the order of keys. */
function sorted(row: Fields): Fields {
  return Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))
}

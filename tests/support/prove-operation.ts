/**
 * One proof for every operation: result, untouched input, JSON round trips, inverse, redo, indexes and invariants.
 */
import { expect } from 'vitest'
import type { Change } from '@/lib/domain/change'
import { applyChanges, mapFromRows, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { OperationError } from '@/lib/domain/errors'
import type { ActorId } from '@/lib/domain/ids'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import { inverseOf, inverseSchema, type Inverse } from '@/lib/operations/inverse'
import type { OperationContext } from '@/lib/operations/operation'
import {
  applyOperation,
  parseOperation,
  type Applied,
  type Operation,
  type OperationInput,
  type OperationKind,
} from '@/lib/operations/registry'
import { anna } from './sample-map'

export const proofTime = Date.UTC(2026, 5, 1)

/** The arguments of a kind, as a caller may write them. */
export type ArgsOf<Kind extends OperationKind> = Extract<OperationInput, { kind: Kind }>['args']

export function contextOf(actor: ActorId = anna, inverse?: Inverse): OperationContext {
  return { actor, at: proofTime, findInverse: () => inverse }
}

/** The parsed operation; the test fails where it is refused or where parsing again would change it. */
export function parsed(input: unknown): Operation {
  const result = parseOperation(input)
  assert(result.ok, `not an operation: ${JSON.stringify(input)}: ${JSON.stringify(result)}`)
  const asStored: unknown = JSON.parse(JSON.stringify(result.value))
  expect(asStored, 'an operation survives JSON').toEqual(result.value)
  expect(parseOperation(asStored), 'parsing what was parsed changes nothing').toEqual(result)
  return result.value
}

/** Applies an operation, proves all that holds of every operation, and gives the map after it. */
export function prove<Kind extends OperationKind>(
  map: DebateMap,
  kind: Kind,
  args: ArgsOf<Kind>,
  options: { readonly actor?: ActorId; readonly inverse?: Inverse } = {},
): DebateMap {
  const context = contextOf(options.actor, options.inverse)
  return proveApplied(map, parsed({ kind, args }), context).map
}

/** The error of an operation that is refused, by its schema or by the map, which stays as it was. */
export function refusalOf<Kind extends OperationKind>(
  map: DebateMap,
  kind: Kind,
  args: ArgsOf<Kind>,
  options: { readonly actor?: ActorId; readonly inverse?: Inverse } = {},
): OperationError {
  const rows = everythingIn(map)
  const operation = parseOperation({ kind, args })
  const result = operation.ok
    ? applyOperation(map, operation.value, contextOf(options.actor, options.inverse))
    : operation
  assert(!result.ok, `${kind} was not refused`)
  expect(everythingIn(map), 'a refused operation leaves the map as it was').toEqual(rows)
  return result.error
}

/** Applies a parsed operation and proves everything but its particular result. */
export function proveApplied(map: DebateMap, operation: Operation, context: OperationContext): Applied {
  freezeRows(map)
  const before = everythingIn(map)
  const given = JSON.stringify(operation)
  const applied = applyOperation(map, operation, context)
  assert(applied.ok, `${operation.kind} was refused: ${JSON.stringify(applied)}`)
  const { map: next, changes } = applied.value

  expect(JSON.stringify(operation), 'the arguments are untouched').toBe(given)
  expect(everythingIn(map), 'the map before is untouched').toEqual(before)
  expect(next.revision).toBe(map.revision + 1)
  expectSound(next)
  for (const change of changes) expect(change.before).not.toEqual(change.after)

  const storedChanges = throughJson(changes)
  expect(storedChanges, 'changes survive JSON').toEqual(changes)
  const rebuilt = applyChanges(
    mapFromRows(map.id, map.revision, map.details, toRows(map)),
    storedChanges,
    next.revision,
  )
  expect(everythingIn(rebuilt), 'the changes alone lead to the same map').toEqual(everythingIn(next))

  const undone = proveRevert(next, changes, context)
  expect(everythingIn(undone.map), 'the inverse restores the map').toEqual({ ...before, revision: map.revision + 2 })
  const redone = proveRevert(undone.map, undone.changes, context)
  expect(everythingIn(redone.map), 'the inverse of the inverse does it again').toEqual({
    ...everythingIn(next),
    revision: map.revision + 3,
  })
  return applied.value
}

function proveRevert(map: DebateMap, changes: readonly Change[], context: OperationContext): Applied {
  const inverse = inverseOf(changes)
  const stored = throughJson(inverse)
  expect(stored, 'an inverse survives JSON').toEqual(inverse)
  const checked = inverseSchema.parse(withReversedKeys(stored))
  expect(checked).toEqual(inverse)
  const reverted = applyOperation(map, parsed({ kind: 'revert', args: { operation: 'earlier' } }), {
    ...context,
    findInverse: () => checked,
  })
  assert(reverted.ok, `the inverse was refused: ${JSON.stringify(reverted)}`)
  expectSound(reverted.value.map)
  return reverted.value
}

/** Every invariant holds, and the indexes are those that the rows alone would give. */
export function expectSound(map: DebateMap): void {
  expect(listBroken(map)).toEqual([])
  const rebuilt = mapFromRows(map.id, map.revision, map.details, toRows(map))
  expect(everythingIn(map), 'the indexes agree with the rows').toEqual(everythingIn(rebuilt))
}

/** Rows and indexes as plain values, in a stable order. */
export function everythingIn(map: DebateMap) {
  const index = (entries: Iterable<readonly [string, readonly string[]]>) =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    id: map.id,
    revision: map.revision,
    details: map.details,
    rows: toRows(map),
    argumentsByConclusion: index(map.argumentsByConclusion),
    argumentsByPremise: index(map.argumentsByPremise),
    citationsByClaim: index(map.citationsByClaim),
    citationsBySource: index(map.citationsBySource),
  }
}

function freezeRows(map: DebateMap): void {
  const rows = toRows(map)
  const lists: readonly (readonly object[])[] = [
    rows.claims,
    rows.arguments,
    rows.sources,
    rows.citations,
    rows.positions,
  ]
  for (const row of lists.flat()) {
    Object.freeze(row)
    for (const value of Object.values(row)) Object.freeze(value)
  }
  Object.freeze(map.details)
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** Postgres does not keep the order of keys: an inverse must work whatever it is. */
function withReversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReversedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, withReversedKeys(inner)]),
  )
}

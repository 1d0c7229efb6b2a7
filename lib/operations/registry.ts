/**
 * The one list of operations, and the one way to parse and apply them ([OP21] to [OP24] in SPEC.md).
 */
import type { z } from 'zod/mini'
import type { Change } from '../domain/change'
import { applyChanges, type DebateMap } from '../domain/debate-map'
import type { OperationError } from '../domain/errors'
import { findBroken } from '../domain/invariants'
import { fail, ok, type Result } from '../domain/result'
import { addArgument } from './add-argument'
import { addClaim } from './add-claim'
import { addParts } from './add-parts'
import { addPremise } from './add-premise'
import { addReason } from './add-reason'
import { addSource } from './add-source'
import { cite } from './cite'
import { editCitation } from './edit-citation'
import { editClaim } from './edit-claim'
import { editDetails } from './edit-details'
import { editSource } from './edit-source'
import { mergeClaims } from './merge-claims'
import { moveArgument } from './move-argument'
import type { OperationContext, OperationDefinition } from './operation'
import { removeArgument } from './remove-argument'
import { removeBranch } from './remove-branch'
import { removeCitation } from './remove-citation'
import { removeClaim } from './remove-claim'
import { removePremise } from './remove-premise'
import { removeSource } from './remove-source'
import { revert } from './revert'
import { setPositions } from './set-positions'
import { setStance } from './set-stance'
import { setThesis } from './set-thesis'
import { splitClaim } from './split-claim'
import { tagClaim } from './tag-claim'
import { tidyUp } from './tidy-up'
import { untagClaim } from './untag-claim'

/** Raised when the meaning of stored arguments changes; older log entries are upcast on reading. */
export const OPERATION_SCHEMA_VERSION = 1

export const operations = {
  'add-argument': addArgument,
  'add-claim': addClaim,
  'add-parts': addParts,
  'add-premise': addPremise,
  'add-reason': addReason,
  'add-source': addSource,
  cite,
  'edit-citation': editCitation,
  'edit-claim': editClaim,
  'edit-details': editDetails,
  'edit-source': editSource,
  'merge-claims': mergeClaims,
  'move-argument': moveArgument,
  'remove-argument': removeArgument,
  'remove-branch': removeBranch,
  'remove-citation': removeCitation,
  'remove-claim': removeClaim,
  'remove-premise': removePremise,
  'remove-source': removeSource,
  revert,
  'set-positions': setPositions,
  'set-stance': setStance,
  'set-thesis': setThesis,
  'split-claim': splitClaim,
  'tag-claim': tagClaim,
  'tidy-up': tidyUp,
  'untag-claim': untagClaim,
} as const

export type OperationKind = keyof typeof operations

/** An operation as it is sent and stored; arguments as they come out of their schema. */
export type Operation = {
  [Kind in OperationKind]: { readonly kind: Kind; readonly args: z.output<(typeof operations)[Kind]['args']> }
}[OperationKind]

/** An operation as a caller may write it: fields with defaults left out. */
export type OperationInput = {
  [Kind in OperationKind]: { readonly kind: Kind; readonly args: z.input<(typeof operations)[Kind]['args']> }
}[OperationKind]

export const operationKinds = Object.keys(operations) as OperationKind[]

/** Checks and normalises an operation from outside. The error names the first field that is wrong, and what is wrong there. */
export function parseOperation(input: unknown): Result<Operation, OperationError> {
  const invalid = (path: string, rule: string) => fail<OperationError>({ code: 'invalid-operation', path, rule })
  if (typeof input !== 'object' || input === null) return invalid('', 'must be an object with kind and args')
  const { kind, args, ...rest } = input as Record<string, unknown>
  if (Object.keys(rest).length > 0) return invalid(Object.keys(rest)[0] ?? '', 'is not a field of an operation')
  if (typeof kind !== 'string' || !Object.hasOwn(operations, kind))
    return invalid('kind', 'is not an operation that Crux knows')
  const definition = operations[kind as OperationKind]
  const parsed = definition.args.safeParse(args)
  if (parsed.success) return ok({ kind, args: parsed.data } as Operation)
  const issue = parsed.error.issues[0]
  return invalid(['args', ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is not valid')
}

export interface Applied {
  /** The map one revision later. */
  readonly map: DebateMap
  readonly changes: readonly Change[]
}

/** Applies a parsed operation. Either every change is made and every invariant holds, or nothing is changed and the error says why. */
export function applyOperation(
  map: DebateMap,
  operation: Operation,
  context: OperationContext,
): Result<Applied, OperationError> {
  const definition = operations[operation.kind] as unknown as OperationDefinition<string, z.ZodMiniType>
  const result = definition.apply(map, operation.args, context)
  if (!result.ok) return result
  const next = applyChanges(map, result.value, map.revision + 1)
  const broken = findBroken(next, result.value)
  return broken ? fail(broken) : ok({ map: next, changes: result.value })
}

/**
 * What an operation is: a kind, a schema of its arguments, and a pure function from the map to row changes.
 *
 * One shape serves the editor, the server, the seed, imports and replay. There is no other way to change a map.
 */
import type { z } from 'zod/mini'
import type { DebateMap } from '../domain/debate-map'
import type { OperationError } from '../domain/errors'
import type { ActorId, OperationId } from '../domain/ids'
import { ok, type Result } from '../domain/result'
import { Draft, Refusal } from './draft'
import type { Inverse } from './inverse'
import type { Change } from '../domain/change'

/** Who does it and when, as the server accepted it; never taken from the arguments. */
export interface OperationContext {
  readonly actor: ActorId
  /** Milliseconds since 1970. */
  readonly at: number
  /** What takes back an earlier operation of the same actor; undefined where there is none. Read by `revert` only. */
  readonly findInverse: (operation: OperationId) => Inverse | undefined
}

export interface OperationDefinition<Kind extends string, Schema extends z.ZodMiniType> {
  readonly kind: Kind
  readonly args: Schema
  /** The row changes that the operation makes, in order; the map is untouched. */
  apply(map: DebateMap, args: z.output<Schema>, context: OperationContext): Result<Change[], OperationError>
}

/**
 * Defines an operation by what it does to a draft of the map. Whatever refuses inside (`Draft` methods) becomes the result's
 * error, and nothing has happened.
 */
export function defineOperation<Kind extends string, Schema extends z.ZodMiniType>(
  kind: Kind,
  args: Schema,
  edit: (draft: Draft, args: z.output<Schema>, context: OperationContext) => void,
): OperationDefinition<Kind, Schema> {
  return {
    kind,
    args,
    apply(map, values, context) {
      const draft = new Draft(map)
      try {
        edit(draft, values, context)
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, error: error.reason }
        throw error
      }
      return ok(draft.changes())
    },
  }
}

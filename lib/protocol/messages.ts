/**
 * What the browser and the server say to each other about one map. Both ends validate with these schemas.
 *
 * Operations travel in the sender's order and are answered one by one; a resend of the same id gets the first answer.
 */
import * as z from 'zod/mini'
import { actorId, operationId } from '../domain/ids'
import { limits } from '../domain/limits'

/** Operations in one request; more than these wait for the next. */
export const MAX_OPERATIONS_PER_REQUEST = 50
/** Bytes of one request, but where one operation alone is larger. */
export const MAX_REQUEST_BYTES = 512 * 1024
/** Bytes of any request: of the largest operation, with what stands around it. */
export const MAX_BODY_BYTES = limits.partsBytes + 1024
/** Log entries in one answer; who is further behind gets a snapshot. */
export const MAX_TAIL = 1_000

export const submitRequest = z.strictObject({
  /** Who wrote them. Refused where someone else is signed in by now: nobody speaks in another's name. */
  actor: z.optional(actorId),
  operations: z
    .array(
      z.strictObject({
        id: operationId,
        operation: z.strictObject({ kind: z.string().check(z.maxLength(40)), args: z.unknown() }),
      }),
    )
    .check(z.minLength(1), z.maxLength(MAX_OPERATIONS_PER_REQUEST)),
})
export type SubmitRequest = z.infer<typeof submitRequest>

export const submitResult = z.discriminatedUnion('ok', [
  z.object({ id: operationId, ok: z.literal(true), revision: z.int(), at: z.int() }),
  z.object({
    id: operationId,
    ok: z.literal(false),
    /** `reason` is the typed refusal with its details; `message` the sentence for the person. */
    error: z.object({ code: z.string(), message: z.string(), reason: z.optional(z.unknown()) }),
  }),
])
export type SubmitResult = z.infer<typeof submitResult>

/** Refusals that say "not now": the operation stays pending and is sent again. */
export const PASSING_REFUSALS: ReadonlySet<string> = new Set(['busy', 'stopping', 'unavailable'])

export const submitResponse = z.object({ results: z.array(submitResult), revision: z.int() })
export type SubmitResponse = z.infer<typeof submitResponse>

export const logEntry = z.object({
  revision: z.int().check(z.positive()),
  id: operationId,
  actor: actorId,
  at: z.int(),
  kind: z.string(),
  args: z.unknown(),
})
export type LogEntry = z.infer<typeof logEntry>

/** Who an actor id is; names change, ids do not. */
export const contributorName = z.object({ id: actorId, name: z.string() })
export type ContributorName = z.infer<typeof contributorName>

/** Answer to `GET operations?since=revision`: the missing tail, or the word to fetch a snapshot. */
export const tailResponse = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tail'),
    revision: z.int(),
    entries: z.array(logEntry),
    names: z.array(contributorName),
  }),
  z.object({ kind: z.literal('behind'), revision: z.int() }),
])
export type TailResponse = z.infer<typeof tailResponse>

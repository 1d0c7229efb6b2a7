/** Reads request bodies with a cap that holds while reading, whatever Content-Length says. */
import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import { parseInput, type InvalidInput } from '../parse-input'
import type { HttpError } from './errors'

export const defaultBodyLimit = 64 * 1024
/** Deeper than anything that Crux is sent, and shallow enough for code that walks a value by recursion. */
const maxDepth = 40

type Unread = Extract<HttpError, { code: 'body-too-large' | 'body-cut-off' }>
type NotJson = Extract<HttpError, { code: 'not-json' | 'wrong-content-type' | 'too-deep' }>

/** The bytes of a body, at most `limit`; stops reading and lets go of the rest once there are more. */
export async function readBytes(
  request: Request,
  limit = defaultBodyLimit,
): Promise<Result<Uint8Array<ArrayBuffer>, Unread>> {
  const tooLarge = { code: 'body-too-large', limit } as const
  if (Number(request.headers.get('content-length') ?? 0) > limit) return fail(tooLarge)
  if (request.body === null) return ok(new Uint8Array())
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const piece = await reader.read().catch(() => undefined)
    if (!piece) return fail({ code: 'body-cut-off' })
    const { done, value } = piece
    if (done) break
    length += value.byteLength
    if (length > limit) {
      await reader.cancel()
      return fail(tooLarge)
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return ok(bytes)
}

/** Reads a JSON body, which must be declared as such, and checks it against a schema. */
export async function readJson<Output>(
  request: Request,
  schema: z.core.$ZodType<Output>,
  limit = defaultBodyLimit,
): Promise<Result<Output, Unread | NotJson | InvalidInput>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return fail({ code: 'wrong-content-type' })
  const bytes = await readBytes(request, limit)
  if (!bytes.ok) return bytes
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return fail({ code: 'not-json' })
  }
  return isDeeperThan(value, maxDepth) ? fail({ code: 'too-deep' }) : parseInput(schema, value)
}

/** Level by level and not by recursion, which a deep enough value would break. */
function isDeeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value]
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return true
    level = level.flatMap(partsOf)
  }
  return false
}

function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : []
}

/** The same request with its body read and found small enough, for code that reads bodies without a cap. */
export async function capBody(request: Request, limit = defaultBodyLimit): Promise<Result<Request, Unread>> {
  if (request.body === null) return ok(request)
  const bytes = await readBytes(request, limit)
  if (!bytes.ok) return bytes
  const { url, method, headers } = request
  return ok(new Request(url, { method, headers, body: bytes.value }))
}

/** Checks the query of a request's address against a schema. */
export function parseQuery<Output>(request: Request, schema: z.core.$ZodType<Output>): Result<Output, InvalidInput> {
  return parseInput(schema, Object.fromEntries(new URL(request.url).searchParams))
}

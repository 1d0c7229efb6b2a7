/** Sends a change to the server's JSON API and reads its answer, or why not, in the reader's language. */
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Say } from '@/lib/language/say'
import type { Refusal } from './map-store'

/** The value that the server answered, or the sentence that says why not; also when the server cannot be reached. */
export async function askServer<T>(
  say: Say,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Result<T, string>> {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    return response.ok ? ok(answer as T) : fail(describeApiError(say, answer))
  } catch {
    return fail(say('errors.unreachable'))
  }
}

type ApiAnswer = { error?: { code?: unknown; message?: unknown; values?: Record<string, string | number> } } | null

/** The sentence for the code in an answer of the API; the answer's own, in English, where the code is not known here. */
export function describeApiError(say: Say, answer: unknown): string {
  const { code, message, values } = (answer as ApiAnswer)?.error ?? {}
  const known = say.ifKnown(`errors.${String(code)}`, values) ?? say.ifKnown(`refusals.${String(code)}`, values)
  return known ?? (typeof message === 'string' ? message : say('errors.unknown'))
}

/** The sentence for an operation that the server refused. */
export function describeSubmitError(say: Say, { code, message, values }: Refusal): string {
  return say.ifKnown(`refusals.${code}`) ?? say.ifKnown(`errors.${code}`, values) ?? message
}

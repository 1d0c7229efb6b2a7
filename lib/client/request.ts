/** Sends a change to the server's JSON API and reads its answer or its sentence of refusal. */
import { fail, ok, type Result } from '@/lib/domain/result'

/** The value that the server answered, or the sentence that says why not; also when the server cannot be reached. */
export async function request<T>(
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
    return response.ok ? ok(answer as T) : fail(sentenceOf(answer))
  } catch {
    return fail('The server cannot be reached. Check your connection and try again.')
  }
}

function sentenceOf(answer: unknown): string {
  const message = (answer as { error?: { message?: unknown } } | null)?.error?.message
  return typeof message === 'string' ? message : 'The server did not accept this.'
}

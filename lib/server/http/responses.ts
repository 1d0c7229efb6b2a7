/** Answers of route handlers: JSON, `{ error: { id, code, message, values? } }`, and nothing cached that belongs to a person. */
import type { Result } from '@/lib/domain/result'
import type { Say } from '@/lib/language/say'
import { RefusedToken } from '../accounts/refused-token'
import { unstable_rethrow } from 'next/navigation'
import type { AnyError } from './error-table'
import { reportError, reportUnexpected, type ReportedError } from './report-error'

const headers = { 'Cache-Control': 'private, no-store' }

export function jsonResponse(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers })
}

/** In English, for programs, unless somebody is to read it. */
export function errorResponse(error: AnyError, say?: Say): Response {
  return toResponse(reportError(error, say))
}

/** Answers with a result: its value as JSON, or its error. */
export function resultResponse<Value>(result: Result<Value, AnyError>, status = 200): Response {
  return result.ok ? jsonResponse(result.value, status) : errorResponse(result.error)
}

/** Runs a route handler; what it throws becomes an "unexpected" answer with an id, and never a stack. A refused token is none of that. */
export async function answering(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler()
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof RefusedToken) return errorResponse(error.reason)
    return toResponse(reportUnexpected(error))
  }
}

function toResponse({ status, ...error }: ReportedError): Response {
  const retry = status === 503 ? { 'Retry-After': '5' } : {}
  const challenge = error.code === 'token-refused' ? { 'WWW-Authenticate': 'Bearer error="invalid_token"' } : {}
  return Response.json({ error }, { status, headers: { ...headers, ...retry, ...challenge } })
}

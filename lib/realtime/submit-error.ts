/** Why an operation that was sent to a map is not on it: refused by the map itself, or by the way there. */
import '../domain/zod-in-english'
import { describeOperationError, operationErrorSentences, type OperationError } from '../domain/errors'

export type SubmitError =
  | OperationError
  /** The sender has used this id for something else; a bug in the sender. */
  | { readonly code: 'operation-id-reused' }
  /** Too many operations wait for this map. */
  | { readonly code: 'busy' }
  | { readonly code: 'map-not-found' }
  /** The server is stopping. What was accepted before is stored. */
  | { readonly code: 'stopping' }
  /** The database does not answer. Whether the operation was stored shows when it is sent again under its id. */
  | { readonly code: 'unavailable' }
  /** The operation cannot be stored, now or later; a bug. */
  | { readonly code: 'not-stored' }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'not-allowed' }

export type SubmitErrorCode = SubmitError['code']

const submitErrorSentences = operationErrorSentences satisfies Record<SubmitErrorCode, string>

/** What the sender is told. */
export function describeSubmitError(error: SubmitError): string {
  return error.code === 'invalid-operation' ? describeOperationError(error) : submitErrorSentences[error.code]
}

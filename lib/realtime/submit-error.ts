/** Why an operation that was sent to a map is not on it: refused by the map itself, or by the way there. */
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

const submitErrorSentences = {
  ...operationErrorSentences,
  'operation-id-reused': 'This change was sent under the id of another one, so it was not made.',
  busy: 'Very many people are changing this map right now. Try again in a moment.',
  'map-not-found': 'This map no longer exists.',
  stopping: 'The server is restarting. Your change is sent again in a moment.',
  unavailable: 'The change could not be saved just now. It is sent again in a moment.',
  'not-stored': 'This change could not be saved.',
  'too-large': 'This change is too large. Split it into smaller ones.',
  'not-allowed': 'You may not change this map.',
} satisfies Record<SubmitErrorCode, string>

/** What the sender is told. */
export function describeSubmitError(error: SubmitError): string {
  return error.code === 'invalid-operation' ? describeOperationError(error) : submitErrorSentences[error.code]
}

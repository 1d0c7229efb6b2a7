/**
 * Every error code → HTTP status → human sentence. The one place where codes become words: those of messages, by code.
 *
 * A new code does not compile until it has a line here and its text in messages.
 */
import type { OperationErrorCode } from '@/lib/domain/errors'
import type { FormatError } from '@/lib/formats/format-error'
import type { Say } from '@/lib/language/say'
import type { SubmitErrorCode } from '@/lib/realtime/submit-error'
import type { Result } from '@/lib/domain/result'
import type { AccountError, TokenError } from '../accounts/errors'
import { sayFault } from '../field-fault'
import { sayIn } from '../language/compiled-texts'
import type { PictureError } from '../images/picture-error'
import { sayFileFault } from '../imports/import-words'
import type { UnreadFile } from '../imports/read-file'
import type { MapError } from '../maps/errors'
import type { HttpError } from './errors'

export type ExpectedError = HttpError | AccountError | TokenError | MapError | PictureError | UnreadFile
export type AnyError = ExpectedError | { readonly code: OperationErrorCode }
export type ErrorCode = AnyError['code']
/** What a use case gives to a route or a form. */
export type Answer<Value> = Result<Value, AnyError>

const status = {
  'cross-site': 403,
  'body-too-large': 413,
  'body-cut-off': 400,
  'not-json': 400,
  'wrong-content-type': 415,
  'too-deep': 400,
  'not-found': 404,
  forbidden: 403,
  'method-not-allowed': 405,
  unavailable: 503,
  unexpected: 500,
  'invalid-input': 422,
  'email-taken': 409,
  'wrong-credentials': 401,
  'wrong-password': 403,
  'too-many-attempts': 429,
  busy: 503,
  'link-spent': 410,
  'mail-unavailable': 503,
  'map-not-found': 404,
  'map-forbidden': 403,
  'person-not-found': 404,
  'other-account': 401,
  'last-owner': 409,
  'picture-too-large': 422,
  'pictures-busy': 503,
  'file-not-readable': 422,
  'files-busy': 503,
  'picture-empty': 422,
  'picture-without-address': 422,
  'signed-out': 401,
  'too-many-tokens': 409,
  'token-refused': 401,
  'token-read-only': 403,
  'token-not-here': 403,
} satisfies Record<ExpectedError['code'], number>

const operationStatus = {
  'claim-not-found': 404,
  'argument-not-found': 404,
  'source-not-found': 404,
  'citation-not-found': 404,
  'id-taken': 409,
  'own-conclusion': 422,
  'argument-cycle': 422,
  'premise-twice': 422,
  'premise-missing': 422,
  'last-premise': 422,
  'same-claim': 422,
  'changed-since': 409,
  'built-upon': 409,
  'nothing-to-undo': 409,
  'limit-reached': 422,
  'invalid-operation': 422,
} satisfies Record<OperationErrorCode, number>

export function statusOf(code: ErrorCode): number {
  return { ...status, ...operationStatus }[code]
}

/** The HTTP status and the sentence of an error: in English for programs, else as `say` speaks. */
export function describeError(error: AnyError, say: Say = sayIn('en')): { status: number; sentence: string } {
  if (isOperationError(error)) return { status: operationStatus[error.code], sentence: say(`refusals.${error.code}`) }
  return { status: status[error.code], sentence: sentenceOf(error, say) }
}

function sentenceOf(error: ExpectedError, say: Say): string {
  switch (error.code) {
    case 'invalid-input': {
      const [fault] = Object.values(error.fields)
      return fault ? sayFault(say, fault) : say('errors.invalid-input')
    }
    case 'body-too-large':
      return say('errors.body-too-large', { size: toSize(error.limit) })
    case 'too-many-attempts':
      return say('errors.too-many-attempts', { minutes: error.minutes })
    case 'too-many-tokens':
      return say('errors.too-many-tokens', { most: error.most })
    case 'file-not-readable':
      return sayFileFault(say, error.fault)
    case 'picture-too-large':
      return say('errors.picture-too-large', { megapixels: error.megapixels, largest: error.largest })
    default:
      return say(`errors.${error.code}`)
  }
}

/** What a text about an error needs besides its code, for whoever says it in another language. */
export function valuesOf(error: AnyError): Readonly<Record<string, string | number>> {
  if ('limit' in error) return { size: toSize(error.limit) }
  if ('minutes' in error) return { minutes: error.minutes }
  if ('most' in error) return { most: error.most }
  if ('fault' in error) return faultValues(error.fault)
  return 'megapixels' in error ? { megapixels: error.megapixels, largest: error.largest } : {}
}

/** What is wrong with a file in short, and where; the sentence itself is English. */
function faultValues({ code, line, column }: FormatError): Readonly<Record<string, string | number>> {
  return { fault: code, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
}

/** The sentence for the `?error=` that next-auth adds to the sign-in page; undefined without one. */
export function describeSignInError(say: Say, code: string | string[] | undefined): string | undefined {
  if (code === undefined) return undefined
  if (code === 'too-many-attempts') return say('errors.tooManySignIns')
  if (code === 'wrong-credentials' || code === 'busy' || code === 'link-spent') return say(`errors.${code}`)
  return say(code === 'AccessDenied' ? 'errors.providerRefused' : 'errors.providerFailed')
}

function isOperationError(error: AnyError): error is { readonly code: OperationErrorCode } {
  return Object.hasOwn(operationStatus, error.code)
}

function toSize(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${Math.floor(bytes / 1024)} KiB`
}

const submitStatus = {
  ...operationStatus,
  'not-allowed': 403,
  'map-not-found': 404,
  'operation-id-reused': 409,
  'too-large': 413,
  'not-stored': 422,
  busy: 503,
  stopping: 503,
  unavailable: 503,
} satisfies Record<SubmitErrorCode, number>

/** The HTTP status of a refused operation. */
export function submitErrorStatus(code: SubmitErrorCode): number {
  return submitStatus[code]
}

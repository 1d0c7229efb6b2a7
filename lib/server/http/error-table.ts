/**
 * Every error code → HTTP status → human sentence. The one place where codes become words.
 *
 * A new code does not compile until it has a line here.
 */
import { operationErrorSentences, type OperationErrorCode } from '@/lib/domain/errors'
import type { SubmitErrorCode } from '@/lib/realtime/submit-error'
import type { Result } from '@/lib/domain/result'
import type { AccountError } from '../accounts/errors'
import type { PictureError } from '../images/picture-error'
import type { MapError } from '../maps/errors'
import type { HttpError } from './errors'

export type ExpectedError = HttpError | AccountError | MapError | PictureError
export type AnyError = ExpectedError | { readonly code: OperationErrorCode }
export type ErrorCode = AnyError['code']
/** What a use case gives to a route or a form. */
export type Answer<Value> = Result<Value, AnyError>

type Line<Code> = {
  status: number
  sentence: (error: Extract<ExpectedError, { code: Code }>) => string
}

const table = {
  'cross-site': { status: 403, sentence: () => 'This request came from another site, so it was refused.' },
  'body-too-large': { status: 413, sentence: ({ limit }) => `This is too much at once: at most ${toSize(limit)}.` },
  'body-cut-off': { status: 400, sentence: () => 'This request ended before it was complete. Send it again.' },
  'not-json': { status: 400, sentence: () => 'This request is not valid JSON.' },
  'wrong-content-type': { status: 415, sentence: () => 'This request must say Content-Type: application/json.' },
  'too-deep': { status: 400, sentence: () => 'This request is nested too deeply.' },
  'not-found': { status: 404, sentence: () => 'There is nothing here. It may have been moved or removed.' },
  forbidden: { status: 403, sentence: () => 'You do not have the right to do this.' },
  'method-not-allowed': { status: 405, sentence: () => 'This address does not take requests of this kind.' },
  unavailable: {
    status: 503,
    sentence: () => 'The database does not answer right now. Nothing that was saved is lost; try again in a moment.',
  },
  unexpected: {
    status: 500,
    sentence: () => 'Something went wrong on our side. Nothing was lost that had been saved; please try again.',
  },
  'invalid-input': {
    status: 422,
    sentence: ({ fields }) => Object.values(fields)[0] ?? 'Please check what you entered.',
  },
  'email-taken': { status: 409, sentence: () => 'There is already an account with this e-mail address.' },
  'wrong-credentials': {
    status: 401,
    sentence: () => 'This e-mail address and password do not belong to an account.',
  },
  'wrong-password': { status: 403, sentence: () => 'This is not your current password.' },
  'too-many-attempts': {
    status: 429,
    sentence: ({ minutes }) =>
      `Too many attempts for this address. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  },
  busy: { status: 503, sentence: () => 'Many people are signing in at this moment. Try again in a few seconds.' },
  'link-spent': {
    status: 410,
    sentence: () => 'This link was already used or has expired. Ask for a new one.',
  },
  'mail-unavailable': {
    status: 503,
    sentence: () => 'This server does not send e-mail. Ask whoever runs it for help.',
  },
  'map-not-found': { status: 404, sentence: () => 'There is no such map, or you may not see it.' },
  'map-forbidden': { status: 403, sentence: () => 'Your role on this map does not allow this.' },
  'person-not-found': {
    status: 404,
    sentence: () => 'Nobody here has this e-mail address. They need an account first.',
  },
  'other-account': {
    status: 401,
    sentence: () => 'Someone else is signed in here now. Sign in again as the one who wrote this.',
  },
  'last-owner': { status: 409, sentence: () => 'A map needs an owner. Make someone else an owner first.' },
  'picture-too-large': {
    status: 422,
    sentence: ({ megapixels, largest }) =>
      `This picture would have ${megapixels} million pixels, which is too many. Choose a scale of at most ${largest}, a branch, or SVG.`,
  },
  'pictures-busy': { status: 503, sentence: () => 'Many pictures are being drawn right now. Try again in a moment.' },
  'signed-out': { status: 401, sentence: () => 'You are signed out. Sign in and try again.' },
} satisfies { [Code in ExpectedError['code']]: Line<Code> }

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

/** The HTTP status and the sentence of an error. */
export function describeError(error: AnyError): { status: number; sentence: string } {
  if (isOperationError(error))
    return { status: operationStatus[error.code], sentence: operationErrorSentences[error.code] }
  const line = table[error.code]
  // Each line takes exactly the error of its own code, which the table's type guarantees and a lookup cannot show.
  return { status: line.status, sentence: (line.sentence as (error: ExpectedError) => string)(error) }
}

/** The sentence for the `?error=` that next-auth adds to the sign-in page; undefined without one. */
export function describeSignInError(code: string | string[] | undefined): string | undefined {
  if (code === undefined) return undefined
  if (code === 'too-many-attempts') return 'Too many attempts for this address. Try again in a few minutes.'
  if (code === 'wrong-credentials' || code === 'busy' || code === 'link-spent') return table[code].sentence()
  if (code === 'AccessDenied') return 'The other service did not let you in.'
  return 'Signing in through the other service did not work. Try again, or use your e-mail address.'
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

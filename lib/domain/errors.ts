/**
 * Why an operation is refused. Values, not exceptions: each carries what a person needs to understand it, and has its one
 * sentence in messages.
 */
import { fieldNames } from '@/messages/en/field-names'
import { refusals } from '@/messages/en/refusals'
import type { ArgumentId, CitationId, ClaimId, SourceId } from './ids'
import type { Table } from './change'

export type OperationError =
  | { readonly code: 'claim-not-found'; readonly claimId: ClaimId }
  | { readonly code: 'argument-not-found'; readonly argumentId: ArgumentId }
  | { readonly code: 'source-not-found'; readonly sourceId: SourceId }
  | { readonly code: 'citation-not-found'; readonly citationId: CitationId }
  | { readonly code: 'id-taken'; readonly table: Table; readonly id: string }
  | { readonly code: 'own-conclusion'; readonly claimId: ClaimId }
  | { readonly code: 'argument-cycle'; readonly argumentId: ArgumentId }
  | { readonly code: 'premise-twice'; readonly claimId: ClaimId }
  | { readonly code: 'premise-missing'; readonly claimId: ClaimId }
  | { readonly code: 'last-premise'; readonly argumentId: ArgumentId }
  | { readonly code: 'same-claim'; readonly claimId: ClaimId }
  | { readonly code: 'changed-since'; readonly table: Table; readonly id: string }
  | { readonly code: 'built-upon'; readonly table: Table; readonly id: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'limit-reached'; readonly what: LimitName; readonly limit: number }
  /** The arguments do not fit the operation's schema; `path` says where, `rule` what is wrong there. */
  | { readonly code: 'invalid-operation'; readonly path: string; readonly rule: string }

/** What there may be only so much of. */
export type LimitName =
  | 'claims'
  | 'arguments'
  | 'sources'
  | 'premises of an argument'
  | 'citations of a claim'
  | 'tags of a claim'
  | 'characters of a note'

export type OperationErrorCode = OperationError['code']

/** The English sentence of each refusal, and of those on the way to a map, for the API and the command line. An interface says `refusals.<code>` in its language. */
export const operationErrorSentences = refusals satisfies Record<OperationErrorCode, string>

/** The sentence for a refusal, with what is wrong and where in an operation that does not fit its schema. */
export function describeOperationError(error: OperationError): string {
  if (error.code !== 'invalid-operation') return operationErrorSentences[error.code]
  const rule = shorten(error.rule.replace(/^Invalid input: /, '').replace(/\.$/, ''))
  // Crux's own rules go on where a field's name stops; what Zod says by itself stands alone.
  const isPredicate = /^(must|is) /.test(rule)
  const field = namedFieldOf(error)
  if (isPredicate && field) return `${fieldNames[field]} ${rule}.`
  if (error.path === '') return isPredicate ? `The change ${rule}.` : `This change is not well formed: ${rule}.`
  const path = `“${shorten(error.path)}”`
  return isPredicate ? `The field ${path} ${rule}.` : `This change is not well formed at ${path}: ${rule}.`
}

/** The field that a rule is about: the last name in the path, since an entry of a list is only a number. */
export function fieldOf({ path }: { readonly path: string }): string | undefined {
  return path.split('.').findLast((part) => !/^\d+$/.test(part))
}

/** The field whose name is known to people, and undefined for all others. */
export function namedFieldOf(error: { readonly path: string }): keyof typeof fieldNames | undefined {
  const field = fieldOf(error)
  const one = field === 'tags' ? 'tag' : field
  return one !== undefined && Object.hasOwn(fieldNames, one) ? (one as keyof typeof fieldNames) : undefined
}

/** Names and rules may repeat what somebody sent: any text of any length. */
function shorten(text: string): string {
  const line = [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()]
  return line.length <= longest ? line.join('') : `${line.slice(0, longest - 1).join('')}…`
}

const longest = 120

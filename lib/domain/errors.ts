/**
 * Why an operation is refused. Values, not exceptions: each carries what a person needs to understand it.
 */
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
  | { readonly code: 'limit-reached'; readonly what: string; readonly limit: number }
  /** The arguments do not fit the operation's schema; `path` says where, `rule` what is wrong there. */
  | { readonly code: 'invalid-operation'; readonly path: string; readonly rule: string }

export type OperationErrorCode = OperationError['code']

/** A human sentence for each refusal: what happened and, where there is one, the way out. */
export const operationErrorSentences = {
  'claim-not-found': 'This claim is no longer on the map. Someone may have removed it.',
  'argument-not-found': 'This argument is no longer on the map. Someone may have removed it.',
  'source-not-found': 'This source is no longer on the map.',
  'citation-not-found': 'This citation is no longer on the map.',
  'id-taken': 'Something with the same id is already on the map.',
  'own-conclusion': 'A claim cannot be a reason for or against itself.',
  'argument-cycle': 'An argument cannot undercut itself, directly or through others.',
  'premise-twice': 'This claim is already a premise of the argument.',
  'premise-missing': 'This claim is not a premise of the argument.',
  'last-premise': 'An argument needs at least one premise. Remove the argument instead.',
  'same-claim': 'A claim cannot be merged with itself.',
  'changed-since': 'Someone has changed this since, so it was not undone.',
  'built-upon': 'Someone has built on this since, so it was not undone.',
  'nothing-to-undo': 'There is nothing to undo here.',
  'limit-reached': 'This map has reached a limit of its size.',
  'invalid-operation': 'This change is not well formed.',
} satisfies Record<OperationErrorCode, string>

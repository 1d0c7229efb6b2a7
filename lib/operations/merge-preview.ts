/** What a merge of two claims would do, told before it is done; read off the operation itself, so that the two agree. */
import type { Claim } from '../domain/claim'
import type { DebateMap } from '../domain/debate-map'
import type { OperationError } from '../domain/errors'
import type { ActorId, ClaimId } from '../domain/ids'
import { ok, type Result } from '../domain/result'
import { applyOperation, parseOperation } from './registry'

export interface MergePreview {
  /** The claim as it will be. */
  readonly merged: Claim
  /** Arguments about the other claim that will be about this one. */
  readonly reasonsMoved: number
  /** Arguments in which the kept claim takes the other's place. */
  readonly usesMoved: number
  /** Arguments that go: they would argue from the claim to itself, or say the same as another. */
  readonly argumentsGone: number
  readonly citationsMoved: number
  /** Citations that both have. */
  readonly citationsGone: number
}

/** What merging would do now; the error says why it cannot be done. Nothing is changed. */
export function previewMerge(map: DebateMap, keep: ClaimId, absorb: ClaimId): Result<MergePreview, OperationError> {
  const operation = parseOperation({ kind: 'merge-claims', args: { keep, absorb } })
  if (!operation.ok) return operation
  const nobody = { actor: 'preview' as ActorId, at: 0, findInverse: () => undefined }
  const applied = applyOperation(map, operation.value, nobody)
  if (!applied.ok) return applied
  const preview = { reasonsMoved: 0, usesMoved: 0, argumentsGone: 0, citationsMoved: 0, citationsGone: 0 }
  for (const change of applied.value.changes) {
    if (change.table === 'citation') preview[change.after ? 'citationsMoved' : 'citationsGone']++
    if (change.table !== 'argument' || !change.before) continue
    const { conclusion, premises } = change.before
    if (!change.after) preview.argumentsGone++
    else if ('claim' in conclusion && conclusion.claim === absorb) preview.reasonsMoved++
    else if (premises.includes(absorb)) preview.usesMoved++
  }
  const merged = applied.value.map.claims.get(keep)
  return merged ? ok({ merged, ...preview }) : { ok: false, error: { code: 'claim-not-found', claimId: keep } }
}

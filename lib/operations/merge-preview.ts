/** What a merge of two claims would do, told before it is done; read off the operation itself, so that the two agree. */
import type { Change } from '../domain/change'
import type { Claim } from '../domain/claim'
import type { DebateMap } from '../domain/debate-map'
import type { OperationError } from '../domain/errors'
import type { ActorId, ClaimId } from '../domain/ids'
import { fail, ok, type Result } from '../domain/result'
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

/** What merging one or several into `keep` would do now; the error says why it cannot be done. Nothing is changed. */
export function previewMerge(
  map: DebateMap,
  keep: ClaimId,
  absorb: readonly ClaimId[],
): Result<MergePreview, OperationError> {
  const preview = { reasonsMoved: 0, usesMoved: 0, argumentsGone: 0, citationsMoved: 0, citationsGone: 0 }
  let at = map
  for (const claim of absorb) {
    const operation = parseOperation({ kind: 'merge-claims', args: { keep, absorb: claim } })
    if (!operation.ok) return operation
    const applied = applyOperation(at, operation.value, nobody)
    if (!applied.ok) return applied
    for (const change of applied.value.changes) count(preview, change, claim)
    at = applied.value.map
  }
  const merged = at.claims.get(keep)
  return merged ? ok({ merged, ...preview }) : fail({ code: 'claim-not-found', claimId: keep })
}

const nobody = { actor: 'preview' as ActorId, at: 0, findInverse: () => undefined }

function count(
  preview: { -readonly [Name in Exclude<keyof MergePreview, 'merged'>]: number },
  change: Change,
  gone: ClaimId,
) {
  if (change.table === 'citation') preview[change.after ? 'citationsMoved' : 'citationsGone']++
  if (change.table !== 'argument' || !change.before) return
  const { conclusion, premises } = change.before
  if (!change.after) preview.argumentsGone++
  else if ('claim' in conclusion && conclusion.claim === gone) preview.reasonsMoved++
  else if (premises.includes(gone)) preview.usesMoved++
}

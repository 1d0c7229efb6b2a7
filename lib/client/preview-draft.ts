/** The map with what is being typed, as if it were already done, so that there is a place to type it. */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ActorId } from '@/lib/domain/ids'
import { applyOperation, parseOperation, type OperationInput } from '@/lib/operations/registry'
import { operationOf, type TextDraft } from './view-store'

/** The map itself where the draft does not apply to it. */
export function previewDraft(map: DebateMap, draft: TextDraft, text: string): DebateMap {
  return previewOperation(map, operationOf(draft, text))
}

/** The map as the operation would leave it; the map itself where it does not apply. */
export function previewOperation(map: DebateMap, operation: OperationInput): DebateMap {
  const parsed = parseOperation(operation)
  if (!parsed.ok) return map
  const context = { actor: 'preview' as ActorId, at: 0, findInverse: () => undefined }
  const applied = applyOperation(map, parsed.value, context)
  return applied.ok ? applied.value.map : map
}

/** The map with what is being typed, as if it were already done, so that there is a place to type it. */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ActorId } from '@/lib/domain/ids'
import { applyOperation, parseOperation } from '@/lib/operations/registry'
import { operationOf, type TextDraft } from './view-store'

/** The map itself where the draft does not apply to it. */
export function previewDraft(map: DebateMap, draft: TextDraft, text: string): DebateMap {
  const parsed = parseOperation(operationOf(draft, text))
  if (!parsed.ok) return map
  const context = { actor: 'preview' as ActorId, at: 0, findInverse: () => undefined }
  const applied = applyOperation(map, parsed.value, context)
  return applied.ok ? applied.value.map : map
}

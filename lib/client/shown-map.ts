/** The map with what is being typed, as if it were already done: so the layout makes room while one types. */
import { applyOperation, parseOperation } from '@/lib/operations/registry'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ActorId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { operationOf, type TextDraft } from './view-store'

/** The map itself where nothing is typed, or where that could not be done. */
export function shownMap(map: DebateMap, draft: TextDraft | undefined): DebateMap {
  if (!draft) return map
  const parsed = parseOperation(operationOf(draft, draft.text.trim().slice(0, limits.claimText) || '…'))
  if (!parsed.ok) return map
  const context = { actor: 'preview' as ActorId, at: 0, findInverse: () => undefined }
  const applied = applyOperation(map, parsed.value, context)
  return applied.ok ? applied.value.map : map
}

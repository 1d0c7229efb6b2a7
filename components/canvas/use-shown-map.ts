'use client'

import { useMemo } from 'react'
import { applyOperation, parseOperation, type OperationInput } from '@/lib/operations/registry'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ActorId, ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { operationOf, type TextDraft } from '@/lib/client/view-store'

export interface DraggedClaim {
  readonly id: ClaimId
  readonly x: number
  readonly y: number
}

/** The map with what is being typed, as if it were already done: so the layout makes room while one types. */
export function useShownMap(map: DebateMap, draft: TextDraft | undefined): DebateMap {
  return useMemo(
    () => (draft ? preview(map, operationOf(draft, draft.text.trim().slice(0, limits.claimText) || '…')) : map),
    [map, draft],
  )
}

/** The map as if a claim were dropped where it is. */
export function pinnedAt(map: DebateMap, { id, x, y }: DraggedClaim): DebateMap {
  return preview(map, { kind: 'set-positions', args: { pin: [{ id, x: Math.round(x), y: Math.round(y) }] } })
}

/** The map after an operation, or the map itself where the operation does not apply. */
function preview(map: DebateMap, input: OperationInput): DebateMap {
  const parsed = parseOperation(input)
  if (!parsed.ok) return map
  const context = { actor: 'preview' as ActorId, at: 0, findInverse: () => undefined }
  const applied = applyOperation(map, parsed.value, context)
  return applied.ok ? applied.value.map : map
}

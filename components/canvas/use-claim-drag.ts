'use client'

import type { OnNodeDrag } from '@xyflow/react'
import { useState } from 'react'
import { moveTo } from '@/lib/client/complete-pick'
import { performOrTell, type Workspace } from '@/lib/client/workspace'
import { conclusionKey, type Conclusion } from '@/lib/domain/argument'
import { claimsUnder } from '@/lib/domain/branch'
import { argumentsWith } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { ClaimNodeType } from './claim-node'
import { targetUnder } from './pointer-target'
import type { DraggedClaim } from './use-shown-map'

/**
 * Dragging a claim: dropped on another claim it moves there, on an arrow it undercuts that,
 * on free ground it is pinned.
 *
 * The landing is shown before the drop. Escape, or a drop at the start, changes nothing.
 */
export function useClaimDrag(workspace: Workspace) {
  const [dragged, setDragged] = useState<DraggedClaim>()
  const [target, setTarget] = useState<Conclusion>()

  const onStart: OnNodeDrag<ClaimNodeType> = (_event, node) => {
    const id = node.id as ClaimId
    workspace.view.set({ selection: { kind: 'claim', id }, notice: undefined })
    setDragged({ id, ...node.position })
  }

  const onMove: OnNodeDrag<ClaimNodeType> = (event, node) => {
    const id = node.id as ClaimId
    setDragged({ id, ...node.position })
    setTarget(landing(workspace, event, id))
  }

  const onStop: OnNodeDrag<ClaimNodeType> = (_event, node) => {
    const id = node.id as ClaimId
    const landed = target
    setDragged(undefined)
    setTarget(undefined)
    if (!dragged) return
    if (!landed) {
      const { x, y } = node.position
      performOrTell(workspace, { kind: 'set-positions', args: { pin: [{ id, x: Math.round(x), y: Math.round(y) }] } })
      return
    }
    const operation = moveTo(workspace, id, landed)
    if (typeof operation === 'string') workspace.view.set({ notice: operation })
    else if (performOrTell(workspace, operation)) workspace.canvas?.follow(id)
  }

  return {
    dragged,
    target,
    hint: target && dragged ? hintFor(workspace, dragged.id, target) : undefined,
    onStart,
    onMove,
    onStop,
  }
}

/** Where the dragged claim would land: not on itself nor on what is beneath it or argued with it, nor where it already is. */
function landing({ store }: Workspace, event: MouseEvent | TouchEvent, dragged: ClaimId): Conclusion | undefined {
  const { map } = store.getState()
  const beneath = claimsUnder(map, dragged)
  const [first] = argumentsWith(map, dragged)
  const target = targetUnder(event, (over) => {
    if ('claim' in over) return !beneath.has(over.claim)
    const argument = map.arguments.get(over.argument)
    return argument !== undefined && !argument.premises.some((premise) => beneath.has(premise))
  })
  const isThere = target && first && conclusionKey(first.conclusion) === conclusionKey(target)
  return isThere ? undefined : target
}

function hintFor({ store }: Workspace, dragged: ClaimId, target: Conclusion): string {
  const { map } = store.getState()
  if ('argument' in target) {
    const [first] = argumentsWith(map, dragged)
    const isBacking = first?.stance === 'pro' && 'argument' in first.conclusion
    return isBacking ? 'Drop to back this argument' : 'Drop to undercut this argument'
  }
  const text = map.claims.get(target.claim)?.text ?? ''
  return `Drop to make it a reason about “${text.slice(0, 60)}${text.length > 60 ? '…' : ''}”`
}

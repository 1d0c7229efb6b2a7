'use client'

import type { OnNodeDrag } from '@xyflow/react'
import { useState, type RefObject } from 'react'
import { moveTo } from '@/lib/client/complete-pick'
import { performOrTell, type Workspace } from '@/lib/client/workspace'
import { conclusionKey, type Conclusion } from '@/lib/domain/argument'
import { claimsUnder } from '@/lib/domain/branch'
import { argumentsWith } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { Scene } from '@/lib/scene/scene'
import type { ClaimNodeType } from './claim-node'
import type { DraggedClaim } from './use-shown-map'

/**
 * Dragging a claim: dropped on another claim it moves there, dropped on free ground it is pinned.
 *
 * The landing is shown before the drop. Escape, or a drop at the start, changes nothing.
 */
export function useClaimDrag(workspace: Workspace, latestScene: RefObject<Scene | undefined>) {
  const [dragged, setDragged] = useState<DraggedClaim>()
  const [target, setTarget] = useState<Conclusion>()

  const onStart: OnNodeDrag<ClaimNodeType> = (_event, node) => {
    const id = node.id as ClaimId
    workspace.view.set({ selection: { kind: 'claim', id }, notice: undefined })
    setDragged({ id, ...node.position })
  }

  const onMove: OnNodeDrag<ClaimNodeType> = (_event, node) => {
    const id = node.id as ClaimId
    setDragged({ id, ...node.position })
    setTarget(
      landing(workspace, latestScene.current, id, {
        x: node.position.x + (node.width ?? 0) / 2,
        y: node.position.y + 12,
      }),
    )
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
    else performOrTell(workspace, operation)
  }

  return { dragged, target, hint: target ? hintFor(workspace, target) : undefined, onStart, onMove, onStop }
}

/** The claim on which the dragged one would land: not itself, none of those beneath it, not where it already is. */
function landing(
  workspace: Workspace,
  scene: Scene | undefined,
  dragged: ClaimId,
  point: { readonly x: number; readonly y: number },
): Conclusion | undefined {
  const { map } = workspace.store.getState()
  const beneath = claimsUnder(map, dragged)
  const over = scene?.claims.find(
    (claim) =>
      !beneath.has(claim.id) &&
      point.x >= claim.x &&
      point.x <= claim.x + claim.width &&
      point.y >= claim.y &&
      point.y <= claim.y + claim.height,
  )
  if (!over) return undefined
  const [first] = argumentsWith(map, dragged)
  const isThere = first && conclusionKey(first.conclusion) === conclusionKey({ claim: over.id })
  return isThere ? undefined : { claim: over.id }
}

function hintFor(workspace: Workspace, target: Conclusion): string {
  const claim = 'claim' in target ? workspace.store.getState().map.claims.get(target.claim) : undefined
  return claim ? `Drop to make it a reason about “${claim.text.slice(0, 60)}${claim.text.length > 60 ? '…' : ''}”` : ''
}

'use client'

import type { OnNodeDrag } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import { moveTo } from '@/lib/client/complete-pick'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { performOrTell, type Workspace } from '@/lib/client/workspace'
import { conclusionKey, type Conclusion } from '@/lib/domain/argument'
import { claimsUnder } from '@/lib/domain/branch'
import { argumentsWith } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'
import type { Point } from '@/lib/scene/path'
import type { ClaimNodeType } from './claim-node'
import type { PaintedLayers } from './painted-layers'
import { targetUnder } from './pointer-target'

export interface DraggedClaim extends Point {
  readonly id: ClaimId
  /** Whether it was let go of, and stands there until the map shows what came of it. */
  readonly isDropped: boolean
}

interface DragParts {
  readonly feed: SceneFeed
  readonly layers: () => PaintedLayers | undefined
  readonly toMap: (point: Point) => Point
}

const none: ReadonlySet<ClaimId> = new Set()

/**
 * Dragging a claim: dropped on another claim it moves there, on an arrow it undercuts that,
 * on free ground it is pinned.
 *
 * The landing is shown before the drop. Escape, or a drop at the start, changes nothing.
 */
export function useClaimDrag(workspace: Workspace, { feed, layers, toMap }: DragParts) {
  const [dragged, setDragged] = useState<DraggedClaim>()
  const [target, setTarget] = useState<Conclusion>()
  const [lifted, setLifted] = useState(none)
  const start = useRef<Point>(undefined)
  const isGivenUp = useRef(false)
  /** What hangs on the dragged claim: it cannot land there. Found once a drag. */
  const beneath = useRef<ReadonlySet<ClaimId>>(new Set())

  const giveUp = () => {
    isGivenUp.current = true
    setDragged(undefined)
    setTarget(undefined)
    layers()?.drop(true)
  }

  const isHeld = dragged !== undefined && !dragged.isDropped
  useEffect(() => {
    if (!isHeld) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      giveUp()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  })

  useEffect(() => {
    if (!dragged?.isDropped) return
    // The claim stays under the pointer until the map shows where it went.
    return feed.subscribe(() => {
      if (feed.getState()?.isLatest) setDragged(undefined)
    })
  }, [dragged, feed])

  const onStart: OnNodeDrag<ClaimNodeType> = (_event, node) => {
    const id = node.id as ClaimId
    isGivenUp.current = false
    start.current = node.position
    beneath.current = claimsUnder(workspace.store.getState().map, id)
    workspace.view.set({ selection: { kind: 'claim', id }, notice: undefined })
    layers()?.lift(id)
    setLifted(feed.getState()?.scene.branchOf(id) ?? none)
    setDragged({ id, ...node.position, isDropped: false })
  }

  const onMove: OnNodeDrag<ClaimNodeType> = (event, node) => {
    if (isGivenUp.current || !start.current) return
    const id = node.id as ClaimId
    layers()?.moveLifted(node.position.x - start.current.x, node.position.y - start.current.y)
    setDragged({ id, ...node.position, isDropped: false })
    setTarget(landing(event, id))
  }

  const onStop: OnNodeDrag<ClaimNodeType> = (_event, node) => {
    if (isGivenUp.current || !dragged) return
    const id = node.id as ClaimId
    const { x, y } = node.position
    const operation: OperationInput | string = target
      ? moveTo(workspace, id, target)
      : { kind: 'set-positions', args: { pin: [{ id, x: Math.round(x), y: Math.round(y) }] } }
    if (typeof operation === 'string') {
      workspace.view.set({ notice: operation })
      return giveUp()
    }
    if (!performOrTell(workspace, operation)) return giveUp()
    setDragged({ id, x, y, isDropped: true })
    setTarget(undefined)
    layers()?.drop(false)
    if (target) workspace.canvas?.follow(id)
  }

  /** Where the dragged claim would land: not on itself nor on what is beneath it or argued with it, nor where it already is. */
  const landing = (event: MouseEvent | TouchEvent, id: ClaimId): Conclusion | undefined => {
    const { map } = workspace.store.getState()
    const [first] = argumentsWith(map, id)
    const found = targetUnder(event, feed.getState()?.scene, toMap, (over) => {
      if ('claim' in over) return !beneath.current.has(over.claim)
      const argument = map.arguments.get(over.argument)
      return argument !== undefined && !argument.premises.some((premise) => beneath.current.has(premise))
    })
    const isThere = found && first && conclusionKey(first.conclusion) === conclusionKey(found)
    return isThere ? undefined : found
  }

  return {
    dragged,
    /** What moves with it, as a painting. */
    lifted: dragged ? lifted : none,
    target,
    hint: target && isHeld ? hintFor(workspace, dragged.id, target) : undefined,
    onStart,
    onMove,
    onStop,
  }
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

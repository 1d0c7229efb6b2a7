'use client'

import { useEffect, useRef, useState } from 'react'
import { completePick } from '@/lib/client/complete-pick'
import { landingHint, landingsOf } from '@/lib/client/landing'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { selectedClaims } from '@/lib/client/view-store'
import { performOrTell, type Workspace } from '@/lib/client/workspace'
import type { Conclusion } from '@/lib/domain/argument'
import type { ClaimId } from '@/lib/domain/ids'
import type { Point } from '@/lib/scene/path'
import type { PaintedLayers } from './painted-layers'
import { targetUnder, type PointerLike } from './pointer-target'

export interface DraggedClaim extends Point {
  readonly id: ClaimId
  /** All that are dragged, this one first. */
  readonly claims: readonly ClaimId[]
  /** Whether it was let go of, and stands there until the map shows what came of it. */
  readonly isDropped: boolean
}

interface Moving {
  readonly claims: readonly ClaimId[]
  readonly mayLand: (target: Conclusion) => boolean
}

interface DragParts {
  readonly feed: SceneFeed
  readonly layers: () => PaintedLayers | undefined
  readonly toMap: (point: Point) => Point
}

const none: ReadonlySet<ClaimId> = new Set()

export type ClaimDrag = ReturnType<typeof useClaimDrag>

/**
 * Dragging a claim, by the mouse or by a finger: dropped on another claim it moves there, on an arrow it undercuts that,
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
  /** Which claims are dragged, the one under the pointer first, and where they may land; found once a drag. */
  const moving = useRef<Moving>(undefined)

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

  /** `at`: where it is on the map. */
  const begin = (id: ClaimId, at: Point) => {
    isGivenUp.current = false
    start.current = at
    const { store, view } = workspace
    const chosen = selectedClaims(view.getState())
    const claims = chosen.includes(id) ? [id, ...chosen.filter((one) => one !== id)] : [id]
    moving.current = { claims, mayLand: landingsOf(store.getState().map, claims) }
    if (claims.length === 1) view.set({ selection: { kind: 'claim', id }, notice: undefined })
    layers()?.lift(claims)
    const scene = feed.getState()?.scene
    setLifted(new Set(claims.flatMap((claim) => [...(scene?.branchOf(claim) ?? [])])))
    setDragged({ id, claims, x: at.x, y: at.y, isDropped: false })
  }

  const moveTo = ({ x, y }: Point, pointer: PointerLike) => {
    const claims = moving.current?.claims
    const [id] = claims ?? []
    if (isGivenUp.current || !start.current || !claims || !id) return
    layers()?.moveLifted(x - start.current.x, y - start.current.y)
    setDragged({ id, claims, x, y, isDropped: false })
    setTarget(landing(pointer))
  }

  const drop = ({ x, y }: Point) => {
    const [from, ...also] = moving.current?.claims ?? []
    if (isGivenUp.current || !dragged || !from || !start.current) return
    const by = { x: x - start.current.x, y: y - start.current.y }
    const isDone = target
      ? completePick(workspace, { kind: 'move', from, also }, target)
      : performOrTell(workspace, { kind: 'set-positions', args: { pin: placesOf(feed, [from, ...also], by) } })
    if (!isDone) return giveUp()
    setDragged({ id: from, claims: [from, ...also], x, y, isDropped: true })
    setTarget(undefined)
    layers()?.drop(false)
  }

  /** Where the dragged claims would land: not on what is beneath them or argued with them, nor where they already are. */
  const landing = (pointer: PointerLike): Conclusion | undefined =>
    targetUnder(pointer, feed.getState()?.scene, toMap, moving.current?.mayLand ?? (() => false))

  return {
    dragged,
    /** What moves with it, as a painting. */
    lifted: dragged ? lifted : none,
    target,
    hint:
      target && isHeld ? landingHint(workspace.say, workspace.store.getState().map, dragged.claims, target) : undefined,
    begin,
    moveTo,
    drop,
    giveUp,
  }
}

/** The dragged claims where they are let go of, as pins. */
function placesOf(feed: SceneFeed, claims: readonly ClaimId[], by: Point) {
  return claims.flatMap((id) => {
    const box = feed.getState()?.scene.boxOf(id)
    return box ? [{ id, x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) }] : []
  })
}

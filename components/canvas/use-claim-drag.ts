'use client'

import { useEffect, useRef, useState } from 'react'
import { completePick } from '@/lib/client/complete-pick'
import { drawnArgument } from '@/lib/client/drawn-argument'
import { freePlaceFor } from '@/lib/client/free-place'
import { homeOf, landingHint, landingsOf, type Landing } from '@/lib/client/landing'
import type { GraphGap, OrderDrop } from '@/lib/client/order-drop'
import type { SceneFeed } from '@/lib/client/scene-feed'
import type { ShownScene } from '@/lib/client/shown-scene'
import { selectedClaims } from '@/lib/client/view-store'
import { performOrTell, type Workspace } from '@/lib/client/workspace'
import type { Conclusion } from '@/lib/domain/argument'
import type { ClaimId } from '@/lib/domain/ids'
import type { Point } from '@/lib/scene/path'
import type { Box } from '@/lib/scene/scene'
import type { PaintedLayers } from './painted-layers'
import { placeOf, targetUnder, type PointerLike } from './pointer-target'

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
  readonly isHome: (target: Conclusion) => boolean
  /** Where the pointer was last. */
  pointer?: PointerLike
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
 * on free ground it is pinned, and between reasons of its row it comes there.
 *
 * The landing is shown and said before the drop. Escape, or a drop at the start or where it argues already, changes nothing.
 */
export function useClaimDrag(workspace: Workspace, { feed, layers, toMap }: DragParts) {
  const { say, store, view } = workspace
  const [dragged, setDragged] = useState<DraggedClaim>()
  const [landing, setLanding] = useState<Landing>()
  /** On the ground, where it would come among its siblings; what knows of these is fetched with the first drag. */
  const [gap, setGap] = useState<GraphGap>()
  const order = useRef<OrderDrop>(undefined)
  const [lifted, setLifted] = useState(none)
  const start = useRef<Point>(undefined)
  const isGivenUp = useRef(false)
  /** Which claims are dragged, the one under the pointer first, and where they may land; found once a drag. */
  const moving = useRef<Moving>(undefined)

  const giveUp = () => {
    isGivenUp.current = true
    setDragged(undefined)
    setLanding(undefined)
    setGap(undefined)
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
    const chosen = selectedClaims(view.getState())
    const claims = chosen.includes(id) ? [id, ...chosen.filter((one) => one !== id)] : [id]
    const { map } = store.getState()
    const now: Moving = (moving.current = { claims, mayLand: landingsOf(map, claims), isHome: homeOf(map, claims) })
    order.current = undefined
    const scene = feed.getState()?.scene
    const own = scene && ownPlace(scene, id)
    const argument = own && claims.length === 1 ? drawnArgument(map, own) : undefined
    const prepare = ({ OrderDrop }: typeof import('@/lib/client/order-drop')) => {
      if (!argument || moving.current !== now || isGivenUp.current) return
      order.current = new OrderDrop(workspace, argument)
      if (now.pointer) aim(now.pointer)
    }
    // Without it, all ground is for pins.
    void import('@/lib/client/order-drop').then(prepare, () => undefined)
    if (claims.length === 1) view.set({ selection: { kind: 'claim', id }, notice: undefined })
    layers()?.lift(claims)
    setLifted(new Set(claims.flatMap((claim) => [...(scene?.branchOf(claim) ?? [])])))
    setDragged({ id, claims, x: at.x, y: at.y, isDropped: false })
  }

  const moveTo = ({ x, y }: Point, pointer: PointerLike) => {
    const claims = moving.current?.claims
    const [id] = claims ?? []
    if (isGivenUp.current || !start.current || !claims || !id) return
    layers()?.moveLifted(x - start.current.x, y - start.current.y)
    setDragged({ id, claims, x, y, isDropped: false })
    moving.current!.pointer = pointer
    aim(pointer)
  }

  const aim = (pointer: PointerLike) => {
    const next = landingAt(pointer)
    const scene = feed.getState()?.scene
    setLanding(next)
    setGap(scene && next === 'ground' ? order.current?.onGraph(scene, toMap(placeOf(pointer))) : undefined)
  }

  const drop = ({ x, y }: Point) => {
    const [from, ...also] = moving.current?.claims ?? []
    if (isGivenUp.current || !dragged || !from || !start.current) return
    if (landing === undefined || landing === 'home') return giveUp()
    const by = { x: x - start.current.x, y: y - start.current.y }
    const isDone = gap?.isByHand
      ? (order.current?.drop(gap) ?? false)
      : landing === 'ground'
        ? pinBy(workspace, feed, [from, ...also], by)
        : completePick(workspace, { kind: 'move', from, also }, landing)
    if (!isDone) return giveUp()
    if (gap?.isByHand) workspace.canvas?.follow(from)
    setDragged({ id: from, claims: [from, ...also], x, y, isDropped: true })
    setLanding(undefined)
    setGap(undefined)
    layers()?.drop(false)
  }

  /** Where the dragged claims would land: what is beneath them or argued with them is ground. */
  const landingAt = (pointer: PointerLike): Landing => {
    const { mayLand, isHome } = moving.current!
    const scene = feed.getState()?.scene
    const target = targetUnder(pointer, scene, toMap, (one) => mayLand(one) || isHome(one))
    return target === undefined ? 'ground' : isHome(target) ? 'home' : target
  }

  return {
    dragged,
    /** What moves with it, as a painting. */
    lifted: dragged ? lifted : none,
    /** What they would argue about. */
    target: typeof landing === 'object' ? landing : undefined,
    /** Where the line stands that shows its place among its siblings. */
    gapLine: isHeld && gap?.isByHand ? gap.line : undefined,
    hint:
      landing && isHeld ? (gap?.hint ?? landingHint(say, store.getState().map, dragged.claims, landing)) : undefined,
    begin,
    moveTo,
    drop,
    giveUp,
  }
}

function ownPlace(scene: ShownScene, id: ClaimId) {
  return { id, role: scene.roleOf(id) ?? 'loose', parent: scene.parentOf(id) ?? null } as const
}

/** Pins the dragged claims where they are let go of, but over no other pinned one, and says so. Whether that was done. */
function pinBy(workspace: Workspace, feed: SceneFeed, claims: readonly ClaimId[], by: Point): boolean {
  const scene = feed.getState()?.scene
  if (!scene) return false
  const placed: Box[] = []
  const standing = (near: Box) => [
    ...scene.within(near).flatMap((index) => {
      const id = scene.ids[index]!
      return scene.isPinned(id) && !claims.includes(id) ? scene.boxAt(index) : []
    }),
    ...placed,
  ]
  const pin = claims.flatMap((id) => {
    const box = scene.boxOf(id)
    if (!box) return []
    const place = freePlaceFor({ ...box, x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) }, standing)
    placed.push({ ...box, ...place })
    return { id, ...place }
  })
  const isDone = performOrTell(workspace, { kind: 'set-positions', args: { pin } })
  if (isDone) workspace.view.set({ notice: workspace.say('notices.pinned', { count: pin.length }) })
  return isDone
}

'use client'

import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { selectedClaims, type MenuTarget } from '@/lib/client/view-store'
import type { Workspace } from '@/lib/client/workspace'
import type { Point } from '@/lib/scene/path'
import { targetUnder } from './pointer-target'

/** Milliseconds for which a finger must rest. */
const longPress = 500
/** Pixels by which it may tremble. */
const tremble = 8

/** The context menu of what lies under the pointer, by right click or by a finger that rests. */
export function useCanvasMenu(workspace: Workspace, feed: SceneFeed, toMap: (point: Point) => Point) {
  const press = useRef<{ readonly at: Point; readonly timer: ReturnType<typeof setTimeout> }>(undefined)
  const letGo = () => {
    clearTimeout(press.current?.timer)
    press.current = undefined
  }
  useEffect(() => () => clearTimeout(press.current?.timer), [])

  const open = (at: Point) => {
    const found = targetUnder({ clientX: at.x, clientY: at.y }, feed.getState()?.scene, toMap, () => true)
    const target: MenuTarget = !found
      ? { kind: 'ground' }
      : 'claim' in found
        ? { kind: 'claim', id: found.claim }
        : { kind: 'argument', id: found.argument }
    const { view } = workspace
    // A menu on one of several selected claims is about all of them.
    if (target.kind === 'claim') {
      if (!selectedClaims(view.getState()).includes(target.id)) view.selectClaim(target.id)
    } else if (target.kind === 'argument') view.selectArgument(target.id)
    view.set({ menu: { target, ...at } })
  }

  const onContextMenu = (event: MouseEvent) => {
    if (event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    letGo()
    if (!workspace.view.getState().menu) open({ x: event.clientX, y: event.clientY })
  }
  const onPointerDown = (event: PointerEvent) => {
    letGo()
    if (event.pointerType !== 'touch' || !event.isPrimary) return
    const at = { x: event.clientX, y: event.clientY }
    press.current = { at, timer: setTimeout(() => open(at), longPress) }
  }
  const onPointerMove = (event: PointerEvent) => {
    const from = press.current?.at
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > tremble) letGo()
  }

  return { onContextMenu, onPointerDown, onPointerMove, onPointerUp: letGo }
}

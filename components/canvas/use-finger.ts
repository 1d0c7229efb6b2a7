'use client'

import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { SceneFeed } from '@/lib/client/scene-feed'
import type { Workspace } from '@/lib/client/workspace'
import type { Point } from '@/lib/scene/path'
import { placeOf, targetUnder } from './pointer-target'
import type { ClaimDrag } from './use-claim-drag'

/** Milliseconds for which a finger must rest. */
const longPress = 500
/** Pixels by which it may tremble. */
const tremble = 8

interface FingerParts {
  readonly root: RefObject<HTMLElement | null>
  readonly feed: SceneFeed
  readonly toMap: (point: Point) => Point
  readonly drag: ClaimDrag
  readonly openMenu: (at: Point) => void
}

/** A claim that a finger holds. */
interface Held {
  /** Where the finger is, in pixels of the window, and where the claim was on the map. */
  readonly from: Point
  readonly box: Point
  isMoving: boolean
}

/**
 * A finger that moves pans, wherever it began, and two zoom: that is React Flow's. One that rests on a claim lifts it: moved
 * then, it drags the claim, and let go of where it is, it opens the claim's menu. Where nothing can be lifted, resting opens
 * the menu. `isFinger`: whether the last press was a finger's; no claim is dragged by a plain move then.
 */
export function useFinger(workspace: Workspace, { root, feed, toMap, drag, openMenu }: FingerParts) {
  const [isFinger, setIsFinger] = useState(() => matchMedia('(pointer: coarse)').matches)
  const press = useRef<{ readonly at: Point; readonly timer: ReturnType<typeof setTimeout> }>(undefined)
  const held = useRef<Held>(undefined)
  useEffect(() => () => clearTimeout(press.current?.timer), [])

  useEffect(() => {
    const element = root.current
    // While a claim is held, the finger does not pan.
    const keep = (event: TouchEvent) => {
      if (!held.current) return
      event.stopPropagation()
      event.preventDefault()
    }
    element?.addEventListener('touchmove', keep, { capture: true, passive: false })
    return () => element?.removeEventListener('touchmove', keep, { capture: true })
  }, [root])

  const letGo = () => {
    clearTimeout(press.current?.timer)
    press.current = undefined
  }
  const giveUp = () => {
    letGo()
    if (held.current) drag.giveUp()
    held.current = undefined
  }

  const hold = (from: Point) => {
    letGo()
    const scene = feed.getState()?.scene
    const found = targetUnder({ clientX: from.x, clientY: from.y }, scene, toMap, () => true)
    const claim = found && 'claim' in found ? found.claim : undefined
    const box = claim && scene?.boxOf(claim)
    const isTyped = claim !== undefined && workspace.view.getState().draft?.claimId === claim
    if (!workspace.mayEdit || !box || isTyped) return openMenu(from)
    held.current = { from, box, isMoving: false }
    drag.begin(claim, box)
  }

  const placeFor = ({ from, box }: Held, pointer: Point): Point => {
    const [start, now] = [toMap(from), toMap(pointer)]
    return { x: box.x + now.x - start.x, y: box.y + now.y - start.y }
  }

  const latestHold = useRef(hold)
  useEffect(() => {
    latestHold.current = hold
  })

  return {
    isFinger,
    /** What the system makes of a finger that rests; it may come before the time is over. Whether it was that. */
    takeContextMenu: (): boolean => {
      if (press.current) hold(press.current.at)
      return held.current !== undefined
    },
    onPointerDownCapture: ({ pointerType }: PointerEvent) => setIsFinger(pointerType === 'touch'),
    onPointerDown: (event: PointerEvent) => {
      giveUp()
      if (event.pointerType !== 'touch' || !event.isPrimary || event.target instanceof HTMLTextAreaElement) return
      const at = placeOf(event)
      press.current = { at, timer: setTimeout(() => latestHold.current(at), longPress) }
    },
    onPointerMove: (event: PointerEvent) => {
      const now = placeOf(event)
      const isAway = (from: Point) => Math.hypot(now.x - from.x, now.y - from.y) > tremble
      if (press.current && isAway(press.current.at)) letGo()
      const one = held.current
      if (!one) return
      one.isMoving ||= isAway(one.from)
      if (one.isMoving) drag.moveTo(placeFor(one, now), event)
    },
    onPointerUp: (event: PointerEvent) => {
      letGo()
      const one = held.current
      held.current = undefined
      if (!one) return
      if (one.isMoving) return drag.drop(placeFor(one, placeOf(event)))
      drag.giveUp()
      openMenu(one.from)
    },
    onPointerCancel: giveUp,
  }
}

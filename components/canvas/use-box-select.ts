'use client'

import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { selectedClaims } from '@/lib/client/view-store'
import type { Workspace } from '@/lib/client/workspace'
import type { Box } from '@/lib/scene/scene'
import type { Point } from '@/lib/scene/path'

/** Selecting with a frame: Shift and a drag over free ground. It takes what it touches, mounted or not, to what is selected. */
export function useBoxSelect(workspace: Workspace, feed: SceneFeed, toMap: (point: Point) => Point) {
  /** In pixels of the window. */
  const [frame, setFrame] = useState<Box>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = (event: PointerEvent) => {
    const isOnGround = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
    if (!event.shiftKey || event.button !== 0 || !isOnGround) return
    // Not a pan.
    event.stopPropagation()
    event.preventDefault()
    const start = { x: event.clientX, y: event.clientY }
    const before = selectedClaims(workspace.view.getState())
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const box = between(start, { x: clientX, y: clientY })
      setFrame(box)
      const scene = feed.getState()?.scene
      if (!scene) return
      const found = scene.within(between(toMap(start), toMap({ x: clientX, y: clientY }))).map((at) => scene.ids[at]!)
      workspace.view.selectMany([...new Set([...before, ...found])])
    }
    const giveUp = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.stopPropagation()
      workspace.view.selectMany(before)
      stop.current?.()
    }
    const finish = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', finish)
      window.removeEventListener('pointercancel', finish)
      window.removeEventListener('keydown', giveUp, true)
      stop.current = undefined
      setFrame(undefined)
      // The click that ends the frame would take the selection away again.
      const swallow = (click: Event) => click.stopPropagation()
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, true))
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', finish)
    window.addEventListener('pointercancel', finish)
    window.addEventListener('keydown', giveUp, true)
    stop.current = finish
  }

  return { frame, onPointerDown }
}

function between(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }
}

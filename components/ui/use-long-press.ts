'use client'

import { useEffect, useMemo, useRef, type PointerEvent } from 'react'

const hold = 500
/** Pixels that a finger may tremble. */
const slack = 8

/** Handlers that notice a finger held still. Where the system opens a menu of its own by that, it says so by `contextmenu` too. */
export function useLongPress(onHold: (target: EventTarget, x: number, y: number) => void) {
  const latest = useRef(onHold)
  const press = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> }>(undefined)
  useEffect(() => {
    latest.current = onHold
  })
  return useMemo(() => {
    const end = () => {
      clearTimeout(press.current?.timer)
      press.current = undefined
    }
    return {
      start: (event: PointerEvent) => {
        end()
        if (event.pointerType !== 'touch' || !event.isPrimary) return
        const { target, clientX: x, clientY: y } = event
        press.current = { x, y, timer: setTimeout(() => latest.current(target, x, y), hold) }
      },
      move: ({ clientX, clientY }: PointerEvent) => {
        const began = press.current
        if (began && Math.hypot(clientX - began.x, clientY - began.y) > slack) end()
      },
      end,
    }
  }, [])
}

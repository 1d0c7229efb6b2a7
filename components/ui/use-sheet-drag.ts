'use client'

import { useRef, type MouseEvent, type PointerEvent } from 'react'

export type SheetHeight = 'half' | 'full'

/** Pixels that a finger may tremble. */
const slack = 6
/** Pixels a millisecond from which a stroke is a swipe. */
const swipe = 0.5
/** Milliseconds of a stroke that say how fast it ended. */
const lately = 100

interface Stroke {
  readonly pointerId: number
  readonly startY: number
  readonly startHeight: number
  /** The last places, with their times. */
  readonly path: { readonly y: number; readonly at: number }[]
  isMoving: boolean
}

/**
 * A sheet at the bottom of the window, and handlers for what it is dragged by. Let go of, it goes to the height that is
 * nearest, or one further where it was swiped; beneath half it closes.
 */
export function useSheetDrag(height: SheetHeight, onEnd: (height: SheetHeight | 'closed') => void) {
  const sheet = useRef<HTMLDivElement>(null)
  const stroke = useRef<Stroke>(undefined)
  const hasMoved = useRef(false)

  const onPointerDown = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0 || !sheet.current) return
    hasMoved.current = false
    // What is pressed keeps the pointer, so that a press without a stroke is still one on it.
    if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId)
    const startHeight = sheet.current.getBoundingClientRect().height
    stroke.current = { pointerId: event.pointerId, startY: event.clientY, startHeight, path: [], isMoving: false }
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = stroke.current
    if (!now || event.pointerId !== now.pointerId || !sheet.current) return
    if (!now.isMoving && Math.abs(event.clientY - now.startY) < slack) return
    now.isMoving = true
    hasMoved.current = true
    now.path.push({ y: event.clientY, at: event.timeStamp })
    const most = innerHeight - 48
    sheet.current.dataset['dragged'] = ''
    sheet.current.style.height = `${Math.max(0, Math.min(most, now.startHeight + now.startY - event.clientY))}px`
  }
  const onPointerUp = (event: PointerEvent) => {
    const now = stroke.current
    stroke.current = undefined
    if (!now?.isMoving || !sheet.current) return
    const { height: reached } = sheet.current.getBoundingClientRect()
    delete sheet.current.dataset['dragged']
    sheet.current.style.height = ''
    onEnd(event.type === 'pointercancel' ? height : landing(reached / innerHeight, speedOf(now, event), height))
  }
  /** The end of a stroke is no press on what it began on. */
  const onClickCapture = (event: MouseEvent) => {
    if (hasMoved.current) event.stopPropagation()
    hasMoved.current = false
  }
  const handlers = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClickCapture }
  return { sheet, handlers }
}

/** Pixels a millisecond, downwards. */
function speedOf({ path }: Stroke, { clientY, timeStamp }: PointerEvent): number {
  const since = path.find(({ at }) => timeStamp - at < lately)
  return since && timeStamp > since.at ? (clientY - since.y) / (timeStamp - since.at) : 0
}

function landing(share: number, speed: number, from: SheetHeight): SheetHeight | 'closed' {
  if (speed > swipe) return from === 'full' && share > 0.45 ? 'half' : 'closed'
  if (speed < -swipe) return 'full'
  return share > 0.68 ? 'full' : share > 0.28 ? 'half' : 'closed'
}

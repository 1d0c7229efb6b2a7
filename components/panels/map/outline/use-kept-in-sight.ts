'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type RefObject } from 'react'

/** Where the outline gets lower – a sheet came up, a keyboard – the row at `index` stays in sight if it was. */
export function useKeptInSight(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  index: number | undefined,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const latest = useRef(index)
  useEffect(() => {
    latest.current = index
  })
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    let height = element.clientHeight
    const observer = new ResizeObserver(() => {
      const before = height
      height = element.clientHeight
      const start = latest.current === undefined ? undefined : virtualizer.measurementsCache[latest.current]?.start
      if (latest.current === undefined || start === undefined || height >= before) return
      if (start >= element.scrollTop && start < element.scrollTop + before) {
        virtualizer.scrollToIndex(latest.current, { align: 'auto' })
      }
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [virtualizer, scroller])
}

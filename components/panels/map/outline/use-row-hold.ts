'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { OutlineRow } from '@/lib/client/outline/outline-rows'

interface Held {
  readonly rows: readonly OutlineRow[]
  /** The row at the upper end, and how far its beginning is above it. */
  readonly key: string
  readonly offset: number
}

/** Keeps what one reads where it is when rows come and go above it. */
export function useRowHold(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  rows: readonly OutlineRow[],
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const held = useRef<Held>(undefined)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const before = held.current
    if (before && before.rows !== rows && element.scrollTop > 0) {
      const index = rows.findIndex(({ key }) => key === before.key)
      const start = virtualizer.measurementsCache[index]?.start
      if (start !== undefined && Math.abs(start + before.offset - element.scrollTop) >= 1) {
        virtualizer.scrollToOffset(start + before.offset)
      }
    }
    const top = virtualizer.getVirtualItemForOffset(element.scrollTop)
    const row = top && rows[top.index]
    held.current = top && row ? { rows, key: row.key, offset: element.scrollTop - top.start } : undefined
  })
}

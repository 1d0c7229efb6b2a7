'use client'

import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Pixels at the upper end of the outline that lie under the filter bar; where one has scrolled, nothing moves when it comes. */
export function useCoveredTop(scroller: RefObject<HTMLDivElement | null>): number {
  const [covered, setCovered] = useState(0)
  const before = useRef(0)

  useLayoutEffect(() => {
    const element = scroller.current
    const main = element?.closest('main')
    if (!element || !main) return undefined
    const bar = () => main.querySelector<HTMLElement>('[data-covers-top]')
    const sizes = new ResizeObserver(() => {
      const over = bar()?.getBoundingClientRect()
      const place = element.getBoundingClientRect()
      const isOver = over !== undefined && over.left < place.right && over.right > place.left
      setCovered(isOver ? Math.max(0, Math.ceil(over.bottom - place.top)) : 0)
    })
    const watch = () => {
      sizes.disconnect()
      for (const one of [element, bar()]) if (one) sizes.observe(one)
    }
    const comings = new MutationObserver(watch)
    comings.observe(main, { childList: true })
    watch()
    return () => {
      comings.disconnect()
      sizes.disconnect()
    }
  }, [scroller])

  useLayoutEffect(() => {
    const by = covered - before.current
    before.current = covered
    if (scroller.current && scroller.current.scrollTop > 0) scroller.current.scrollBy({ top: by, behavior: 'instant' })
  }, [covered, scroller])
  return covered
}

'use client'

import { useId, useRef, type ReactNode } from 'react'
import { placeBeside } from './place-beside'

const delay = 400

/**
 * A short description that shows beside its child on hover and on keyboard focus, and hides on Escape.
 *
 * It describes, it does not name: the child keeps its own label.
 */
export function Tooltip({ text, children }: { text: ReactNode; children: (describedBy: string) => ReactNode }) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function show() {
    if (!anchor.current || !tip.current || tip.current.matches(':popover-open')) return
    tip.current.showPopover()
    const box = (anchor.current.firstElementChild ?? anchor.current).getBoundingClientRect()
    const { left, top } = placeBeside(box, tip.current.getBoundingClientRect(), 'center')
    tip.current.style.left = `${left}px`
    tip.current.style.top = `${top}px`
  }
  function hide() {
    clearTimeout(timer.current)
    if (tip.current?.matches(':popover-open')) tip.current.hidePopover()
  }

  return (
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={(event) => {
        if (event.pointerType !== 'touch') timer.current = setTimeout(show, delay)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) show()
      }}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide()
      }}
    >
      {children(id)}
      <span
        ref={tip}
        id={id}
        role="tooltip"
        popover="manual"
        className="pointer-events-none fixed m-0 max-w-72 rounded-sm bg-ink px-2 py-1 text-xs text-on-ink"
      >
        {text}
      </span>
    </span>
  )
}

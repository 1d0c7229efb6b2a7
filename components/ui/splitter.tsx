'use client'

import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

type SplitterProps = {
  /** What it parts, in a few words. */
  label: string
  /** Percent of the row in which it stands that is before it, and where it may go. */
  share: number
  least: number
  most: number
  usual: number
  /** Called while it moves; what lies before it is made as wide, without a rendering. */
  onMove: (share: number) => void
  /** Where it is left. */
  onChange: (share: number) => void
}

const step = 2
const leap = 10

/** A line between two parts of the page that is moved by pointer and keys; a double click brings it back. */
export function Splitter({ label, share, least, most, usual, onMove, onChange }: SplitterProps) {
  const line = useRef<HTMLDivElement>(null)
  const within = (wanted: number) => Math.max(least, Math.min(most, wanted))

  const shareAt = ({ clientX }: PointerEvent): number => {
    const row = line.current?.parentElement?.getBoundingClientRect()
    if (!row || row.width === 0) return share
    const isFromRight = line.current !== null && getComputedStyle(line.current).direction === 'rtl'
    return within(((isFromRight ? row.right - clientX : clientX - row.left) / row.width) * 100)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? leap : step
    const wanted = { ArrowLeft: share - by, ArrowRight: share + by, Home: least, End: most }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChange(within(wanted))
  }

  return (
    <div
      ref={line}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(share)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className="splitter"
      onKeyDown={onKeyDown}
      onDoubleClick={() => onChange(usual)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.dataset['moved'] = ''
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(shareAt(event))
      }}
      onLostPointerCapture={(event) => {
        delete event.currentTarget.dataset['moved']
        onChange(Math.round(shareAt(event)))
      }}
    />
  )
}

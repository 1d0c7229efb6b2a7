'use client'

import './side-panel.css'
import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'
import { IconButton } from './icon-button'
import { useSheetDrag, type SheetHeight } from './use-sheet-drag'

type SidePanelProps = {
  /** What it shows, in one word. */
  label: string
  /** Whether one went to it: it has the focus then, and on a phone it is to be seen. */
  isOpen: boolean
  /** On a phone: out of the way for now. */
  isAside: boolean
  height: SheetHeight
  onHeight: (height: SheetHeight) => void
  onClose: () => void
  /** On a phone: buttons that stay in sight, within reach of the thumb. */
  footer: ReactNode
  children: ReactNode
}

/**
 * A panel at the side of the page. On a phone it is a sheet at the bottom that takes its room from the page, so that both can
 * be used: it is dragged by its head, swiped away, or closed by Escape or its button, which gives the focus back.
 */
export function SidePanel(props: SidePanelProps) {
  const { label, isOpen, isAside, height, onHeight, onClose, footer, children } = props
  const say = useSay()
  const panel = useRef<HTMLElement>(null)
  const { sheet, handlers } = useSheetDrag(height, (end) => (end === 'closed' ? onClose() : onHeight(end)))

  useEffect(() => {
    const element = panel.current
    if (!isOpen || !element) return undefined
    const before = document.activeElement
    // A field in it may have taken the focus already.
    if (!element.contains(before)) element.focus({ preventScroll: true })
    return () => {
      const focused = document.activeElement
      const isFree = focused === null || focused === document.body || element.contains(focused)
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [isOpen])

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={label}
      data-open={isOpen}
      data-aside={isAside}
      data-height={height}
      className="side-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        onClose()
      }}
    >
      <div ref={sheet} className="side-panel-sheet">
        <div className="side-panel-head" {...handlers}>
          <button
            type="button"
            aria-label={say('ui.overWholePage')}
            aria-expanded={height === 'full'}
            className="side-panel-handle"
            onClick={() => onHeight(height === 'full' ? 'half' : 'full')}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              event.stopPropagation()
              onHeight(event.key === 'ArrowUp' ? 'full' : 'half')
            }}
          />
          <IconButton label={say('ui.close')} className="absolute! right-2 top-1.5 z-1" onClick={onClose}>
            <X />
          </IconButton>
        </div>
        <div className="side-panel-content">{children}</div>
        {footer ? <div className="side-panel-foot">{footer}</div> : null}
      </div>
    </aside>
  )
}

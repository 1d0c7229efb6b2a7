'use client'

import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

type DialogProps = {
  open: boolean
  /** Called when it wants to close: Escape, the cross, a press on the backdrop. */
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  /** For two columns; `very` for a picture beside its choices. */
  wide?: boolean | 'very'
}

/** A modal on the native <dialog>: the browser keeps the focus inside and returns it after. On phones a bottom sheet. */
export function Dialog({ open, onClose, title, children, footer, wide = false }: DialogProps) {
  const say = useSay()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const isPressedBeside = useRef(false)

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) {
      element.showModal()
      // The browser would take the cross; who opens a form means its first field.
      element.querySelector<HTMLElement>('input, textarea, select')?.focus()
    }
    if (!open && element.open) element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        if (open) onClose()
      }}
      onPointerDown={(event) => {
        isPressedBeside.current = event.target === event.currentTarget
      }}
      // Not before the press is over: its end would press what lies beneath.
      onClick={(event) => {
        if (event.target === event.currentTarget && isPressedBeside.current) onClose()
      }}
      className={classNames(
        'm-auto max-h-[min(48rem,calc(100dvh-2rem))] w-[calc(100vw-2rem)] overflow-hidden rounded-xl border border-line bg-surface p-0 text-ink shadow-lift open:arrive',
        'max-sm:mb-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none',
        wide === 'very' ? 'max-w-5xl' : wide ? 'max-w-2xl' : 'max-w-md',
      )}
    >
      {open ? (
        <div className="flex max-h-[inherit] flex-col">
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <h2 id={id} className="pt-1 text-lg font-semibold">
              {title}
            </h2>
            <IconButton label={say('ui.close')} onClick={onClose} className="-mr-2">
              <X />
            </IconButton>
          </header>
          <div className="min-h-0 overflow-y-auto px-5 pb-5 pt-2">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          ) : null}
        </div>
      ) : null}
    </dialog>
  )
}

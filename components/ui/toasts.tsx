'use client'

import { X } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'
import { classNames } from './class-names'
import { IconButton } from './icon-button'
import type { NoticeKind } from './notice'

export type Toast = {
  text: string
  kind?: NoticeKind
  action?: { label: string; onSelect: () => void }
  /** How long it stays. Errors and toasts with an action stay until closed unless this says otherwise. */
  milliseconds?: number
}
type Shown = Toast & { id: number }

const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined)
const most = 3

/** Says something in passing: `const notify = useToasts(); notify({ text: 'Link copied' })`. */
export function useToasts(): (toast: Toast) => void {
  const notify = use(ToastContext)
  if (!notify) throw new Error('useToasts needs a <ToastRegion> above it.')
  return notify
}

/** Holds the toasts of a page in one polite live region at the bottom. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const say = useSay()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const next = useRef(0)

  const close = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), [])
  const notify = useCallback((toast: Toast) => {
    next.current += 1
    const id = next.current
    setShown((all) => [...all.filter((other) => other.text !== toast.text), { ...toast, id }].slice(-most))
  }, [])

  return (
    <ToastContext value={notify}>
      {children}
      <div
        aria-live="polite"
        role="log"
        aria-label={say('ui.messages')}
        className="pointer-events-none fixed inset-x-0 bottom-0 z-50 flex flex-col items-center gap-2 p-4"
      >
        {shown.map((toast) => (
          <ToastLine key={toast.id} toast={toast} close={close} />
        ))}
      </div>
    </ToastContext>
  )
}

function ToastLine({ toast, close }: { toast: Shown; close: (id: number) => void }) {
  const say = useSay()
  const stays = toast.milliseconds ?? (toast.kind === 'error' || toast.action ? undefined : 5000)
  const [held, setHeld] = useState(false)
  const done = useMemo(() => () => close(toast.id), [close, toast.id])

  useEffect(() => {
    if (stays === undefined || held) return
    const timer = setTimeout(done, stays)
    return () => clearTimeout(timer)
  }, [stays, held, done])

  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      className="arrive pointer-events-auto flex max-w-[min(36rem,100%)] items-center gap-3 rounded-lg bg-ink py-1 pl-4 pr-1 text-sm text-on-ink"
    >
      <span className="min-w-0 py-1.5 [overflow-wrap:anywhere]">{toast.text}</span>
      {toast.action ? (
        <button
          type="button"
          className="min-h-6 shrink-0 rounded-sm px-1 font-semibold underline underline-offset-3"
          onClick={() => {
            toast.action?.onSelect()
            done()
          }}
        >
          {toast.action.label}
        </button>
      ) : null}
      <IconButton
        label={say('ui.close')}
        onClick={done}
        className={classNames('text-on-ink/70 enabled:hover:bg-on-ink/15 enabled:hover:text-on-ink')}
      >
        <X />
      </IconButton>
    </div>
  )
}

'use client'

import { useId, type ReactNode } from 'react'

export function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-2 border-t border-line pt-4">
      <legend className="float-left mb-2 w-full font-semibold">{label}</legend>
      <div className="clear-left space-y-2">{children}</div>
    </fieldset>
  )
}

/** A select with its name at its left. */
export function Row({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-2">
      <label htmlFor={id} className="text-ink-2">
        {label}
      </label>
      {children(id)}
    </div>
  )
}

/** The same for what says its name itself. */
export function Named({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-2">
      <span aria-hidden="true" className="text-ink-2">
        {label}
      </span>
      <div>{children}</div>
    </div>
  )
}

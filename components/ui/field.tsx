/**
 * What every field shares: a label above, a hint below, and an error that takes the hint's place and is tied to the
 * control by aria-describedby.
 */
import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { useSay } from '@/lib/language/say-context'

export type FieldTexts = { label: string; hint?: ReactNode; error?: string | undefined; optional?: boolean }

export const controlClasses =
  'w-full rounded-md border border-ink-3 bg-surface px-2.5 text-sm text-ink transition-colors duration-100 hover:border-ink-2 focus-visible:border-focus focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60 [&[readonly]]:bg-wash aria-invalid:border-danger max-sm:text-[1rem]'

/** The attributes that tie a control to the texts around it. */
export function describedBy(id: string, texts: FieldTexts) {
  const note = texts.error ? `${id}-error` : texts.hint ? `${id}-hint` : undefined
  return {
    id,
    ...(note ? { 'aria-describedby': note } : {}),
    ...(texts.error ? { 'aria-invalid': true as const } : {}),
  }
}

export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldTexts & { id: string; children: ReactNode }) {
  const say = useSay()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-2"> {say('ui.optional')}</span> : null}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-xs text-danger">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

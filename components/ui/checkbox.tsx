import type { ReactNode } from 'react'

/** A native checkbox with its words beside it. */
export function Checkbox({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="flex min-h-7 items-center gap-2 max-sm:min-h-9">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-(--ink)"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  )
}

import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A square button with an icon only. The label is its accessible name and, by default, its native tooltip. */
export function IconButton({
  label,
  className,
  title,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={title ?? label}
      className={classNames(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 transition-colors duration-100',
        'enabled:hover:bg-wash enabled:hover:text-ink enabled:active:bg-wash-2 aria-pressed:bg-wash-2 aria-pressed:text-ink',
        'disabled:cursor-not-allowed disabled:opacity-50 max-sm:size-9 [&_svg]:size-4',
        className,
      )}
    />
  )
}

import { classNames } from './class-names'

/** A small turning ring. Decorative unless it has a label; then it is announced as a status. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span role={label ? 'status' : undefined} className={classNames('inline-flex items-center gap-2', className)}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-[1em] animate-spin [animation-duration:700ms]">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" opacity="0.25" />
        <path d="M8 1.75A6.25 6.25 0 0 1 14.25 8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {label}
    </span>
  )
}

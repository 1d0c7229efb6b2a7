/** A thin bar for long work. `value` runs from 0 to 1; without it the work has no known length. */
export function Progress({ label, value }: { label: string; value?: number }) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1 w-full overflow-hidden rounded-full bg-wash-2"
    >
      <div
        className={percent === undefined ? 'h-full w-1/3 animate-pulse bg-ink' : 'h-full bg-ink transition-[width]'}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  )
}

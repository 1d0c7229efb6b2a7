'use client'

import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names'

type Choice<Value extends string> = {
  value: Value
  label: ReactNode
  /** The name where the label is an icon. */
  name?: string
  className?: string
}

/** A choice of one among a few, all visible: a radio group that arrows walk. */
export function Segmented<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  const group = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = choices.findIndex((choice) => choice.value === value)
    const next = (at + step + choices.length) % choices.length
    const chosen = choices[next]
    if (chosen) onChange(chosen.value)
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus()
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="inline-flex h-8 items-stretch rounded-md border border-line p-px max-sm:h-9"
    >
      {choices.map((choice) => {
        const chosen = choice.value === value
        return (
          <button
            key={choice.value}
            type="button"
            role="radio"
            aria-checked={chosen}
            aria-label={choice.name}
            title={choice.name}
            tabIndex={chosen ? 0 : -1}
            onClick={() => onChange(choice.value)}
            className={classNames(
              'inline-flex min-w-7 items-center justify-center gap-1.5 rounded-[5px] px-2.5 text-sm transition-colors duration-100 [&_svg]:size-4',
              chosen
                ? 'bg-surface font-semibold text-ink shadow-[inset_0_0_0_1px_var(--line)]'
                : 'text-ink-2 hover:text-ink',
              choice.className,
            )}
          >
            {choice.label}
          </button>
        )
      })}
    </div>
  )
}

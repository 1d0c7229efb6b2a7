'use client'

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names'

export type Tab<Value extends string> = { value: Value; label: ReactNode; panel: ReactNode }

/** Tabs after the WAI-ARIA pattern, chosen by arrows at once. Only the chosen panel is mounted. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const chosen = tabs.find((tab) => tab.value === value)

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.value === value)
    const target = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const next = target === undefined ? undefined : tabs[target]
    if (target === undefined || !next) return
    event.preventDefault()
    onChange(next.value)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus()
  }

  return (
    <div className="flex min-h-0 flex-col">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex gap-4 border-b border-line"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}-tab`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-${tab.value}`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={classNames(
              '-mb-px flex h-9 items-center border-b-2 text-sm transition-colors duration-100',
              tab.value === value
                ? 'border-ink font-semibold text-ink'
                : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {chosen ? (
        <div
          role="tabpanel"
          id={`${id}-${chosen.value}`}
          aria-labelledby={`${id}-${chosen.value}-tab`}
          tabIndex={0}
          className="min-h-0 flex-1 focus-visible:outline-offset-[-2px]"
        >
          {chosen.panel}
        </div>
      ) : null}
    </div>
  )
}

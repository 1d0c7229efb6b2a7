'use client'

import { Check } from 'lucide-react'
import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, type Ref } from 'react'
import { classNames } from './class-names'

export type MenuEntry =
  | {
      /** `switch`: checked or not by itself, not instead of others. */
      kind?: 'item' | 'switch'
      id: string
      label: ReactNode
      icon?: ReactNode
      /** Shown at the end of the line: a key, a count. */
      aside?: ReactNode
      href?: string
      onSelect?: () => void
      danger?: boolean
      disabled?: boolean
      /** Whether it is what is chosen now; undefined where nothing is chosen. */
      checked?: boolean
    }
  | { kind: 'rule'; id: string }
  | { kind: 'note'; id: string; content: ReactNode }

type MenuListProps = {
  id?: string
  /** The accessible name of the menu. */
  label: string
  entries: readonly MenuEntry[]
  /** `auto` closes at a press outside by itself; `manual` is for what a long press opened, whose end is such a press. */
  popover: 'auto' | 'manual'
  /** Whether it is a sheet at the bottom of a phone. */
  isSheet?: boolean
  ref?: Ref<HTMLDivElement>
  onToggle?: (isOpen: boolean) => void
  onClose: () => void
}

const itemSelector = '[role^="menuitem"]:not([aria-disabled="true"])'

/** The items of a menu that can be chosen. */
export function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(itemSelector) ?? [])]
}

/** The list of a menu after the WAI-ARIA pattern: arrows, Home, End and first letters walk; Enter and Space choose; Escape closes. */
export function MenuList({ id, label, entries, popover, isSheet, ref, onToggle, onClose }: MenuListProps) {
  const isPressed = useRef(false)

  /** The finger that opened it by a long press is let go of over an item: a click that began elsewhere chooses nothing. */
  function onClickCapture(event: MouseEvent) {
    const isOfKeys = event.detail === 0
    if (isOfKeys || isPressed.current) return
    event.preventDefault()
    event.stopPropagation()
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const all = itemsOf(event.currentTarget)
    const at = all.indexOf(document.activeElement as HTMLElement)
    const go = (index: number) => all.at(index % all.length)?.focus()
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at <= 0 ? -1 : at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(-1)
    else if (event.key === 'Tab') return onClose()
    else if (event.key === 'Escape') onClose()
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const letter = event.key.toLowerCase()
      const next = [...all.slice(at + 1), ...all.slice(0, at + 1)]
      next.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={ref}
      id={id}
      role="menu"
      aria-label={label}
      popover={popover}
      // Where it scrolls, that is reached by keys too.
      tabIndex={0}
      onToggle={(event) => onToggle?.(event.newState === 'open')}
      onPointerDownCapture={() => {
        isPressed.current = true
      }}
      onClickCapture={onClickCapture}
      onClick={(event) => {
        // The ground around a sheet is its own: a press there closes it, and does nothing beneath.
        if (isSheet && event.target === event.currentTarget && !isWithin(event)) onClose()
      }}
      onKeyDown={onKeyDown}
      className={classNames(
        'arrive fixed m-0 max-h-[80dvh] min-w-48 max-w-[min(22rem,calc(100vw-1rem))] overflow-y-auto rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-lift',
        isSheet && 'menu-sheet',
      )}
    >
      {entries.map((entry) => {
        if (entry.kind === 'rule')
          return <div key={entry.id} role="separator" className="-mx-1 my-1 border-t border-line" />
        if (entry.kind === 'note')
          return (
            <div key={entry.id} className="px-2.5 py-1.5">
              {entry.content}
            </div>
          )
        return <MenuItem key={entry.id} entry={entry} close={onClose} />
      })}
    </div>
  )
}

function isWithin({ currentTarget, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
}

function MenuItem({ entry, close }: { entry: Extract<MenuEntry, { label: ReactNode }>; close: () => void }) {
  const isChoice = entry.checked !== undefined
  // Those that are not chosen stand in line with the one that is.
  const icon = isChoice ? <Check className={entry.checked ? '' : 'invisible'} aria-hidden="true" /> : entry.icon
  const content = (
    <>
      {icon ? <span className="flex size-4 items-center justify-center [&_svg]:size-4">{icon}</span> : null}
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.aside ? <span className="text-xs text-ink-2">{entry.aside}</span> : null}
    </>
  )
  const shared = {
    tabIndex: -1,
    'aria-disabled': entry.disabled || undefined,
    className: classNames(
      'flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2.5 py-1 text-left -outline-offset-2! max-sm:min-h-10',
      entry.disabled ? 'cursor-not-allowed opacity-50' : 'hover:bg-wash focus:bg-wash active:bg-wash-2',
      entry.danger && 'text-danger',
    ),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!entry.disabled) event.currentTarget.focus({ preventScroll: true })
    },
  }
  if (entry.href !== undefined && !entry.disabled)
    return (
      <a role="menuitem" href={entry.href} {...shared}>
        {content}
      </a>
    )
  return (
    <button
      type="button"
      role={!isChoice ? 'menuitem' : entry.kind === 'switch' ? 'menuitemcheckbox' : 'menuitemradio'}
      aria-checked={entry.checked}
      {...shared}
      onClick={() => {
        if (entry.disabled) return
        close()
        entry.onSelect?.()
      }}
    >
      {content}
    </button>
  )
}

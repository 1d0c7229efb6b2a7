'use client'

import { useId, useRef, useState, type ReactNode } from 'react'
import { itemsOf, MenuList, type MenuEntry } from './menu-list'
import { placeBeside, type Align } from './place-beside'

type MenuProps = {
  /** The accessible name of the menu. */
  label: string
  entries: readonly MenuEntry[]
  align?: Align
  /** Whether it is a sheet at the bottom of a phone. */
  isSheet?: boolean
  /** What opens it: the content of a button with these classes. */
  trigger: ReactNode
  triggerClassName?: string
  triggerLabel?: string
}

/**
 * A menu button after the WAI-ARIA pattern: arrows, Home, End and first letters walk; Enter and Space choose; Escape and
 * a press outside close and return the focus.
 */
export function Menu(props: MenuProps) {
  const { label, entries, align = 'start', isSheet = false, trigger, triggerClassName, triggerLabel } = props
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  function show(focus: 'first' | 'last') {
    if (!button.current || !list.current) return
    list.current.showPopover()
    const { left, top } = placeBeside(
      button.current.getBoundingClientRect(),
      list.current.getBoundingClientRect(),
      align,
    )
    list.current.style.left = `${left}px`
    list.current.style.top = `${top}px`
    itemsOf(list.current)
      .at(focus === 'first' ? 0 : -1)
      ?.focus()
  }
  function close() {
    if (list.current?.matches(':popover-open')) list.current.hidePopover()
    button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClassName}
        aria-label={triggerLabel}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        popoverTarget={id}
        onClick={(event) => {
          event.preventDefault()
          if (open) close()
          else show('first')
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          show(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      >
        {trigger}
      </button>
      <MenuList
        ref={list}
        id={id}
        label={label}
        entries={entries}
        popover="auto"
        isSheet={isSheet}
        onToggle={setOpen}
        onClose={close}
      />
    </>
  )
}

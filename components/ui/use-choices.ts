'use client'

import { useId, useState, type KeyboardEvent } from 'react'

/**
 * A field and the list of what it finds: arrows move in the list while one types, Enter or a click takes one. `found`: the best
 * first; `begin` goes back to that. The field keeps the focus (the combobox of WAI-ARIA).
 */
export function useChoices<T extends { readonly id: string }>(found: readonly T[], choose: (one: T) => void) {
  const listId = useId()
  const [at, setAt] = useState(0)
  const current = found[Math.min(at, found.length - 1)]
  const idOf = ({ id }: T) => `${listId}-${id}`

  const go = (step: 1 | -1) => {
    const next = (Math.min(at, found.length - 1) + step + found.length) % found.length
    setAt(next)
    document.getElementById(idOf(found[next]!))?.scrollIntoView({ block: 'nearest' })
  }

  return {
    begin: () => setAt(0),
    field: {
      role: 'combobox',
      'aria-expanded': found.length > 0,
      'aria-controls': listId,
      'aria-activedescendant': current && idOf(current),
      'aria-autocomplete': 'list',
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown: (event: KeyboardEvent) => {
        if (!current || event.nativeEvent.isComposing) return
        if (event.key === 'ArrowDown') go(1)
        else if (event.key === 'ArrowUp') go(-1)
        else if (event.key === 'Enter') choose(current)
        else return
        event.preventDefault()
        event.stopPropagation()
      },
    },
    list: { id: listId, role: 'listbox' },
    option: (one: T) => ({
      id: idOf(one),
      role: 'option',
      'aria-selected': one === current,
      onPointerMove: () => setAt(found.indexOf(one)),
      onClick: () => choose(one),
    }),
  } as const
}

'use client'

import { useEffect, useState } from 'react'

/**
 * Gives the focus back to where it was before this appeared, once it goes. For what is taken off the page while it is open.
 * Of many places with one stop for Tab, as in a tree, another may be the chosen one by then: that one has it.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  const [whole] = useState(() => before?.closest('[role="application"], [role="tree"]'))
  useEffect(
    () => () => {
      const isChosen = before?.matches('[tabindex="0"], [aria-pressed="true"]')
      const place = whole && !isChosen ? whole.querySelector('[tabindex="0"]') : before
      if ((place instanceof HTMLElement || place instanceof SVGElement) && place.isConnected) place.focus()
    },
    [before, whole],
  )
}

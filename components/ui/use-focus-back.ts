'use client'

import { useEffect, useState } from 'react'

/** Gives the focus back to where it was before this appeared, once it goes. For what is taken off the page while it is open. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}

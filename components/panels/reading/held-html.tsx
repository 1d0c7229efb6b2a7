'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { heldHtml } from '@/lib/client/held-html'

/** HTML that the server wrote and no script knows: the browser keeps what stands on the page. */
export function HeldHtml({ id, className }: { id: string; className?: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [written] = useState(() => (typeof document === 'undefined' ? null : document.getElementById(id)))
  useLayoutEffect(() => {
    // React has built the page anew, such as after a fault: it takes over what the server wrote.
    const now = place.current
    if (now && written && now !== written) now.replaceChildren(...written.childNodes)
  }, [written])
  return (
    <div
      ref={place}
      id={id}
      className={className}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: heldHtml(id) }}
    />
  )
}

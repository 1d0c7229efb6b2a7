'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

/** A link of the header, marked while one is on its page. */
export function HeaderLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname() === href
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className={classNames(
        'inline-flex h-8 items-center whitespace-nowrap rounded-md px-2 transition-colors duration-100 hover:bg-wash hover:text-ink',
        here ? 'font-semibold text-ink' : 'text-ink-2',
      )}
    >
      {children}
    </Link>
  )
}

'use client'

import { ChevronDown, CircleUserRound, LogOut, Map, UserRoundCog } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Menu } from '../ui/menu'
import type { MenuEntry } from '../ui/menu-list'

export interface Account {
  readonly name: string
  readonly email: string | null
}

/** The menu under one's name. */
export function AccountMenu({ name, email }: Account) {
  const say = useSay()
  const { form, entries } = useAccountEntries({ name, email })
  return (
    <>
      {form}
      <Menu
        label={say('site.yourAccount')}
        align="end"
        triggerLabel={say('site.yourAccountNamed', { name })}
        triggerClassName="inline-flex h-8 max-w-48 items-center gap-1.5 rounded-md px-2 font-semibold transition-colors duration-100 hover:bg-wash active:bg-wash-2 max-sm:h-9"
        trigger={
          <>
            <CircleUserRound aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
            <span className="truncate max-sm:hidden">{name}</span>
            <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-2" />
          </>
        }
        entries={entries}
      />
    </>
  )
}

/** What a menu says of one's account; the form belongs beside it. Signing out posts it, so that it is a plain request that works anywhere. */
export function useAccountEntries({ name, email }: Account): { form: ReactNode; entries: readonly MenuEntry[] } {
  const say = useSay()
  const signOut = useRef<HTMLFormElement>(null)
  return {
    form: <form ref={signOut} method="post" action="/api/account/sign-out" hidden />,
    entries: [
      {
        kind: 'note',
        id: 'who',
        content: (
          <>
            <div className="truncate font-semibold">{name}</div>
            {email ? <div className="truncate text-xs text-ink-2">{email}</div> : null}
          </>
        ),
      },
      { kind: 'rule', id: 'rule' },
      { id: 'maps', label: say('site.myMaps'), icon: <Map />, href: '/my-maps' },
      { id: 'account', label: say('site.account'), icon: <UserRoundCog />, href: '/account' },
      {
        id: 'sign-out',
        label: say('site.signOut'),
        icon: <LogOut />,
        onSelect: () => signOut.current?.requestSubmit(),
      },
    ],
  }
}

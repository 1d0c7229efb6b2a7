'use client'

import { BookOpenText, Command, Ellipsis, ImageDown, Info, ListFilter, LogIn, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommand, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-list'
import { useAccountEntries, type Account } from '../account-menu'

/** Who reads: an account, or the way to one; neither while a map is tried out. */
export type Reader = { readonly account: Account } | { readonly signInPath: string } | undefined

/** Where the page is narrow: all that the header has no room for. */
export function MapMenu({ reader }: { reader: Reader }) {
  const say = useSay()
  if (reader && 'account' in reader) return <MenuWithAccount account={reader.account} />
  const signIn: MenuEntry[] = reader
    ? [
        { kind: 'rule', id: 'rule' },
        { id: 'sign-in', label: say('site.signIn'), icon: <LogIn />, href: reader.signInPath },
      ]
    : []
  return <MenuOf last={signIn} />
}

function MenuWithAccount({ account }: { account: Account }) {
  const { form, entries } = useAccountEntries(account)
  return (
    <>
      {form}
      <MenuOf last={[{ kind: 'rule', id: 'rule-account' }, ...entries.filter(({ kind }) => kind !== 'rule')]} />
    </>
  )
}

function MenuOf({ last }: { last: readonly MenuEntry[] }) {
  const say = useSay()
  const { mayExport, mayShare } = useWorkspace()
  const run = useCommand()
  const entry = (id: string, label: string, icon: ReactNode) => ({ id, label, icon, onSelect: () => run(id) })
  return (
    <Menu
      label={say('header.menu')}
      align="end"
      isSheet
      triggerLabel={say('header.menuShort')}
      triggerClassName="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-2 transition-colors duration-100 active:bg-wash-2"
      trigger={<Ellipsis className="size-5" aria-hidden="true" />}
      entries={[
        entry('details', say('header.details'), <Info />),
        entry('filter', say('filter.title'), <ListFilter />),
        entry('read-document', say('header.readDocument'), <BookOpenText />),
        ...(mayExport ? [entry('export', say('header.export'), <ImageDown />)] : []),
        ...(mayShare ? [entry('share', say('header.share'), <Users />)] : []),
        entry('palette', say('commands.palette'), <Command />),
        ...last,
      ]}
    />
  )
}

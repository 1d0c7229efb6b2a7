'use client'

import { ChevronRight, Ellipsis, X } from 'lucide-react'
import { goTo } from '@/lib/client/workspace'
import { useCommand, useCommandTitles, useStoreState, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { wayUp } from '@/lib/domain/branch'
import type { ClaimId } from '@/lib/domain/ids'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-list'

/** In the menu of those between, from the branch upwards. */
const mostListed = 30

/** While a branch is shown alone: where it hangs, and the way back. */
export function Breadcrumbs() {
  const say = useSay()
  const workspace = useWorkspace()
  const { map } = useStoreState()
  const focus = useViewPart((state) => state.focus)
  const run = useCommand()
  const titleOf = useCommandTitles()
  const claim = focus && map.claims.get(focus)
  if (!claim) return null
  const way = wayUp(map, claim.id).reverse()
  // However deep a branch hangs, there is room for its thesis and for what it argues about.
  const [first, last] = [way[0], way.length > 1 ? way.at(-1) : undefined]
  const between = way.slice(1, -1)

  const show = (id: ClaimId) => {
    workspace.canvas?.showAfresh()
    workspace.view.set({ focus: id })
    goTo(workspace, id)
  }
  const textOf = (id: ClaimId) => map.claims.get(id)?.text
  const crumb = (id: ClaimId) => (
    <>
      <Between />
      <li className="min-w-8 shrink">
        <button
          type="button"
          dir="auto"
          title={textOf(id)}
          className="block max-w-72 truncate rounded-sm px-1 py-0.5 text-ink-2 hover:text-ink max-sm:max-w-28"
          onClick={() => show(id)}
        >
          {textOf(id)}
        </button>
      </li>
    </>
  )
  const entriesOf = (ids: readonly ClaimId[]): MenuEntry[] => {
    const nearest = ids.slice(-mostListed)
    const further = ids.length - nearest.length
    const items = nearest.map((id): MenuEntry => ({
      id,
      label: (
        <span dir="auto" className="line-clamp-2">
          {textOf(id)}
        </span>
      ),
      onSelect: () => show(id),
    }))
    if (further === 0) return items
    return [{ kind: 'note', id: 'further', content: say('overMap.furtherUp', { count: further }) }, ...items]
  }
  return (
    <nav
      aria-label={say('overMap.whereBranchHangs')}
      className="flex items-center gap-1 border-b border-line bg-surface px-4 py-1.5 text-sm"
    >
      <button
        type="button"
        className="shrink-0 rounded-sm px-1 py-0.5 font-semibold text-ink-2 hover:text-ink"
        onClick={() => run('leave-focus')}
      >
        {say('overMap.wholeMap')}
      </button>
      <ol className="flex min-w-0 flex-1 items-center gap-1">
        {first ? crumb(first) : null}
        {between.length > 0 ? (
          <>
            <Between />
            <li className="shrink-0">
              <Menu
                label={say('overMap.claimsBetween')}
                trigger={<Ellipsis className="size-4" aria-hidden="true" />}
                triggerLabel={say('overMap.showBetween', { count: between.length })}
                triggerClassName="flex size-6 items-center justify-center rounded-sm text-ink-2 hover:bg-wash hover:text-ink"
                entries={entriesOf(between)}
              />
            </li>
          </>
        ) : null}
        {last ? crumb(last) : null}
        <Between />
        <li aria-current="true" dir="auto" className="min-w-24 flex-1 truncate font-semibold" title={claim.text}>
          {claim.text}
        </li>
      </ol>
      <button
        type="button"
        aria-label={say('overMap.showWholeMap')}
        title={titleOf('leave-focus')}
        className="flex size-7 shrink-0 items-center justify-center rounded-sm text-ink-2 hover:bg-wash hover:text-ink"
        onClick={() => run('leave-focus')}
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </nav>
  )
}

function Between() {
  return (
    <li aria-hidden="true" className="shrink-0 text-ink-3">
      <ChevronRight className="size-3.5" />
    </li>
  )
}

'use client'

import { ChevronRight, X } from 'lucide-react'
import { Fragment } from 'react'
import { goTo } from '@/lib/client/workspace'
import { useCommand, useCommandTitles, useStoreState, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { wayUp } from '@/lib/domain/branch'
import type { ClaimId } from '@/lib/domain/ids'

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

  const show = (id: ClaimId) => {
    workspace.canvas?.showAfresh()
    workspace.view.set({ focus: id })
    goTo(workspace, id)
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
        {way.map((id) => (
          <Fragment key={id}>
            <Between />
            <li className="min-w-8">
              <button
                type="button"
                dir="auto"
                title={map.claims.get(id)?.text}
                className="block max-w-full truncate rounded-sm px-1 py-0.5 text-ink-2 hover:text-ink"
                onClick={() => show(id)}
              >
                {map.claims.get(id)?.text}
              </button>
            </li>
          </Fragment>
        ))}
        <Between />
        <li aria-current="true" dir="auto" className="min-w-24 shrink truncate font-semibold" title={claim.text}>
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

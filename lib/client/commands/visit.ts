/** Commands that lead to a place on the map: a branch alone, back to where one was, and the address of it. */
import { addressOf } from '../address-keeper'
import { writeAddress } from '../address'
import { openReasons, type Workspace } from '../workspace'
import { always, hasClaim, selectedClaim } from './applicability'
import type { Command } from './command'

/** Shows a branch alone; asked again on the same claim, the whole map. */
function focus(workspace: Workspace): void {
  const claim = selectedClaim(workspace)
  if (!claim) return
  const { view, canvas } = workspace
  if (view.getState().focus === claim) return leaveFocus(workspace)
  canvas?.showAfresh()
  view.set({ focus: claim })
  if (view.getState().collapsed.has(claim)) openReasons(workspace, claim)
}

function leaveFocus({ view, canvas }: Workspace): void {
  const { focus: left } = view.getState()
  if (left) canvas?.follow(left)
  view.set({ focus: undefined })
}

async function copyLink(workspace: Workspace): Promise<void> {
  const { origin, pathname, search } = location
  const { claim, focus: branch, filter } = addressOf(workspace)
  const link = `${origin}${pathname}${writeAddress({ claim, focus: branch, filter, levels: undefined }, search)}`
  try {
    await navigator.clipboard.writeText(link)
    workspace.view.set({ notice: 'The link is copied.' })
  } catch {
    workspace.view.set({ notice: `The browser does not let Crux copy. This is the link: ${link}` })
  }
}

export const visitCommands: readonly Command[] = [
  {
    id: 'focus',
    title: 'Show this branch alone',
    group: 'View',
    keys: ['f'],
    menus: ['claim'],
    whyNot: hasClaim,
    run: focus,
  },
  {
    id: 'leave-focus',
    title: 'Show the whole map again',
    group: 'View',
    keys: ['Shift+f'],
    menus: ['ground'],
    whyNot: ({ view }) => (view.getState().focus ? undefined : 'The whole map is shown already.'),
    run: leaveFocus,
  },
  {
    id: 'back',
    title: 'Back to where you were',
    group: 'Walk',
    keys: ['['],
    whyNot: always,
    run: () => history.back(),
  },
  { id: 'forward', title: 'Forward again', group: 'Walk', keys: [']'], whyNot: always, run: () => history.forward() },
  {
    id: 'copy-link',
    title: 'Copy the link to it',
    group: 'Walk',
    keys: ['Shift+l'],
    menus: ['claim'],
    whyNot: hasClaim,
    run: (workspace) => void copyLink(workspace),
  },
]

/** Commands that lead to a place on the map: a branch alone, back to where one was, and the address of it. */
import { addressOf } from '../address-keeper'
import { writeAddress } from '../address'
import type { Workspace } from '../workspace'
import { always, hasClaim, selectedClaim } from './applicability'
import type { Command } from './command'

/** Shows a branch alone; asked again on the same claim, the whole map. */
function focus(workspace: Workspace): void {
  const claim = selectedClaim(workspace)
  if (!claim || !workspace.store.getState().map.claims.has(claim)) return
  const { view, canvas } = workspace
  const { focus: now, collapsed } = view.getState()
  if (now === claim) return leaveFocus(workspace)
  canvas?.showAfresh(true)
  // In one step, so that the branch is laid out once.
  const open = { collapsed: new Set([...collapsed].filter((id) => id !== claim)), levels: undefined }
  view.set({ focus: claim, ...(collapsed.has(claim) ? open : {}) })
}

export function leaveFocus({ view, canvas }: Workspace): void {
  const { focus: left } = view.getState()
  if (left) canvas?.follow(left)
  view.set({ focus: undefined })
}

function copyLink(workspace: Workspace): void {
  const { view, say, page, clipboard } = workspace
  const link = page.path() + writeAddress({ ...addressOf(workspace), levels: undefined }, page.search())
  const isCopied = clipboard.put({ 'text/plain': link })
  view.set({
    notice: isCopied ? say('notices.copiedLink') : say('notices.linkNotCopied', { link }),
  })
}

export const visitCommands: readonly Command[] = [
  {
    id: 'focus',
    title: 'commands.focus',
    group: 'view',
    keys: ['f'],
    menus: ['claim'],
    whyNot: hasClaim,
    run: focus,
  },
  {
    id: 'leave-focus',
    title: 'commands.leaveFocus',
    group: 'view',
    keys: [],
    menus: ['ground'],
    whyNot: ({ view, say }) => (view.getState().focus ? undefined : say('whyNot.isWhole')),
    run: leaveFocus,
  },
  {
    id: 'back',
    title: 'commands.back',
    group: 'view',
    keys: ['['],
    whyNot: always,
    run: ({ page }) => page.back(),
  },
  {
    id: 'forward',
    title: 'commands.forward',
    group: 'view',
    keys: [']'],
    whyNot: always,
    run: ({ page }) => page.forward(),
  },
  {
    id: 'copy-link',
    title: 'commands.copyLink',
    group: 'walk',
    keys: ['Shift+l'],
    menus: ['claim'],
    whyNot: hasClaim,
    run: copyLink,
  },
]

/** Commands that select many claims at once. */
import { claimsUnder } from '@/lib/domain/branch'
import { readingOrder } from '../outline/outline-rows'
import { always, hasClaim, selectedClaim } from './applicability'
import type { Command } from './command'

export const selectCommands: readonly Command[] = [
  {
    id: 'select-all',
    title: 'commands.selectAll',
    group: 'select',
    keys: ['Mod+a'],
    menus: ['ground'],
    whyNot: always,
    run: (workspace) => {
      const { store, view } = workspace
      view.selectMany(readingOrder(store.getState().map), selectedClaim(workspace))
    },
  },
  {
    id: 'select-branch',
    title: 'commands.selectBranch',
    group: 'select',
    keys: ['Mod+Shift+a'],
    menus: ['claim'],
    whyNot: hasClaim,
    run: (workspace) => {
      const claim = selectedClaim(workspace)
      if (claim) workspace.view.selectMany([...claimsUnder(workspace.store.getState().map, claim)], claim)
    },
  },
]

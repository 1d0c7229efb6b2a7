/** Commands that select many claims at once. */
import { claimsUnder } from '@/lib/domain/branch'
import { readingOrder } from '../outline/outline-rows'
import { goTo } from '../workspace'
import { always, hasClaim, meantArgument, selected, selectedClaim } from './applicability'
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
  {
    id: 'select-argument',
    title: 'commands.selectArgument',
    says: (workspace) =>
      workspace.say(selected(workspace)?.kind === 'argument' ? 'commands.selectPremise' : 'commands.selectArgument'),
    group: 'select',
    keys: ['r'],
    menus: ['claim', 'argument'],
    whyNot: (workspace) => (meantArgument(workspace) ? undefined : workspace.say('whyNot.onlyReasonHasArgument')),
    run: (workspace) => {
      const argument = meantArgument(workspace)
      if (!argument) return
      if (selected(workspace)?.kind === 'claim') return workspace.view.selectArgument(argument)
      const premise = workspace.store.getState().map.arguments.get(argument)?.premises[0]
      if (premise) goTo(workspace, premise)
    },
  },
]

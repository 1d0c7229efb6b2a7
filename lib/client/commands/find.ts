/** Commands that find and filter: what is looked for is lit or left over, and the map stays as it is. */
import { findNow, openFind, stepFind } from '../find/find-session'
import type { Workspace } from '../workspace'
import { always } from './applicability'
import type { Command } from './command'

const hasHits = ({ view, say }: Workspace): string | undefined => {
  const find = findNow(view)
  if (!find || find.query.trim() === '') return say('find.findFirst')
  return find.found.length > 0 ? undefined : say('find.nothingFound')
}

export const findCommands: readonly Command[] = [
  {
    id: 'find',
    title: 'commands.find',
    group: 'view',
    keys: ['/', 'Mod+f'],
    menus: ['ground'],
    whyNot: always,
    run: openFind,
  },
  {
    id: 'find-next',
    title: 'commands.findNext',
    group: 'view',
    keys: ['F3', 'Mod+g'],
    whyNot: hasHits,
    run: (workspace) => stepFind(workspace, 1),
  },
  {
    id: 'find-previous',
    title: 'commands.findPrevious',
    group: 'view',
    keys: ['Shift+F3', 'Mod+Shift+g'],
    whyNot: hasHits,
    run: (workspace) => stepFind(workspace, -1),
  },
  {
    id: 'filter',
    title: 'commands.filter',
    group: 'view',
    keys: ['Mod+Shift+f'],
    menus: ['ground'],
    whyNot: always,
    run: ({ view }) => view.set({ isFilterOpen: !view.getState().isFilterOpen }),
  },
  {
    id: 'clear-filter',
    title: 'commands.clearFilter',
    group: 'view',
    keys: [],
    whyNot: ({ view, say }) => (view.getState().filter ? undefined : say('whyNot.nothingFiltered')),
    run: ({ view }) => view.set({ filter: undefined }),
  },
]

/** Commands that find and filter: what is looked for is lit or left over, and the map stays as it is. */
import { openFind, stepFind } from '../find/find-session'
import type { Workspace } from '../workspace'
import { always } from './applicability'
import type { Command } from './command'

const hasHits = ({ view, say }: Workspace): string | undefined => {
  const { find } = view.getState()
  if (!find) return say('find.findFirst')
  return find.found.length > 0 ? undefined : say('find.nothingFound')
}

export const findCommands: readonly Command[] = [
  {
    id: 'find',
    title: 'Find',
    group: 'View',
    keys: ['/', 'Mod+f'],
    menus: ['ground'],
    whyNot: always,
    run: openFind,
  },
  {
    id: 'find-next',
    title: 'Next hit',
    group: 'View',
    keys: ['F3', 'Mod+g'],
    whyNot: hasHits,
    run: (workspace) => stepFind(workspace, 1),
  },
  {
    id: 'find-previous',
    title: 'Hit before',
    group: 'View',
    keys: ['Shift+F3', 'Mod+Shift+g'],
    whyNot: hasHits,
    run: (workspace) => stepFind(workspace, -1),
  },
  {
    id: 'filter',
    title: 'Filter',
    group: 'View',
    keys: ['Mod+Shift+f'],
    menus: ['ground'],
    whyNot: always,
    run: ({ view }) => view.set({ isFilterOpen: !view.getState().isFilterOpen }),
  },
  {
    id: 'clear-filter',
    title: 'Show all claims again',
    group: 'View',
    keys: [],
    whyNot: ({ view }) => (view.getState().filter ? undefined : 'Nothing is filtered.'),
    run: ({ view }) => view.set({ filter: undefined }),
  },
]

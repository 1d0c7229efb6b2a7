/** Commands that change what is open and how large it is, and never the map. */
import { closedBeyond } from '@/lib/scene/levels'
import { closeFind } from '../find/find-session'
import { selectedClaims, type Levels, type Shown } from '../view-store'
import { openReasons, type Workspace } from '../workspace'
import { always, claimsToChange, hasClaim, selectedClaim } from './applicability'
import type { Command } from './command'
import { leaveFocus } from './visit'

function levelsCommand(levels: Levels, key: string): Command {
  const title = levels === 'all' ? 'Show everything' : levels === 1 ? 'Show one level' : `Show ${levels} levels`
  return {
    id: `levels-${levels}`,
    title,
    group: 'View',
    keys: [key],
    ...(levels === 'all' ? { menus: ['ground'] } : {}),
    whyNot: always,
    run: (workspace) => showLevels(workspace, levels),
  }
}

function showCommand(shown: Shown, title: string, key: string): Command {
  return {
    id: `show-${shown}`,
    title,
    group: 'View',
    keys: [key],
    menus: ['ground'],
    whyNot: ({ view }) => (view.getState().shown === shown ? 'It is shown already.' : undefined),
    run: ({ view }) => view.show(shown),
  }
}

/** Opens the map down to a level, and shows it so. */
function showLevels({ store, view, canvas }: Workspace, levels: Levels): void {
  const { map } = store.getState()
  canvas?.showAfresh()
  view.set({ levels, collapsed: levels === 'all' ? new Set() : closedBeyond(map, levels) })
}

/** Collapses all that are selected, or expands them where all are collapsed. */
function toggleSelected(workspace: Workspace): void {
  const { view } = workspace
  const ids = claimsToChange(workspace)
  const { collapsed } = view.getState()
  const first = selectedClaim(workspace)
  if (!first) return
  if (ids.length < 2) return collapsed.has(first) ? openReasons(workspace, first) : view.toggleCollapsed(first)
  if (ids.every((id) => collapsed.has(id))) view.expand(ids)
  else view.set({ collapsed: new Set([...collapsed, ...ids]), levels: undefined })
}

const needsGraph = ({ view }: Workspace) =>
  view.getState().shown === 'outline' ? 'Only the graph has a size: show it first.' : undefined

/** Leaves off one thing at a time, the one begun last first. */
function leave(workspace: Workspace): void {
  const { view } = workspace
  const { menu, open, draft, pick, find, isFilterOpen, isPanelOpen, also, selection, focus } = view.getState()
  if (menu) view.set({ menu: undefined })
  else if (open) view.set({ open: undefined })
  else if (draft) view.set({ draft: undefined })
  else if (pick) view.set({ pick: undefined })
  else if (find) closeFind(view)
  else if (isFilterOpen) view.set({ isFilterOpen: false })
  else if (isPanelOpen) view.set({ isPanelOpen: false })
  else if (also.size > 0) view.set({ also: new Set() })
  else if (!selection && focus) leaveFocus(workspace)
  else view.set({ selection: undefined, notice: undefined })
}

export const viewCommands: readonly Command[] = [
  {
    id: 'collapse',
    title: 'Collapse or expand',
    says: ({ view }) => {
      const state = view.getState()
      return selectedClaims(state).every((id) => state.collapsed.has(id)) ? 'Expand' : 'Collapse'
    },
    group: 'View',
    keys: [' '],
    menus: ['claim'],
    whyNot: hasClaim,
    run: toggleSelected,
  },
  levelsCommand(1, '1'),
  levelsCommand(2, '2'),
  levelsCommand(3, '3'),
  levelsCommand('all', 'a'),
  showCommand('graph', 'Show the graph', 'Shift+g'),
  showCommand('outline', 'Show the outline', 'Shift+o'),
  showCommand('both', 'Show the graph and the outline', 'Shift+b'),
  {
    id: 'fit',
    title: 'Fit the whole map',
    group: 'View',
    keys: ['0'],
    menus: ['ground'],
    whyNot: needsGraph,
    run: ({ canvas }) => canvas?.fit(),
  },
  {
    id: 'zoom-in',
    title: 'Zoom in',
    group: 'View',
    keys: ['+', '='],
    whyNot: needsGraph,
    run: ({ canvas }) => canvas?.zoomBy(1.25),
  },
  {
    id: 'zoom-out',
    title: 'Zoom out',
    group: 'View',
    keys: ['-'],
    whyNot: needsGraph,
    run: ({ canvas }) => canvas?.zoomBy(0.8),
  },
  {
    id: 'details',
    title: 'Go to the details',
    group: 'View',
    keys: ['i'],
    whyNot: always,
    run: ({ view }) => view.set({ isPanelOpen: true }),
  },
  { id: 'leave', title: 'Leave off', group: 'View', keys: ['Escape'], whyNot: always, run: leave },
]

/** Commands that change what is open and how large it is, and never the map. */
import { closedBeyond, depthsOf, type Levels } from '@/lib/scene/levels'
import { leaveDraft } from '../finish-draft'
import { closeFind } from '../find/find-session'
import { selectedClaims, type Shown } from '../view-store'
import { openReasons, type Workspace } from '../workspace'
import { always, claimsToChange, hasClaim, selectedClaim } from './applicability'
import type { Command, CommandTitle } from './command'
import { leaveFocus } from './visit'

function levelsCommand(levels: Levels, title: CommandTitle, key: string): Command {
  return {
    id: `levels-${levels}`,
    title,
    group: 'view',
    keys: [key],
    ...(levels === 'all' ? { menus: ['ground'] } : {}),
    whyNot: always,
    run: (workspace) => showLevels(workspace, levels),
  }
}

function showCommand(shown: Shown, title: CommandTitle, key: string): Command {
  return {
    id: `show-${shown}`,
    title,
    group: 'view',
    keys: [key],
    menus: ['ground'],
    whyNot: ({ view, say }) => (view.getState().shown === shown ? say('whyNot.isShown') : undefined),
    run: ({ view }) => view.show(shown),
  }
}

/** Opens the map down to a level. */
function showLevels({ store, view, canvas }: Workspace, levels: Levels): void {
  const { map } = store.getState()
  const { focus } = view.getState()
  canvas?.keepPlace()
  view.set({ levels, collapsed: levels === 'all' ? new Set() : closedBeyond(map, levels, depthsOf(map, focus)) })
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

const needsGraph = ({ view, say }: Workspace) =>
  view.getState().shown === 'outline' ? say('whyNot.onlyGraphHasSize') : undefined

/** Leaves off one thing at a time, the one begun last first. */
function leave(workspace: Workspace): void {
  const { view } = workspace
  const { menu, open, draft, pick, find, isFilterOpen, isPanelOpen, also, selection, focus } = view.getState()
  if (menu) view.set({ menu: undefined })
  else if (open) view.set({ open: undefined })
  else if (draft) leaveDraft(workspace)
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
    title: 'commands.collapseOrExpand',
    says: ({ view, say }) => {
      const state = view.getState()
      const isClosed = selectedClaims(state).every((id) => state.collapsed.has(id))
      return say(isClosed ? 'commands.expand' : 'commands.collapse')
    },
    group: 'view',
    keys: [' '],
    menus: ['claim'],
    whyNot: hasClaim,
    run: toggleSelected,
  },
  levelsCommand(1, 'commands.oneLevel', '1'),
  levelsCommand(2, 'commands.twoLevels', '2'),
  levelsCommand(3, 'commands.threeLevels', '3'),
  levelsCommand('all', 'commands.allLevels', 'a'),
  showCommand('graph', 'commands.showGraph', 'Shift+g'),
  showCommand('outline', 'commands.showOutline', 'Shift+o'),
  showCommand('both', 'commands.showBoth', 'Shift+b'),
  {
    id: 'fit',
    title: 'commands.fit',
    group: 'view',
    keys: ['0'],
    menus: ['ground'],
    whyNot: needsGraph,
    run: ({ canvas }) => canvas?.fit(),
  },
  {
    id: 'zoom-in',
    title: 'commands.zoomIn',
    group: 'view',
    keys: ['+', '='],
    whyNot: needsGraph,
    run: ({ canvas }) => canvas?.zoomBy(1.25),
  },
  {
    id: 'zoom-out',
    title: 'commands.zoomOut',
    group: 'view',
    keys: ['-'],
    whyNot: needsGraph,
    run: ({ canvas }) => canvas?.zoomBy(0.8),
  },
  {
    id: 'details',
    title: 'commands.details',
    group: 'view',
    keys: ['Shift+i'],
    whyNot: always,
    run: ({ view }) => view.set({ isPanelOpen: true }),
  },
  { id: 'leave', title: 'commands.leave', group: 'view', keys: ['Escape'], whyNot: always, run: leave },
]

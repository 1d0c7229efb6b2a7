/** Commands that choose how the map grows on the page. What is on the map and what is pinned stays as it is. */
import type { SceneOrder } from '@/lib/scene/layout/order-units'
import type { SceneDirection } from '@/lib/scene/scene-options'
import type { Growth } from '../growth'
import type { Workspace } from '../workspace'
import { always } from './applicability'
import type { Command } from './command'

function grow({ view, canvas }: Workspace, change: Partial<Growth>): void {
  canvas?.showAfresh()
  view.set({ growth: { ...view.getState().growth, ...change } })
}

const isSo = 'It is shown so already.'

function directionCommand(direction: SceneDirection, title: string): Command {
  return {
    id: `layout-${direction}`,
    title,
    group: 'View',
    keys: [],
    whyNot: ({ view }) => (view.getState().growth.direction === direction ? isSo : undefined),
    run: (workspace) => grow(workspace, { direction }),
  }
}

function orderCommand(order: SceneOrder, title: string): Command {
  return {
    id: `order-${order}`,
    title,
    group: 'View',
    keys: [],
    whyNot: ({ view }) => (view.getState().growth.order === order ? isSo : undefined),
    run: (workspace) => grow(workspace, { order }),
  }
}

export const layoutCommands: readonly Command[] = [
  directionCommand('down', 'Grow downwards'),
  directionCommand('right', 'Grow to the right'),
  directionCommand('radial', 'Grow around the thesis'),
  orderCommand('stance', 'Reasons for first'),
  orderCommand('hand', 'Reasons as ordered by hand'),
  orderCommand('newest', 'Newest reasons first'),
  orderCommand('size', 'Largest branches first'),
  {
    id: 'compact',
    title: 'Compact cards',
    group: 'View',
    keys: ['Shift+k'],
    menus: ['ground'],
    whyNot: always,
    run: (workspace) => grow(workspace, { isCompact: !workspace.view.getState().growth.isCompact }),
  },
]

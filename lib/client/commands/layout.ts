/** Commands that choose how the map grows on the page. What is on the map and what is pinned stays as it is. */
import type { SceneOrder } from '@/lib/scene/layout/order-units'
import type { SceneDirection } from '@/lib/scene/scene-options'
import type { Growth } from '../growth'
import type { Workspace } from '../workspace'
import { always } from './applicability'
import type { Command, CommandTitle } from './command'

function grow({ view, canvas }: Workspace, change: Partial<Growth>): void {
  canvas?.keepPlace()
  view.set({ growth: { ...view.getState().growth, ...change } })
}

function directionCommand(direction: SceneDirection, title: CommandTitle): Command {
  return {
    id: `layout-${direction}`,
    title,
    group: 'view',
    keys: [],
    whyNot: ({ view, say }) => (view.getState().growth.direction === direction ? say('whyNot.isShownSo') : undefined),
    run: (workspace) => grow(workspace, { direction }),
  }
}

function orderCommand(order: SceneOrder, title: CommandTitle): Command {
  return {
    id: `order-${order}`,
    title,
    group: 'view',
    keys: [],
    whyNot: ({ view, say }) => (view.getState().growth.order === order ? say('whyNot.isShownSo') : undefined),
    run: (workspace) => grow(workspace, { order }),
  }
}

export const layoutCommands: readonly Command[] = [
  directionCommand('down', 'commands.layoutDown'),
  directionCommand('right', 'commands.layoutRight'),
  directionCommand('radial', 'commands.layoutRadial'),
  orderCommand('stance', 'commands.orderStance'),
  orderCommand('hand', 'commands.orderHand'),
  orderCommand('newest', 'commands.orderNewest'),
  orderCommand('size', 'commands.orderSize'),
  {
    id: 'compact',
    title: 'commands.compact',
    group: 'view',
    keys: ['Shift+k'],
    menus: ['ground'],
    whyNot: always,
    run: (workspace) => grow(workspace, { isCompact: !workspace.view.getState().growth.isCompact }),
  },
]

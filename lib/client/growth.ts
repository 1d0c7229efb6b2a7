/** How the map grows on the page: one person's choice, kept in the address of the view and nowhere in the map. */
import { sceneOrders, type SceneOrder } from '@/lib/scene/layout/order-units'
import { sceneDirections, type SceneDirection } from '@/lib/scene/scene-options'

export interface Growth {
  readonly direction: SceneDirection
  readonly order: SceneOrder
  readonly isCompact: boolean
}

export const usualGrowth: Growth = { direction: 'down', order: 'stance', isCompact: false }

/** From the parameters that pictures take too: `layout`, `order` and `gaps`. */
export function readGrowth(query: URLSearchParams): Growth {
  return {
    direction: sceneDirections.find((one) => one === query.get('layout')) ?? usualGrowth.direction,
    order: sceneOrders.find((one) => one === query.get('order')) ?? usualGrowth.order,
    isCompact: query.get('gaps') === 'compact',
  }
}

/** Says in the query what is not as usual. */
export function writeGrowth({ direction, order, isCompact }: Growth, query: URLSearchParams): void {
  if (direction !== usualGrowth.direction) query.set('layout', direction)
  if (order !== usualGrowth.order) query.set('order', order)
  if (isCompact) query.set('gaps', 'compact')
}

/** How the map grows on the page: one person's choice, kept in the address of the view and nowhere in the map. */
import { sceneOrders, type SceneOrder } from '@/lib/scene/layout/order-units'
import { sceneDirections, type SceneDirection } from '@/lib/scene/scene-options'

export interface Growth {
  readonly direction: SceneDirection
  readonly order: SceneOrder
  readonly isCompact: boolean
}

export const usualGrowth: Growth = { direction: 'down', order: 'stance', isCompact: false }

export function isDirection(value: string | null): value is SceneDirection {
  return sceneDirections.some((one) => one === value)
}

export function isOrder(value: string | null): value is SceneOrder {
  return sceneOrders.some((one) => one === value)
}

/** From the parameters that pictures take too: `layout`, `order` and `gaps`. */
export function readGrowth(query: URLSearchParams): Growth {
  const [direction, order] = [query.get('layout'), query.get('order')]
  return {
    direction: isDirection(direction) ? direction : usualGrowth.direction,
    order: isOrder(order) ? order : usualGrowth.order,
    isCompact: query.get('gaps') === 'compact',
  }
}

/** Says in the query what is not as usual. */
export function writeGrowth({ direction, order, isCompact }: Growth, query: URLSearchParams): void {
  if (direction !== usualGrowth.direction) query.set('layout', direction)
  if (order !== usualGrowth.order) query.set('order', order)
  if (isCompact) query.set('gaps', 'compact')
}

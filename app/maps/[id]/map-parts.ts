/** What of a map's page is not needed to begin: its code is fetched when it is asked for, or once the page is idle. */
import type { Shown } from '@/lib/client/view-store'
import { connectionChoice } from '@/components/canvas/late-parts'
import { selectedDetails } from '@/components/panels/map/details-panel'
import { later } from '@/components/ui/later'

export const graph = later(() => import('@/components/canvas/graph').then(({ Graph }) => Graph))
export const outline = later(() => import('@/components/panels/map/outline/outline').then(({ Outline }) => Outline))
export const mapDialogs = later(() =>
  import('@/components/panels/map/map-dialogs').then(({ MapDialogs }) => MapDialogs),
)
export const breadcrumbs = later(() =>
  import('@/components/panels/map/breadcrumbs').then(({ Breadcrumbs }) => Breadcrumbs),
)
export const findBar = later(() => import('@/components/panels/map/find/find-bar').then(({ FindBar }) => FindBar))
export const pickField = later(() =>
  import('@/components/panels/map/find/pick-field').then(({ PickField }) => PickField),
)
export const filterBar = later(() =>
  import('@/components/panels/map/find/filter-bar').then(({ FilterBar }) => FilterBar),
)
export const duplicateHints = later(() =>
  import('@/components/panels/map/duplicate-hints').then(({ DuplicateHints }) => DuplicateHints),
)

/** No parts that are seen, but what commands and drags fetch: they work without the network too, once they are there. */
const lateCopying = later(() => import('@/lib/client/late-copying').then(() => () => null))
const orderDrop = later(() => import('@/lib/client/order-drop').then(() => () => null))

/** In the order in which they are likely to be asked for. */
export const allParts = [
  ...[selectedDetails, mapDialogs, breadcrumbs, duplicateHints, findBar, pickField, outline, graph, filterBar],
  ...[orderDrop, connectionChoice, lateCopying],
]

/** Fetches what is on the page first. */
export async function fetchShown(shown: Shown): Promise<void> {
  await Promise.all([shown !== 'outline' && graph.fetch(), shown !== 'graph' && outline.fetch()])
}

/**
 * Tells a person's other tabs on the same map what this one has done and the server has not confirmed, so that they show the
 * same at once, also offline. A tab sends only its own, and others' only before its own, where these may build on them.
 */
import * as z from 'zod/mini'
import { parseOperation } from '@/lib/operations/registry'
import type { MapStore } from './map-store'
import type { PendingOperation } from './pending-operation'
import { keptOperation, type Keeping, type Work } from './unsent-shelf'

/** What of a BroadcastChannel is used. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>

const news = z.object({
  page: z.string(),
  /** That the page knows, its own operations included where they are not pending any more. */
  revision: z.number(),
  pending: z.array(keptOperation),
  /** Whether it asks what the others have. */
  isNew: z.boolean(),
})
type News = z.input<typeof news>

export function openTabChannel({ mapId, actor }: Work): TabChannel | undefined {
  return 'BroadcastChannel' in globalThis ? new BroadcastChannel(`crux ${mapId} ${actor}`) : undefined
}

/** Joins a store with those of the person's other tabs. Returns what ends it. */
export function shareWithTabs(
  store: MapStore,
  { page, watch }: Pick<Keeping, 'page' | 'watch'>,
  channel: TabChannel,
): () => void {
  let told: readonly PendingOperation[] = store.unsent
  const tell = (isNew: boolean) => {
    told = store.unsent
    const pending = told.map(({ id, at, operation }) => ({ id, at, operation }))
    channel.postMessage({ page, revision: store.revision, pending, isNew } satisfies News)
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const heard = news.safeParse(data)
    if (!heard.success || heard.data.page === page) return
    watch(heard.data.page)
    const pending = heard.data.pending.flatMap(({ id, at, operation }) => {
      const known = parseOperation(operation)
      return known.ok ? [{ id, at, operation: known.value }] : []
    })
    store.noteElsewhere(heard.data.page, pending, heard.data.revision)
    if (heard.data.isNew) tell(false)
  }
  tell(true)
  const unsubscribe = store.subscribe(() => {
    if (store.unsent !== told) tell(false)
  })
  return () => {
    unsubscribe()
    channel.onmessage = null
    channel.close()
  }
}

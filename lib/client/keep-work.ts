/**
 * Sees to it that nothing of a person's work on a map is lost: sends it, keeps what is not sent and what is being typed,
 * takes over what earlier pages left, and shows it on their other tabs.
 */
import type { MapId } from '@/lib/domain/ids'
import { showRestored } from './address-keeper'
import { Connection } from './connection'
import { keepDraft, keepDraftCopy, offerDraftOf } from './draft-keeper'
import { browserItems } from './kept-items'
import { browserPages } from './living-pages'
import { openTabChannel, shareWithTabs } from './other-tabs'
import { keepUnsent } from './unsent-shelf'
import type { Workspace } from './workspace'

/** Milliseconds in which a page that was loaded again has taken along what was typed there. */
const timeToLoad = 3_000

/**
 * `query` is added to each address: the key of a map shared by link, or nothing; `search` is the page's own, which may name what
 * is restored. Returns what ends it.
 */
export function keepWork(workspace: Workspace, mapId: MapId, query: string, search: string): () => void {
  const { store, isTrial } = workspace
  const work = { mapId, actor: store.actor }
  const items = browserItems()
  const connection = isTrial ? undefined : new Connection(mapId, store, query)
  connection?.start()
  const keeping = keepUnsent(store, work, { items, pages: browserPages() }, async (page, wasLiving) => {
    if (wasLiving) await new Promise((loaded) => setTimeout(loaded, timeToLoad))
    await offerDraftOf(workspace, await items, work, page)
  })
  const stops = [
    keepDraft(workspace, sessionStorage, keeping.restored),
    keepDraftCopy(workspace, items, work, keeping.page),
  ]
  let isOver = false
  void keeping.restored.then(() => {
    if (!isOver) showRestored(workspace, search)
  })
  void keeping.isLiving.then(() => {
    const channel = isOver ? undefined : openTabChannel(work)
    if (channel) stops.push(shareWithTabs(store, keeping, channel))
  })
  return () => {
    isOver = true
    connection?.close()
    for (const stop of stops) stop()
    keeping.stop()
  }
}

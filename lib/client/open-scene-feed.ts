/** Starts the worker that lays out and paints a map for a page. */
import { roomOf } from '@/lib/scene/opening'
import type { Surface } from './initial-viewport'
import { expandForSelection } from './address-keeper'
import { expandForDraft } from './open-workspace'
import { pageColours, pageFonts } from './page-style'
import { SceneFeed } from './scene-feed'
import type { Workspace } from './workspace'

/** `isViewKnown`: what is open is in the view already; else as much is opened as the surface has room for. */
export function openSceneFeed(workspace: Workspace, surface: Surface, isViewKnown: boolean): SceneFeed {
  if (isViewKnown) openForWork(workspace)
  const worker = new Worker(new URL('./scene-worker/scene.worker.ts', import.meta.url), { type: 'module' })
  const feed = new SceneFeed(workspace, worker, {
    room: roomOf(surface.width, surface.height),
    fonts: pageFonts(),
    theme: pageColours(),
    isViewKnown,
  })
  feed.onOpened = () => openForWork(workspace)
  return feed
}

/** Opens what hides what one is at: the text that is being typed, or the claim that the address names. */
function openForWork(workspace: Workspace): void {
  expandForDraft(workspace)
  expandForSelection(workspace)
}

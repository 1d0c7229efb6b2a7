/** Takes a started worker into a workspace: shows what was asked for, and follows it from then on. */
import { roomOf } from '@/lib/scene/room'
import { readAddress, unreadIn } from './address'
import { applyAddress, expandForSelection } from './address-keeper'
import type { Surface } from './initial-viewport'
import { expandForDraft } from './take-up-draft'
import { SceneFeed } from './scene-feed'
import type { StartedScene } from './start-scene'
import { scaledSurface } from './text-scale'
import { readKeptView } from './view-keeper'
import type { Workspace } from './workspace'

export function openSceneFeed(workspace: Workspace, started: StartedScene, surface: Surface): SceneFeed {
  const { port, room, search } = started
  const address = readAddress(search)
  const kept = readKeptView(started.kept, search, surface)
  const asked = kept || address.levels === undefined ? { ...address, levels: undefined } : address
  applyAddress(workspace, asked, unreadIn(search))
  if (kept) {
    workspace.view.set({ levels: kept.levels, collapsed: kept.collapsed })
    workspace.startViewport = kept.viewport
  }
  const { growth, focus: root } = address
  const feed = new SceneFeed(workspace, port, { room, collapsed: kept?.collapsed, growth, root })
  const { width, height } = scaledSurface(surface)
  feed.setRoom(roomOf(width, height))
  if (kept) openForWork(workspace)
  else feed.onOpened = () => openForWork(workspace)
  return feed
}

/** Opens what hides what one is at: the text that is being typed, or the claim that the address names. */
function openForWork(workspace: Workspace): void {
  expandForDraft(workspace)
  expandForSelection(workspace)
}

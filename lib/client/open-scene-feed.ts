/**
 * Starts the worker that lays out and paints a map as soon as the page runs, before the map is there, and hands it the map as
 * the server sent it: so the worker and the page read it at the same time.
 */
import { roomOf } from '@/lib/scene/room'
import { readAddress, type Address } from './address'
import { applyAddress, expandForSelection } from './address-keeper'
import type { KeptStorage } from './draft-keeper'
import type { Surface } from './initial-viewport'
import { expandForDraft } from './open-workspace'
import { pageColours, pageFonts } from './page-style'
import { SceneFeed, type ToldAtFirst } from './scene-feed'
import { WaitingPort } from './scene-worker/waiting-port'
import { readKeptView, type KeptView } from './view-keeper'
import type { Workspace } from './workspace'

/** A worker that was told all that is known before the map is there. */
export interface StartedScene {
  readonly kept: KeptView | undefined
  readonly address: Address
  readonly told: ToldAtFirst
  readonly port: WaitingPort
}

function makeWorker(): Worker {
  return new Worker(new URL('./scene-worker/scene.worker.ts', import.meta.url), { type: 'module' })
}

export function startScene(mapId: string, surface: Surface, search: string, storage: KeptStorage): StartedScene {
  const port = new WaitingPort(makeWorker)
  const kept = readKeptView(mapId, storage, surface)
  const address = readAddress(search)
  const room = roomOf(surface.width, surface.height)
  port.postMessage({
    kind: 'open',
    fonts: pageFonts(),
    theme: pageColours(),
    room,
    view: {
      collapsed: kept && [...kept.collapsed],
      levels: address.levels,
      growth: address.growth,
      root: address.focus,
    },
  })
  return {
    kept,
    address,
    port,
    told: { room, collapsed: kept?.collapsed, growth: address.growth, root: address.focus },
  }
}

/** Shows in a workspace what was asked for, and follows it from then on. */
export function openSceneFeed(workspace: Workspace, { kept, address, port, told }: StartedScene): SceneFeed {
  applyAddress(workspace, kept || address.levels === undefined ? { ...address, levels: undefined } : address)
  if (kept) {
    workspace.view.set({ levels: kept.levels, collapsed: kept.collapsed })
    workspace.startViewport = kept.viewport
  }
  const feed = new SceneFeed(workspace, port, told)
  if (kept) openForWork(workspace)
  else feed.onOpened = () => openForWork(workspace)
  return feed
}

/** Opens what hides what one is at: the text that is being typed, or the claim that the address names. */
function openForWork(workspace: Workspace): void {
  expandForDraft(workspace)
  expandForSelection(workspace)
}

/**
 * Starts the worker that lays out and paints a map, and tells it all that is known before the map is there. On a page that is
 * opened afresh a small script of its own does this (early-start.ts), long before the page's scripts run; the page takes over
 * what it finds, and starts what it does not.
 */
import { roomOf, type Room } from '@/lib/scene/room'
import { pageColours, pageFonts } from './page-style'
import { WaitingPort } from './scene-worker/waiting-port'
import { scaledSurface } from './text-scale'
import { keyOfView } from './view-key'

/** A worker that was told all that is known before the map is there. */
export interface StartedScene {
  readonly mapId: string
  readonly port: WaitingPort
  readonly room: Room
  /** The query of the address, and what the tab has kept of the view, as they were told. */
  readonly search: string
  readonly kept: string | null
}

/** `content` is where the worker fetches the map at once; undefined where the page has it. */
export function startWorker(script: string, content: string | undefined): WaitingPort {
  const port = new WaitingPort(() => new Worker(script))
  if (content !== undefined) port.postMessage({ kind: 'fetch', path: content })
  return port
}

/** Tells the worker what it needs besides the map. Fonts and colours come from the style sheets, which must be there. */
export function openScene(mapId: string, port: WaitingPort, words: string): StartedScene {
  const { search } = location
  const kept = sessionStorage.getItem(keyOfView(mapId))
  const room = expectedRoom()
  port.postMessage({ kind: 'open', fonts: pageFonts(), theme: pageColours(), room, search, kept, words })
  return { mapId, port, room, search, kept }
}

/** Beside and above the map on a page that is just opened, in pixels: the details from some width on, and the header. */
const details = { width: 320, from: 768 }
const header = 53

/** As the page will be laid out. Where it turns out otherwise, the scene is laid out again. */
function expectedRoom(): Room {
  const { width, height } = scaledSurface({ width: innerWidth, height: innerHeight })
  return roomOf(width - (width >= details.from ? details.width : 0), height - header)
}

/** A scene that was started before the page ran waits here, once. */
type Waiting = { cruxScene?: StartedScene | 'taken' | undefined }

/** Returns whether the page may still take it. */
export function leaveForPage(scene: StartedScene): boolean {
  const waiting: Waiting = window as Waiting
  if (waiting.cruxScene === 'taken') return false
  waiting.cruxScene = scene
  return true
}

/** What was started for this map before the page ran. */
export function takeStarted(mapId: string): StartedScene | undefined {
  const waiting: Waiting = window as Waiting
  const found = waiting.cruxScene
  waiting.cruxScene = 'taken'
  if (found === undefined || found === 'taken') return undefined
  if (found.mapId === mapId) return found
  found.port.terminate()
  return undefined
}

/**
 * Starts the worker that lays out and paints a map, and tells it all that is known before the map is there. On a page that is
 * opened afresh a small script of its own does this (early-start.ts), long before the page's scripts run; the page takes over
 * what it finds, and starts what it does not.
 */
import { roomOf, type Room } from '@/lib/scene/room'
import { pageColours, pageFonts } from './page-style'
import { WaitingPort } from './scene-worker/waiting-port'
import type { ExpectedWindow } from './scene-worker/messages'
import { scaledSurface, textScale } from './text-scale'
import { keyOfView } from './view-key'

/** A worker that was told all that is known before the map is there. */
export interface StartedScene {
  readonly mapId: string
  readonly port: WaitingPort
  readonly room: Room
  /** The query of the address, and what the tab has kept of the view, as they were told. */
  readonly search: string
  readonly kept: string | null
  /** The map, where it had to be fetched; undefined where it could not be had. */
  readonly content: Promise<string | undefined>
}

export type StartedWorker = Pick<StartedScene, 'port' | 'content'>

/** What the page was given of where things are. */
export interface ScenePlaces {
  /** What is said on cards: SceneWords as JSON. */
  readonly words: string
  /** Where the server is asked for the first scene; undefined of a small map. */
  readonly laidOut: string | undefined
}

/** Starts a worker, and fetches meanwhile the map that lies at `path`; undefined where the page has it. */
export function startWorker(script: string, path: string | undefined): StartedWorker {
  const port = new WaitingPort(() => new Worker(script))
  const content = path === undefined ? Promise.resolve(undefined) : fetchText(path)
  void content.then((text) => {
    if (text !== undefined) port.postMessage({ kind: 'content', text })
  })
  return { port, content }
}

async function fetchText(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(path, { priority: 'high' })
    return response.status === 200 ? await response.text() : undefined
  } catch {
    return undefined
  }
}

/** Tells the worker what it needs besides the map. Fonts and colours come from the style sheets, which must be there. */
export function openScene(mapId: string, worker: StartedWorker, { words, laidOut }: ScenePlaces): StartedScene {
  const { search } = location
  const kept = sessionStorage.getItem(keyOfView(mapId))
  const window = expectedWindow()
  const { width, height } = scaledSurface(window.surface, window.textScale)
  const room = roomOf(width, height)
  const path = laidOut && pathOfScene(laidOut, room, search, kept)
  const isSceneAsked = path !== undefined
  if (path) void fetchText(path).then((text) => worker.port.postMessage({ kind: 'laid-out', text }))
  const told = { fonts: pageFonts(), theme: pageColours(), room, window, search, kept, words, isSceneAsked }
  worker.port.postMessage({ kind: 'open', ...told })
  return { mapId, ...worker, room, search, kept }
}

/** Undefined where claims were opened one by one, or the line is too slow for more than has to be: the worker lays out by itself. */
function pathOfScene(laidOut: string, room: Room, search: string, kept: string | null): string | undefined {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean; readonly effectiveType?: string } }
  const isSlow = connection?.saveData === true || (connection?.effectiveType ?? '4g') !== '4g'
  const isAllOpen = kept?.includes('"collapsed":[]') ?? false
  if (isSlow || (kept !== null && !isAllOpen)) return undefined
  return `${laidOut}&room=${room}&view=${encodeURIComponent(search)}${isAllOpen ? '&open=all' : ''}`
}

/** Beside and above the map on a page that is just opened, in pixels: the details from some width on, and the header. */
const details = { width: 320, from: 768 }
const header = { high: 96, low: 52, lowFrom: 640 }

/** As the page will be laid out. Where it turns out otherwise, the scene is laid out again. */
function expectedWindow(): ExpectedWindow {
  const scale = textScale()
  const width = innerWidth / scale
  const beside = width >= details.from ? details.width : 0
  const above = width >= header.lowFrom ? header.low : header.high
  const surface = { width: innerWidth - beside * scale, height: innerHeight - above * scale }
  return { surface, density: devicePixelRatio, textScale: scale }
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

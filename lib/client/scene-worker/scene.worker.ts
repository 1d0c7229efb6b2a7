/** The worker that lays out and paints a map, so that the page never waits for it. One message at a time, in order. */
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { mapFromSnapshot, type Snapshot } from '@/lib/protocol/snapshot'
import { createSay, type Say } from '@/lib/language/say'
import { forgetWidths } from '@/lib/scene/measure'
import { unpackScene, type OpenedScene } from '@/lib/scene/packed-scene'
import type { Room } from '@/lib/scene/room'
import { tellLines } from '@/lib/scene/told-lines'
import { firstJob, isFirstView, readFirstView } from '../first-view'
import type { FirstView, FromWorker, Opening, PaintJob, Painted, SceneWords, ToWorker } from './messages'
import { SceneHost } from './scene-host'
import { canvasMeasurer, WorkerFonts } from './worker-fonts'

/** What of a worker's global scope is used; the compiler knows that of pages only. */
interface WorkerScope {
  onmessage: (event: MessageEvent<ToWorker>) => void
  postMessage(message: FromWorker, transfer: Transferable[]): void
  readonly fonts: FontFaceSet
}

const scope = globalThis as unknown as WorkerScope

let measurer = canvasMeasurer(createSay('en', {}))
let host = new SceneHost(measurer)
let fonts: WorkerFonts | undefined
let opened: Extract<ToWorker, { kind: 'open' }> | undefined
let lastTurn = 0

/** Messages wait for fonts: what is laid out with a substitute would move afterwards. */
let queue = Promise.resolve()
scope.onmessage = ({ data }) => {
  lastMessageAt = performance.now()
  if (data.kind === 'content') void openWhenReady(data.text)
  else if (data.kind === 'laid-out') tellLaidOut(data.text)
  else queue = queue.then(() => handle(data)).catch(report)
}

/** A message that cannot be worked on must not keep the others from it; the page hears of it as of any error of a script. */
function report(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

async function handle(message: Exclude<ToWorker, { kind: 'content' | 'laid-out' }>): Promise<void> {
  switch (message.kind) {
    case 'open':
      opened = message
      measurer = canvasMeasurer(sayWith(message.words))
      host = new SceneHost(measurer)
      host.theme = message.theme
      fonts = new WorkerFonts(message.fonts, scope.fonts)
      await fonts.loadFor([])
      return tellOpened()
    case 'change': {
      const texts = message.changes.flatMap((change) =>
        change.table === 'claim' && change.after ? [change.after.text] : [],
      )
      if (await fonts?.loadFor(texts)) forgetWidths(measurer)
      host.change(message.changes, message.revision, message.view)
      lastTurn = message.turn
      if (message.typed) host.watchAlso(message.typed)
      tellScene(message.turn, message.paint, { isTyped: message.typed !== undefined })
      return practiseOnce()
    }
    case 'watch':
      host.watch(message.watched)
      return post({ kind: 'details', details: host.details() })
    case 'paint':
      return tellPainted(message.job)
    case 'marks':
      return host.mark(message.marks)
    case 'theme':
      host.theme = message.theme
  }
}

function sayWith(words: string): Say {
  const { language, texts } = JSON.parse(words) as SceneWords
  return createSay(language, texts)
}

let tellOpened: () => void = () => undefined
/** Fonts, colours and words are there. */
const isReady = new Promise<void>((resolve) => (tellOpened = resolve))

async function openWhenReady(text: string): Promise<void> {
  await isReady
  queue = queue.then(() => openMap(text)).catch(report)
}

let tellLaidOut: (text: string | undefined) => void = () => undefined
const laidOut = new Promise<string | undefined>((resolve) => (tellLaidOut = resolve))

/** Milliseconds that a scene from the server is waited for once the map is there: about what laying it out here takes. */
const patience = 500

let isOpen = false

/** Once: a map that had to be asked for again may be told twice. */
async function openMap(text: string): Promise<void> {
  if (!opened || isOpen) return
  isOpen = true
  const snapshot = decodeSnapshot(text)
  await fonts?.loadFor(snapshot.claims.map(({ text }) => text))
  // Told for the bundled fonts; without these everything is measured.
  if (fonts?.areAllThere) snapshot.lines?.forEach((lines, index) => tellLines(snapshot.claims[index]!, lines))
  const asked = readFirstView(opened.search, opened.kept)
  const map = () => mapFromSnapshot(snapshot)
  const found = opened.isSceneAsked ? await findLaidOut(snapshot, asked, opened.room) : undefined
  const opening = found ? host.openLaidOut(found, map, asked) : host.open(map(), asked, opened.room)
  tellScene(0, firstJob(opened, host.standing), { opening })
  practiseOnce()
}

/** The scene that the server laid out, where it comes in time and is the one that is wanted here. */
async function findLaidOut(snapshot: Snapshot, asked: FirstView, room: Room): Promise<OpenedScene | undefined> {
  const text = await Promise.race([laidOut, new Promise<undefined>((resolve) => setTimeout(resolve, patience))])
  try {
    const found = text === undefined ? undefined : unpackScene(text, snapshot, snapshot.revision, measurer)
    return found && isFirstView(found, asked, room) ? found : undefined
  } catch {
    // Of another revision, or set in other fonts than there are here.
    return undefined
  }
}

/** Milliseconds without a message after which nobody waits. */
const restTime = 120

let lastMessageAt = 0
let hasPractised = false

/** Once a large map is open and painted. */
function practiseOnce(): void {
  if (hasPractised || !host.isLarge) return
  hasPractised = true
  practiseLater(restTime)
}

/** Step by step, so that a message waits for one step at most; while more come, they go first. */
function practiseLater(wait: number): void {
  setTimeout(() => {
    const rest = performance.now() - lastMessageAt
    if (rest < restTime) return practiseLater(restTime - rest)
    queue = queue
      .then(() => {
        if (host.practise()) practiseLater(0)
      })
      .catch(report)
  }, wait)
}

/** Boxes first: whoever added a claim waits for its field, and a painting takes a frame or two more. */
function tellScene(turn: number, job: PaintJob | undefined, { opening, isTyped = false }: SceneNews = {}): void {
  const scene = host.tell(turn, opening)
  post(scene)
  post({ kind: 'details', details: host.details() })
  if (job && isTyped && !scene.summary) post({ kind: 'unpainted' })
  else if (job) tellPainted(job)
}

interface SceneNews {
  readonly opening?: Opening | undefined
  readonly isTyped?: boolean
}

function tellPainted(job: PaintJob): void {
  const painted = paint(job)
  post({ kind: 'painted', turn: lastTurn, painted }, [painted.bitmap])
}

let surface: OffscreenCanvas | undefined

function paint(job: PaintJob): Painted {
  const width = Math.max(1, Math.round(job.box.width * job.zoom * job.density))
  const height = Math.max(1, Math.round(job.box.height * job.zoom * job.density))
  if (surface?.width !== width || surface.height !== height) surface = new OffscreenCanvas(width, height)
  const context = surface.getContext('2d')
  if (!context) throw new Error('This browser has no 2D canvas in workers.')
  host.paint(context, job)
  return { job, bitmap: surface.transferToImageBitmap() }
}

function post(message: FromWorker, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer)
}

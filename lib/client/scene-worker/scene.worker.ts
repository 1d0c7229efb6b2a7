/** The worker that lays out and paints a map, so that the page never waits for it. One message at a time, in order. */
import { forgetWidths } from '@/lib/scene/measure'
import type { FromWorker, PaintJob, Painted, ToWorker } from './messages'
import { SceneHost } from './scene-host'
import { canvasMeasurer, WorkerFonts } from './worker-fonts'

/** What of a worker's global scope is used; the compiler knows that of pages only. */
interface WorkerScope {
  onmessage: (event: MessageEvent<ToWorker>) => void
  postMessage(message: FromWorker, transfer: Transferable[]): void
  readonly fonts: FontFaceSet
}

const scope = globalThis as unknown as WorkerScope

const measurer = canvasMeasurer()
const host = new SceneHost(measurer)
let fonts: WorkerFonts | undefined
let lastIds: readonly string[] | undefined
let lastTurn = 0

/** Messages wait for fonts: what is laid out with a substitute would move afterwards. */
let queue = Promise.resolve()
scope.onmessage = ({ data }) => {
  queue = queue.then(() => handle(data))
}

async function handle(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'open': {
      fonts = new WorkerFonts(message.fonts, scope.fonts)
      await fonts.loadFor(message.map.rows.claims.map(({ text }) => text))
      const opening = host.open(message)
      return tellScene(0, undefined, opening)
    }
    case 'change': {
      const texts = message.changes.flatMap((change) =>
        change.table === 'claim' && change.after ? [change.after.text] : [],
      )
      if (await fonts?.loadFor(texts)) forgetWidths(measurer)
      host.change(message.changes, message.revision, message.view)
      lastTurn = message.turn
      return tellScene(message.turn, message.paint)
    }
    case 'watch':
      host.watch(message.watched)
      return post({ kind: 'details', details: host.details() })
    case 'paint': {
      const painted = paint(message.job)
      return post({ kind: 'painted', turn: lastTurn, painted }, [painted.bitmap])
    }
    case 'marks':
      return host.mark(message.marks)
    case 'theme':
      host.theme = message.theme
  }
}

function tellScene(
  turn: number,
  job: PaintJob | undefined,
  opening?: Extract<FromWorker, { kind: 'scene' }>['opening'],
): void {
  const painted = job && paint(job)
  const summary = host.summaryNow()
  const ids = summary.ids === lastIds ? undefined : summary.ids
  lastIds = summary.ids
  const details = host.details()
  post(
    { kind: 'scene', turn, summary: { ...summary, ids }, details, painted, opening },
    painted ? [painted.bitmap] : [],
  )
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

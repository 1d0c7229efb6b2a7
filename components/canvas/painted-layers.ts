/**
 * The painting behind the claims: what the worker paints, kept in step with the viewport by a CSS transform alone, without
 * React. Three layers: all of the map, small (it fills what is not painted yet), the part around the window, and a branch that
 * is being dragged.
 */
import type { SceneFeed } from '@/lib/client/scene-feed'
import type { Painted, PaintJob } from '@/lib/client/scene-worker/messages'
import { fitViewport, type Surface, type Viewport } from '@/lib/client/initial-viewport'
import type { ClaimId } from '@/lib/domain/ids'
import type { Box } from '@/lib/scene/scene'
import { zoomStep } from '@/lib/scene/zoom/zoom-step'
import { isCovered, paintNeed, partToPaint, seenBox, type PaintedPart } from './paint-plan'

export interface LayerCanvases {
  readonly whole: HTMLCanvasElement
  readonly window: HTMLCanvasElement
  readonly branch: HTMLCanvasElement
  /** The overview in the corner, where there is one: not moved, but painted anew with the map. */
  readonly overview: HTMLCanvasElement | null
  /** Told how near one is, for style sheets. */
  readonly root: HTMLElement
}

/** Where the viewport stands, and calls when it moves; React Flow's store. */
export interface ViewportSource {
  now(): { readonly viewport: Viewport; readonly surface: Surface }
  subscribe(listener: () => void): () => void
}

interface Lifted {
  readonly claims: readonly ClaimId[]
  /** How far it was moved, in map pixels. */
  dx: number
  dy: number
  /** Let go of: the next painting holds it again. */
  isDropped: boolean
}

/** Milliseconds after the last motion until the painting is made as sharp as can be. */
const settleTime = 120
const wholeTime = 300

export class PaintedLayers {
  private readonly painted: Partial<Record<PaintJob['kind'], PaintedPart>> = {}
  private isBusy = false
  private isWanted = false
  private settling: ReturnType<typeof setTimeout> | undefined
  private wholeTimer: ReturnType<typeof setTimeout> | undefined
  private lifted: Lifted | undefined
  private readonly stops: (() => void)[]

  constructor(
    private readonly feed: SceneFeed,
    private readonly source: ViewportSource,
    private readonly canvases: LayerCanvases,
  ) {
    feed.onPainted = (painted, isStale) => this.take(painted, isStale)
    feed.nextJob = () => {
      const job = this.windowJob()
      this.isBusy ||= job !== undefined
      return job
    }
    this.stops = [source.subscribe(() => this.follow()), feed.subscribe(() => this.paintWholeSoon())]
    this.follow()
    this.paintWholeSoon()
  }

  close(): void {
    this.feed.onPainted = () => undefined
    this.feed.nextJob = () => undefined
    clearTimeout(this.settling)
    clearTimeout(this.wholeTimer)
    this.stops.forEach((stop) => stop())
  }

  /** Paints everything again: colours or marks are others. */
  repaint(): void {
    this.request()
    this.paintWholeSoon()
  }

  /** Takes claims and what is under them off the painting, to be moved by `moveLifted`. */
  lift(claims: readonly ClaimId[]): void {
    const scene = this.feed.getState()?.scene
    if (!scene) return
    this.lifted = { claims, dx: 0, dy: 0, isDropped: false }
    const { viewport, surface } = this.source.now()
    const branch = claims.flatMap((claim) => [...scene.branchOf(claim)]).flatMap((id) => scene.boxOf(id) ?? [])
    const job = this.job('branch', partToPaint(viewport, surface, around(branch)), viewport.zoom, claims)
    this.feed.paint(job)
    this.request()
  }

  moveLifted(dx: number, dy: number): void {
    if (!this.lifted) return
    this.lifted.dx = dx
    this.lifted.dy = dy
    this.place('branch', this.canvases.branch)
  }

  /** Lets go of it. Where it landed is painted with the next scene; one that goes back is painted at once. */
  drop(goesBack: boolean): void {
    if (!this.lifted) return
    this.lifted.isDropped = true
    if (goesBack) this.request()
    else this.settling = setTimeout(() => this.lifted?.isDropped && this.request(), 3 * wholeTime)
  }

  private follow(): void {
    const { viewport, surface } = this.source.now()
    const bounds = this.feed.getState()?.scene.bounds
    if (!bounds) return
    this.placeAll()
    const need = paintNeed(this.painted.window, viewport, surface, bounds)
    clearTimeout(this.settling)
    if (need === 'now') this.request()
    else if (need === 'soon') this.settling = setTimeout(() => this.request(), settleTime)
  }

  /** One painting at a time; the newest wish wins. */
  private request(): void {
    if (this.isBusy) {
      this.isWanted = true
      return
    }
    const job = this.windowJob()
    if (!job) return
    this.isBusy = true
    this.feed.paint(job)
  }

  private windowJob(): PaintJob | undefined {
    const bounds = this.feed.getState()?.scene.bounds
    if (!bounds) return undefined
    const { viewport, surface } = this.source.now()
    return this.job(
      'window',
      partToPaint(viewport, surface, bounds),
      viewport.zoom,
      this.lifted && !this.lifted.isDropped ? this.lifted.claims : [],
    )
  }

  private job(kind: PaintJob['kind'], box: Box, zoom: number, lifted: readonly ClaimId[]): PaintJob {
    const { viewport, surface } = this.source.now()
    const shown =
      kind === 'window' ? { seen: seenBox(viewport, surface) } : kind === 'overview' ? { step: 'far' as const } : {}
    return { kind, box, ...shown, zoom, density: devicePixelRatio, lifted, hasNames: kind === 'window' }
  }

  private paintWholeSoon(): void {
    clearTimeout(this.wholeTimer)
    this.wholeTimer = setTimeout(() => {
      const bounds = this.feed.getState()?.scene.bounds
      if (!bounds || bounds.width === 0) return
      const { surface } = this.source.now()
      this.feed.paint(this.job('whole', bounds, fitViewport({ bounds }, surface).zoom, []))
      if (this.canvases.overview) this.feed.paint(this.job('overview', bounds, overviewZoom(bounds), []))
    }, wholeTime)
  }

  private take({ job, bitmap }: Painted, isStale: boolean): void {
    if (job.kind === 'window') this.isBusy = false
    if (isStale) bitmap.close()
    else {
      const canvas = this.canvases[job.kind]
      if (!canvas) return bitmap.close()
      canvas.width = bitmap.width
      canvas.height = bitmap.height
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
      canvas.style.width = `${job.box.width * job.zoom}px`
      canvas.style.height = `${job.box.height * job.zoom}px`
      this.painted[job.kind] = { box: job.box, zoom: job.zoom, seen: job.seen }
      // What was dropped is on the painting again.
      if (job.kind === 'window' && job.lifted.length === 0 && this.lifted?.isDropped) {
        this.lifted = undefined
        delete this.painted.branch
      }
      this.placeAll()
    }
    if (job.kind !== 'window') return
    const isNeeded = this.isWanted || isStale
    this.isWanted = false
    if (isNeeded) this.request()
    else this.follow()
  }

  private placeAll(): void {
    const { viewport, surface } = this.source.now()
    const bounds = this.feed.getState()?.scene.bounds
    this.canvases.root.dataset['step'] = zoomStep(viewport.zoom)
    this.place('window', this.canvases.window)
    this.place('branch', this.canvases.branch)
    const isWholeNeeded = !bounds || !isCovered(this.painted.window, viewport, surface, bounds)
    this.canvases.whole.style.visibility = isWholeNeeded ? 'visible' : 'hidden'
    if (isWholeNeeded) this.place('whole', this.canvases.whole)
  }

  private place(kind: Exclude<PaintJob['kind'], 'overview'>, canvas: HTMLCanvasElement): void {
    const painted = this.painted[kind]
    canvas.hidden = painted === undefined
    if (!painted) return
    const { x, y, zoom } = this.source.now().viewport
    const [dx, dy] = kind === 'branch' && this.lifted ? [this.lifted.dx, this.lifted.dy] : [0, 0]
    const left = (painted.box.x + dx) * zoom + x
    const top = (painted.box.y + dy) * zoom + y
    canvas.style.transform = `translate(${left}px, ${top}px) scale(${zoom / painted.zoom})`
  }
}

/** Pixels of the overview in the corner. */
export const overviewSize = { width: 168, height: 96 }

export function overviewZoom({ width, height }: Box): number {
  return Math.min((overviewSize.width - 8) / Math.max(1, width), (overviewSize.height - 8) / Math.max(1, height))
}

function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/**
 * The painting behind the claims: what the worker paints, kept in step with the viewport by a CSS transform alone, without
 * React. Three layers: all of the map, small (it fills what is not painted yet), the part around the window, and a branch that
 * is being dragged.
 */
import type { SceneFeed } from '@/lib/client/scene-feed'
import type { Painted, PaintJob } from '@/lib/client/scene-worker/messages'
import { fitViewport, type Surface, type Viewport } from '@/lib/client/initial-viewport'
import type { ShownScene } from '@/lib/client/shown-scene'
import type { ClaimId } from '@/lib/domain/ids'
import type { Box } from '@/lib/scene/scene'
import { boxAround } from '@/lib/scene/scene-bounds'
import { zoomStep } from '@/lib/scene/zoom/zoom-step'
import { isMotionWanted, type SceneMotion } from './scene-motion'
import { isCovered, paintNeed, partToPaint, windowJob, type PaintedPart } from '@/lib/client/paint-plan'

export interface LayerCanvases {
  readonly whole: HTMLCanvasElement
  readonly window: HTMLCanvasElement
  /** Takes turns with `window`: the one is shown, from the other the scene before fades away. */
  readonly spare: HTMLCanvasElement
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
/** Milliseconds after a key. */
const pauseTime = 250

export class PaintedLayers {
  /** Of the two canvases of the window, the one that is shown. */
  private front: HTMLCanvasElement
  private readonly painted: Partial<Record<PaintJob['kind'], PaintedPart>> = {}
  private isBusy = false
  private isWanted = false
  private settling: ReturnType<typeof setTimeout> | undefined
  private wholeTimer: ReturnType<typeof setTimeout> | undefined
  private lifted: Lifted | undefined
  /** Of which scene the window's painting is. */
  private paintedScene: ShownScene | undefined
  /** The painting of the scene before, at its place in this one. */
  private fading: { readonly canvas: HTMLCanvasElement; readonly part: PaintedPart } | undefined
  private readonly stops: (() => void)[]

  constructor(
    private readonly feed: SceneFeed,
    private readonly source: ViewportSource,
    private readonly motion: SceneMotion,
    private readonly isTyping: () => boolean,
    private readonly canvases: LayerCanvases,
  ) {
    this.front = canvases.window
    feed.onPainted = (painted, isStale) => this.take(painted, isStale)
    feed.onUnpainted = () => this.takeNone()
    feed.nextJob = () => {
      const job = this.windowJob()
      this.isBusy ||= job !== undefined
      return job
    }
    this.stops = [source.subscribe(() => this.follow()), feed.subscribe(() => this.paintWholeSoon())]
    const early = feed.takeEarlyPainting()
    if (early) this.take(early, false)
    else this.follow()
    this.paintWholeSoon()
  }

  close(): void {
    this.feed.onPainted = undefined
    this.feed.onUnpainted = () => undefined
    this.feed.nextJob = () => undefined
    clearTimeout(this.settling)
    clearTimeout(this.wholeTimer)
    this.stops.forEach((stop) => stop())
    this.endFading()
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
    const job = this.job('branch', partToPaint(viewport, surface, boxAround(branch)), viewport.zoom, claims)
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
    const lifted = this.lifted && !this.lifted.isDropped ? this.lifted.claims : []
    return windowJob({ viewport, surface, density: devicePixelRatio }, bounds, lifted)
  }

  private job(
    kind: Exclude<PaintJob['kind'], 'window'>,
    box: Box,
    zoom: number,
    lifted: readonly ClaimId[] = [],
  ): PaintJob {
    const step = kind === 'overview' ? { step: 'far' as const } : {}
    return { kind, box, ...step, zoom, density: devicePixelRatio, lifted, hasNames: false }
  }

  private paintWholeSoon(): void {
    clearTimeout(this.wholeTimer)
    this.wholeTimer = setTimeout(() => {
      const bounds = this.feed.getState()?.scene.bounds
      if (!bounds || bounds.width === 0) return
      const { surface } = this.source.now()
      this.feed.paint(this.job('whole', bounds, fitViewport({ bounds }, surface).zoom))
      if (this.canvases.overview) this.feed.paint(this.job('overview', bounds, overviewZoom(bounds)))
    }, wholeTime)
  }

  private take({ job, bitmap }: Painted, isStale: boolean): void {
    if (job.kind === 'window') this.isBusy = false
    if (isStale) bitmap.close()
    else {
      if (job.kind === 'window') this.turnTo(this.feed.getState()?.scene)
      const canvas = this.canvasOf(job.kind)
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

  /** The text that is typed is painted once one pauses. */
  private takeNone(): void {
    this.isBusy = false
    clearTimeout(this.settling)
    if (this.isWanted) return this.requestWanted()
    this.settling = setTimeout(() => this.request(), pauseTime)
  }

  private requestWanted(): void {
    this.isWanted = false
    this.request()
  }

  private canvasOf(kind: PaintJob['kind']): HTMLCanvasElement | null {
    return kind === 'window' ? this.front : this.canvases[kind]
  }

  /** Where the painting that has come is the first of another scene, the one that is there goes away slowly. */
  private turnTo(scene: ShownScene | undefined): void {
    const [before, part] = [this.paintedScene, this.painted.window]
    this.paintedScene = scene
    if (!before || !scene || !part || before === scene || !isMotionWanted()) return
    // What is typed changes no other claim, most of the time: nothing is to flicker at each key.
    if (before.ids === scene.ids && this.isTyping()) return
    const by = this.motion.shiftOf(scene)
    if (!by) return
    this.endFading()
    const { x, y } = by
    const fading = { canvas: this.front, part: { ...part, box: { ...part.box, x: part.box.x + x, y: part.box.y + y } } }
    this.fading = fading
    this.front = this.front === this.canvases.window ? this.canvases.spare : this.canvases.window
    fading.canvas.style.zIndex = '1'
    this.front.style.zIndex = '0'
    this.motion.fade(fading.canvas, () => this.fading === fading && this.endFading())
  }

  private endFading(): void {
    if (!this.fading) return
    const { canvas } = this.fading
    this.fading = undefined
    for (const animation of canvas.getAnimations()) animation.cancel()
    canvas.hidden = true
    canvas.width = 0
  }

  private placeAll(): void {
    const { viewport, surface } = this.source.now()
    const bounds = this.feed.getState()?.scene.bounds
    this.canvases.root.dataset['step'] = zoomStep(viewport.zoom)
    this.place('window', this.front)
    if (this.fading) this.placePart(this.fading.part, this.fading.canvas)
    this.place('branch', this.canvases.branch)
    const isWholeNeeded = !bounds || !isCovered(this.painted.window, viewport, surface, bounds)
    this.canvases.whole.style.visibility = isWholeNeeded ? 'visible' : 'hidden'
    if (isWholeNeeded) this.place('whole', this.canvases.whole)
  }

  private place(kind: Exclude<PaintJob['kind'], 'overview'>, canvas: HTMLCanvasElement): void {
    const painted = this.painted[kind]
    canvas.hidden = painted === undefined
    if (!painted) return
    if (kind === 'branch' && this.lifted) this.placePart(painted, canvas, this.lifted.dx, this.lifted.dy)
    else this.placePart(painted, canvas)
  }

  private placePart(painted: PaintedPart, canvas: HTMLCanvasElement, dx = 0, dy = 0): void {
    const { x, y, zoom } = this.source.now().viewport
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

/**
 * What measures in both pages alike. Bundled and put into a page before its own scripts; it only looks at the document and
 * listens, and neither page knows of it.
 */
import type { Box } from '@/lib/scene/scene'
import type { Point } from '@/lib/scene/path'
import type { Viewport } from '@/lib/client/initial-viewport'

/** When the whole map is there: known by its elements, or by Crux's number of shown claims and its painting. */
export interface Expected {
  readonly kind: 'crux' | 'plain'
  /** 0: whatever Crux opens by itself. */
  readonly claims: number
  readonly lines: number
}

export interface Place {
  readonly viewport: Viewport
  /** Where the map stands on the page. */
  readonly surface: Box
}

type Field = 'keys' | 'field'

/** Milliseconds. */
const mostTimeToRead = 2_000

class Probe {
  /** Milliseconds since the navigation began; of the first frame with the whole map, painted. */
  wholeAt: number | undefined
  /** The same of the first frame after a key was pressed on it. */
  answeredAt: number | undefined
  mostMounted = 0
  private isSeenWhole = false
  private frames: number[] = []
  private isRecording = false
  private lastFrame = 0
  private lastMotion = 0
  private times: number[] = []
  private awaited: Field | undefined
  private readonly nodes = document.getElementsByClassName('react-flow__node')
  private readonly lines = document.getElementsByClassName('react-flow__edge')
  private readonly expected = (globalThis as unknown as { expected: Expected }).expected

  constructor() {
    requestAnimationFrame((now) => this.onFrame(now))
    const motions = ['pointermove', 'wheel']
    for (const kind of motions) {
      addEventListener(kind, ({ timeStamp }) => (this.lastMotion = timeStamp), { capture: true, passive: true })
    }
    addEventListener('keydown', (event) => this.onKey(event), { capture: true })
  }

  startFrames(): void {
    this.frames = []
    this.isRecording = true
  }

  /** Milliseconds between frames since `startFrames`, up to one after the last event. */
  async stopFrames(): Promise<number[]> {
    await new Promise<void>((resolve) => afterPaint(resolve))
    this.isRecording = false
    return this.frames.slice(1)
  }

  /** From now on keys are timed: from the press to the frame painted, or to the first frame with a field in it. */
  startKeys(awaited: Field): void {
    this.times = []
    this.awaited = awaited
  }

  keyTimes(): number[] {
    return this.times
  }

  place(): Place {
    const { style } = document.querySelector<HTMLElement>('.react-flow__viewport')!
    const [x, y, zoom] = style.transform.match(/-?[\d.]+(e-?\d+)?/g)!.map(Number) as [number, number, number]
    const { left, top, width, height } = document.querySelector('.react-flow')!.getBoundingClientRect()
    return { viewport: { x, y, zoom }, surface: { x: left, y: top, width, height } }
  }

  /** The first of these points on which there is nothing but the surface. */
  firstFree(points: readonly Point[]): Point | undefined {
    return points.find(({ x, y }) => document.elementFromPoint(x, y)?.classList.contains('react-flow__pane'))
  }

  boxOf(claim: string): Box | undefined {
    const rect = document.querySelector(`.react-flow__node[data-id="${claim}"]`)?.getBoundingClientRect()
    return rect && { x: rect.left, y: rect.top, width: rect.width, height: rect.height }
  }

  /** Milliseconds from the last motion to a frame with a claim in the middle of the window, not that under the pointer. */
  async readable(pointer: Point): Promise<number> {
    const from = this.lastMotion
    const { surface } = this.place()
    return new Promise((resolve) => {
      const look = () => {
        if (this.hasClaimIn(surface, pointer)) afterTask(() => resolve(performance.now() - from))
        else if (performance.now() - from > mostTimeToRead) resolve(mostTimeToRead)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  }

  private hasClaimIn({ x, y, width, height }: Box, pointer: Point): boolean {
    return [...this.nodes].some((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect()
      const isUnderPointer = left <= pointer.x && pointer.x <= right && top <= pointer.y && pointer.y <= bottom
      const isInMiddle =
        right > x + width * 0.2 && left < x + width * 0.8 && bottom > y + height * 0.2 && top < y + height * 0.8
      return isInMiddle && !isUnderPointer
    })
  }

  private onFrame(now: number): void {
    if (this.isRecording) this.frames.push(now - this.lastFrame)
    this.lastFrame = now
    this.mostMounted = Math.max(this.mostMounted, this.nodes.length)
    if (!this.isSeenWhole && this.isWhole()) {
      this.isSeenWhole = true
      afterTask(() => (this.wholeAt = performance.now()))
    }
    requestAnimationFrame((next) => this.onFrame(next))
  }

  private isWhole(): boolean {
    const { kind, claims, lines } = this.expected
    if (kind === 'plain') {
      return this.nodes.length === claims && this.lines.length === lines && this.place().viewport.zoom !== 1
    }
    const shown = document.querySelector<HTMLElement>('[data-shown-claims]')?.dataset['shownClaims']
    if (shown === undefined || (claims > 0 && Number(shown) !== claims)) return false
    const isPainted = [...document.querySelectorAll<HTMLCanvasElement>('.graph-painting')].some(
      (canvas) => !canvas.hidden && canvas.style.visibility !== 'hidden' && canvas.style.width !== '',
    )
    return isPainted && (claims > 0 || this.nodes.length > 0)
  }

  private onKey({ timeStamp, target }: KeyboardEvent): void {
    const { awaited } = this
    const note = () => this.times.push(performance.now() - timeStamp)
    if (awaited === undefined) afterPaint(() => (this.answeredAt ??= performance.now()))
    else if (awaited === 'keys' && target instanceof HTMLTextAreaElement) afterPaint(note)
    else if (awaited === 'field' && !(target instanceof HTMLTextAreaElement)) {
      const look = () => (isFieldInWindow() ? afterTask(note) : requestAnimationFrame(look))
      requestAnimationFrame(look)
    }
  }
}

function isFieldInWindow(): boolean {
  const rect = document.querySelector('.react-flow textarea')?.getBoundingClientRect()
  return rect !== undefined && rect.bottom > 0 && rect.right > 0 && rect.top < innerHeight && rect.left < innerWidth
}

/** Once the next frame is painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => afterTask(then))
}

/** A message that is sent while a frame is made comes once it is painted. */
function afterTask(then: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = then
  port2.postMessage(undefined)
}

export type { Probe }
Object.assign(globalThis, { probe: new Probe() })

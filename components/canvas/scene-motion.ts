/**
 * How one scene becomes the next before the eye: what is mounted glides from where it stood on the screen, and the old painting
 * fades over the new one. Nothing is laid out or measured for it, and nothing waits: a claim is where it will be at once.
 */
import { createContext } from 'react'
import type { Viewport } from '@/lib/client/initial-viewport'
import type { ShownScene } from '@/lib/client/shown-scene'
import type { Point } from '@/lib/scene/path'

/** Milliseconds. */
const duration = 160
const timing: KeyframeAnimationOptions = { duration, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

export function isMotionWanted(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches
}

const still: Point = { x: 0, y: 0 }

export class SceneMotion {
  private shift: { readonly scene: ShownScene; readonly by: Point | undefined } | undefined

  /** The viewport has followed what one looks at into this scene. */
  follow(scene: ShownScene, was: Viewport, is: Viewport): void {
    this.shift = { scene, by: { x: (was.x - is.x) / is.zoom, y: (was.y - is.y) / is.zoom } }
  }

  /** The viewport stands elsewhere in this scene, without regard to the one before. */
  cut(scene: ShownScene): void {
    this.shift = { scene, by: undefined }
  }

  /**
   * How far, in map pixels, what stays where it was on the map has moved on the screen since the scene before; undefined where
   * nothing leads from there to here.
   */
  shiftOf(scene: ShownScene | undefined): Point | undefined {
    return this.shift && this.shift.scene === scene ? this.shift.by : still
  }

  /** Of an element that stands at `to` on the map already; it was at `from`. */
  glide(element: HTMLElement, from: Point, to: Point, scene: ShownScene | undefined): void {
    const by = this.shiftOf(scene)
    if (!by) return
    const [x, y] = [from.x - to.x + by.x, from.y - to.y + by.y]
    if (Math.hypot(x, y) < 1 || !isMotionWanted()) return
    element.animate([{ translate: `${x}px ${y}px` }, { translate: '0 0' }], timing)
  }

  /** Takes a painting away, which is hidden in the end. */
  fade(canvas: HTMLCanvasElement, onEnd: () => void): void {
    canvas.animate([{ opacity: 1 }, { opacity: 0 }], timing).finished.then(onEnd, () => undefined)
  }
}

export const SceneMotionContext = createContext<
  { readonly motion: SceneMotion; readonly scene: () => ShownScene | undefined } | undefined
>(undefined)

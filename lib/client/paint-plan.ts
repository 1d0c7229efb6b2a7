/** When the painting behind the claims has to be made anew, and of which part of the map: pure, so that it can be proved. */
import type { Surface, Viewport } from './initial-viewport'
import { contains, grow, widen } from '@/lib/scene/box'
import type { ClaimId } from '@/lib/domain/ids'
import { zoomStep } from '@/lib/scene/zoom/zoom-step'
import type { Box } from '@/lib/scene/scene'
import type { PaintJob } from './scene-worker/messages'

/** What was painted: a part of the map at a zoom. */
export interface PaintedPart {
  readonly box: Box
  /** What of it was in the window. */
  readonly seen: Box | undefined
  readonly zoom: number
}

/** The map as it stands in the window. */
export interface SeenMap {
  readonly viewport: Viewport
  readonly surface: Surface
  /** Pixels of the device for one of the page. */
  readonly density: number
}

/** Painted beyond each side of the window, as a share of it: what one pans into is there already. */
const margin = 0.35

/** By rounding to whole pixels of the canvas some hundredths may be missing. */
const rounding = 0.5

/** A painting is stretched by at most this before it is made anew; letters blur beyond. */
const mostStretch = 1.25

/** The part of the map in the window. */
export function seenBox({ x, y, zoom }: Viewport, { width, height }: Surface): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/** Pixels of the page around the map in which something may be painted: names of claims at its edge. */
const rim = 110

/** The part to paint for a viewport: the window with a margin around it, and nothing far beyond the map. */
export function partToPaint(viewport: Viewport, surface: Surface, bounds: Box): Box {
  const seen = seenBox(viewport, surface)
  return common(widen(seen, margin), grow(bounds, rim / viewport.zoom)) ?? { x: seen.x, y: seen.y, width: 1, height: 1 }
}

/** What to paint for what is in the window. */
export function windowJob(
  { viewport, surface, density }: SeenMap,
  bounds: Box,
  lifted: readonly ClaimId[] = [],
): PaintJob {
  const box = onPixels(partToPaint(viewport, surface, bounds), viewport, density)
  const seen = seenBox(viewport, surface)
  return { kind: 'window', box, seen, zoom: viewport.zoom, density, lifted, hasNames: true }
}

/** The box widened until its edges fall between pixels of the device: painted so, letters are sharp. */
function onPixels(box: Box, { x, y, zoom }: Viewport, density: number): Box {
  const scale = zoom * density
  const [left, top] = [Math.floor(box.x * scale + x * density), Math.floor(box.y * scale + y * density)]
  const right = Math.ceil((box.x + box.width) * scale + x * density)
  const bottom = Math.ceil((box.y + box.height) * scale + y * density)
  return {
    x: (left - x * density) / scale,
    y: (top - y * density) / scale,
    width: (right - left) / scale,
    height: (bottom - top) / scale,
  }
}

/**
 * Whether the painting must be made anew `now`, `soon` (once the motion ends, to be sharp), or not at all. It must where half
 * of the margin is used up, where it is stretched too far, or where the zoom came to another step.
 */
export function paintNeed(
  painted: PaintedPart | undefined,
  viewport: Viewport,
  surface: Surface,
  bounds: Box,
): 'now' | 'soon' | 'no' {
  if (!painted) return 'now'
  const stretch = viewport.zoom / painted.zoom
  const isOtherStep = zoomStep(viewport.zoom) !== zoomStep(painted.zoom)
  if (stretch > mostStretch || stretch < 1 / mostStretch || isOtherStep) return 'now'
  const seen = seenBox(viewport, surface)
  const needed = common(widen(seen, margin / 2), bounds)
  if (needed && !contains(painted.box, needed, rounding)) return 'now'
  // From afar names stand inside the window: moved with it, they are placed anew.
  const isElsewhere = zoomStep(viewport.zoom) === 'far' && painted.seen !== undefined && !isSame(painted.seen, seen)
  return stretch === 1 && !isElsewhere ? 'no' : 'soon'
}

/** Whether the painting holds all of the map that is in the window. */
export function isCovered(
  painted: PaintedPart | undefined,
  viewport: Viewport,
  surface: Surface,
  bounds: Box,
): boolean {
  const seen = common(seenBox(viewport, surface), bounds)
  return seen === undefined || (painted !== undefined && contains(painted.box, seen, rounding))
}

function isSame(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

function common(one: Box, other: Box): Box | undefined {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const right = Math.min(one.x + one.width, other.x + other.width)
  const bottom = Math.min(one.y + one.height, other.y + other.height)
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : undefined
}

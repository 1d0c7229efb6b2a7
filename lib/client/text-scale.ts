/**
 * The graph and the reader's text size. A claim's box, its lines and the arrows around it are one geometry, the same for
 * everyone and in every picture: larger text would not fit its box, and larger boxes would stand elsewhere for each reader.
 * So the whole graph grows, as by the browser's zoom: it opens, fits and moves as on a window that is smaller by as much.
 */
import type { Surface, Viewport } from './initial-viewport'

const usualSize = 16

/** How much larger than usual the reader has set text; 1 where it is smaller, since then the graph can be made smaller. */
export function textScale(): number {
  return Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / usualSize || 1)
}

/** The surface as it counts for the reader's text. */
export function scaledSurface({ width, height }: Surface, scale = textScale()): Surface {
  return { width: width / scale, height: height / scale }
}

/** What `choose` says for the surface and the viewport as they count for the reader's text, as the page has it. */
export function atTextScale(
  choose: (surface: Surface, viewport: Viewport) => Viewport,
  surface: Surface,
  viewport: Viewport = { x: 0, y: 0, zoom: 1 },
  scale = textScale(),
): Viewport {
  return times(choose(scaledSurface(surface, scale), scaledViewport(viewport, scale)), scale)
}

/** A viewport of the page as it counts for the reader's text. */
export function scaledViewport(viewport: Viewport, scale = textScale()): Viewport {
  return times(viewport, 1 / scale)
}

function times({ x, y, zoom }: Viewport, factor: number): Viewport {
  return { x: x * factor, y: y * factor, zoom: zoom * factor }
}

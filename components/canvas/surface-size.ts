import { textScale } from '@/lib/client/text-scale'
import type { Box } from '@/lib/scene/scene'

/** What lies over the graph, such as the find bar and the overview, from the graph's corner, in pixels as they count for the reader's text. */
export function coversOf(graph: Element | null): Box[] {
  if (!graph) return []
  const place = graph.getBoundingClientRect()
  const scale = textScale()
  return [...document.querySelectorAll('[data-covers-map]')]
    .map((cover) => cover.getBoundingClientRect())
    .filter(({ left, top, right, bottom, width }) => {
      return width > 0 && left < place.right && right > place.left && top < place.bottom && bottom > place.top
    })
    .map(({ left, top, width, height }) => ({
      x: (left - place.left) / scale,
      y: (top - place.top) / scale,
      width: width / scale,
      height: height / scale,
    }))
}

/** The place on the page where a map is shown, in pixels: where the first paint was, and where the graph is. */
export function surfaceSize(): { width: number; height: number } {
  const places = [document.querySelector('[data-surface="graph"]'), document.querySelector('main')]
  // The graph's own has no size while it is not shown.
  const place = places.find((one) => one !== null && one.clientWidth > 0)
  const { clientWidth, clientHeight } = place ?? document.documentElement
  return { width: clientWidth, height: clientHeight }
}

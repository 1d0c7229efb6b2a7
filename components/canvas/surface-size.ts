/** The place on the page where a map is shown, in pixels: where the first paint was, and where the graph is. */
export function surfaceSize(): { width: number; height: number } {
  const place = document.querySelector('[data-surface="graph"]') ?? document.querySelector('main')
  const { clientWidth, clientHeight } = place ?? document.documentElement
  return { width: clientWidth, height: clientHeight }
}

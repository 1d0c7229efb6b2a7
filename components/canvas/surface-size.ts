/** The place on the page where a map is shown, in pixels: where the first paint was, and where the graph is. */
export function surfaceSize(): { width: number; height: number } {
  const { clientWidth, clientHeight } = document.querySelector('main') ?? document.documentElement
  return { width: clientWidth, height: clientHeight }
}

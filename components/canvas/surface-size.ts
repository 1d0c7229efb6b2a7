/** The place on the page where a map is shown, in pixels: where the first paint was, and where the graph is. */
export function surfaceSize(): { width: number; height: number } {
  const places = [document.querySelector('[data-surface="graph"]'), document.querySelector('main')]
  // The graph's own has no size while it is not shown.
  const place = places.find((one) => one !== null && one.clientWidth > 0)
  const { clientWidth, clientHeight } = place ?? document.documentElement
  return { width: clientWidth, height: clientHeight }
}

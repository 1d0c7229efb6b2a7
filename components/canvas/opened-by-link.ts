/** Whether somebody followed a link to this page or typed its address, rather than loading it again or going back to it. */
export function isOpenedByLink(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'navigate'
}

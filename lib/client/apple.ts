/** Whether the person sits at one of Apple's machines, whose keys have other names and make other characters. */
export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
}

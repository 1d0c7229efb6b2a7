/**
 * Where to go after signing in: a path of this site, or the default.
 *
 * Resolved the way a browser would resolve it, so that `//evil.example`, `/\evil.example` and the like are refused.
 */
const defaultNext = '/my-maps'

export function toNextPath(value: unknown, otherwise = defaultNext): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 2000) return otherwise
  const here = 'http://here.invalid'
  if (!URL.canParse(value, here)) return otherwise
  const url = new URL(value, here)
  const path = url.pathname + url.search + url.hash
  // A pathname that begins with two slashes would be read as a host once it stands alone.
  return url.origin === here && !path.startsWith('//') ? path : otherwise
}

/** Whether one comes from trying out a map, whose changes wait in the browser meanwhile. */
export function comesFromTrial(next: string): boolean {
  return /^\/maps\/[^/?]+\?(.*&)?try\b/.test(next)
}

/** A page's path with `next` in its query, left out where it is the default. */
export function withNext(path: string, next: string): string {
  if (next === defaultNext) return path
  return `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`
}

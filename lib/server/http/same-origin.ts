/**
 * Whether a request that changes something comes from our own pages.
 *
 * Browsers attach Origin to every such request and Sec-Fetch-Site to most; neither can be set by another site's script. A
 * request with neither is refused too: no current browser makes one, and a program can say where it comes from. Proxy.ts
 * asks this for every request but GET, HEAD and OPTIONS, so no route can forget; a WebSocket upgrade asks `isOwnOrigin`.
 */
const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

type HeaderReader = { get(name: string): string | null }

/** `publicUrl` is the configured address, which counts as our own where a proxy in front changes the Host header. */
export function isSameOrigin(method: string, headers: HeaderReader, publicUrl?: string): boolean {
  if (harmless.has(method.toUpperCase())) return true
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null) return site !== null
  return isOwnOrigin(origin, headers.get('host'), publicUrl)
}

/** Whether an Origin header names this server: by the host that the request went to, or by the configured address. */
export function isOwnOrigin(
  origin: string | undefined | null,
  host: string | undefined | null,
  publicUrl?: string,
): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const { host: originHost, origin: originItself, protocol } = new URL(origin)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  if (publicUrl !== undefined && originItself === new URL(publicUrl).origin) return true
  return host !== undefined && host !== null && originHost === host.toLowerCase()
}

/**
 * Requests of programs: `Authorization: Bearer <token>`, which no other site's page can send without being let.
 *
 * The proxy tells each route what its request's token is used for, in a header that nobody outside can set: a route that is
 * not told takes no token. Other kinds of Authorization, such as the password of a proxy in front, are none of our business.
 */
import type { TokenScope } from '@/lib/persistence/api-tokens'
import { routeFor } from './route-methods'

export const tokenUseHeader = 'x-crux-token-use'

type HeaderReader = { get(name: string): string | null }

/** What a request shows as its token, whatever that is; undefined for a browser's. */
export function readToken(headers: HeaderReader): string | undefined {
  return /^bearer(?:\s+(.*))?$/is
    .exec(headers.get('authorization')?.trim() ?? '')
    ?.slice(1)
    .join('')
}

/** What a token must be good for here; undefined where none is taken: on pages, and for an account's own business. */
export function tokenUseOf(method: string, path: string): TokenScope | undefined {
  const route = routeFor(path)
  if (route === undefined || /^\/api\/(account|auth)\//.test(route)) return undefined
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write'
}

export function readTokenUse(headers: HeaderReader): TokenScope | undefined {
  const use = headers.get(tokenUseHeader)
  return use === 'read' || use === 'write' ? use : undefined
}

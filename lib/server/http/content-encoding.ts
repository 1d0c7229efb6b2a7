/**
 * Lets a route handler answer with what is compressed already. Next takes `Content-Encoding` off the answers of handlers, so
 * they say it under another name, and the HTTP server puts the right one in its place.
 */
import type { ServerResponse } from 'node:http'

const hidden = 'X-Crux-Content-Encoding'

/** Headers of a body that is compressed so. Without `no-transform`, Next would compress it once more. */
export function encodedAs(encoding: 'gzip', cacheControl: string): Record<string, string> {
  return { [hidden]: encoding, 'Cache-Control': `${cacheControl}, no-transform` }
}

/** For the HTTP server, on each response before Next has it. */
export function restoreContentEncoding(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = (...args: unknown[]) => {
    const encoding = response.getHeader(hidden)
    if (encoding !== undefined) {
      response.removeHeader(hidden)
      response.setHeader('Content-Encoding', encoding)
    }
    return writeHead(...args)
  }
}

/** Answers a request for a map's picture: with it, with word that the browser's copy is still good, or with the error. */
import type { Database } from '../../persistence/client'
import { errorResponse } from '../http/responses'
import { contentDisposition } from '../http/content-disposition'
import type { Asker } from '../maps/map-access'
import { openPicture } from './map-picture'

const types = { png: 'image/png', svg: 'image/svg+xml; charset=utf-8' } as const

export async function pictureResponse(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  kind: 'png' | 'svg',
  request: Request,
): Promise<Response> {
  const opened = await openPicture(database, idOrSlug, asker, new URL(request.url).searchParams)
  if (!opened.ok) return errorResponse(opened.error)
  const { version, isPinned, query, draw } = opened.value
  const headers: Record<string, string> = {
    ETag: `"${version}"`,
    // Never in a shared cache: the next person may not be allowed to see it.
    'Cache-Control': isPinned ? 'private, max-age=86400' : 'private, no-cache',
  }
  if (request.headers.get('if-none-match')?.includes(`"${version}"`))
    return new Response(null, { status: 304, headers })
  const drawn = await draw(kind)
  if (!drawn.ok) return errorResponse(drawn.error)
  const { bytes, title } = drawn.value
  return new Response(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': types[kind],
      'Content-Disposition': contentDisposition(
        query.download === undefined ? 'inline' : 'attachment',
        `${title}.${kind}`,
      ),
    },
  })
}

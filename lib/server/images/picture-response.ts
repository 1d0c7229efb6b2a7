/** Answers a request for a map's picture: with it, with word that the browser's copy is still good, or with the error. */
import type { Database } from '../../persistence/client'
import { errorResponse } from '../http/responses'
import { contentDisposition } from '../http/content-disposition'
import type { Asker } from '../maps/map-access'
import { openPicture } from './map-picture'
import { endings, mediaTypes, type PictureKind } from './picture-kinds'

/** A page with a script of its own is saved, never opened as a page of Crux. */
const savedAlways: readonly PictureKind[] = ['html', 'pptx']

export async function pictureResponse(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  kind: PictureKind,
  request: Request,
): Promise<Response> {
  const opened = await openPicture(database, idOrSlug, asker, kind, new URL(request.url).searchParams)
  if (!opened.ok) return errorResponse(opened.error)
  const { version, isPinned, query, title, draw } = opened.value
  const headers: Record<string, string> = {
    ETag: `"${version}"`,
    // Never in a shared cache: the next person may not be allowed to see it.
    'Cache-Control': isPinned ? 'private, max-age=86400' : 'private, no-cache',
  }
  if (request.headers.get('if-none-match')?.includes(`"${version}"`))
    return new Response(null, { status: 304, headers })
  const drawn = await draw()
  if (!drawn.ok) return errorResponse(drawn.error)
  const { content, missing } = drawn.value
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      ...headers,
      'Content-Type': mediaTypes[kind],
      'Content-Disposition': contentDisposition(
        query.download !== undefined || savedAlways.includes(kind) ? 'attachment' : 'inline',
        `${title}.${endings[kind]}`,
      ),
      // Characters that stand as empty boxes for want of a font.
      ...(missing.length > 0 ? { 'Crux-Missing-Characters': encodeURIComponent(missing.slice(0, 100).join('')) } : {}),
    },
  })
}

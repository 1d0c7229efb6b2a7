/** Answers with a map's snapshot, compressed where the browser takes it, and with nothing where it has it already. */
import type { Database } from '@/lib/persistence/client'
import { encodedAs } from '../http/content-encoding'
import { errorResponse } from '../http/responses'
import type { Asker } from './map-access'
import { packSnapshot, unpack } from './packed-snapshot'
import { readMap } from './read-map'

export async function snapshotResponse(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  request: Request,
): Promise<Response> {
  const read = await readMap(database, idOrSlug, asker)
  if (!read.ok) return errorResponse(read.error)
  const { map, opened } = read.value
  const packed = await packSnapshot(database, map)
  const tag = `W/"${packed.tag}"`
  // A browser may keep what others may read too, and asks each time whether it still may and whether it is the latest.
  const caching = opened.record.visibility === 'private' ? 'private, no-store' : 'private, no-cache'
  const headers = {
    'Content-Type': 'application/json',
    ETag: tag,
    Vary: 'Accept-Encoding',
    'Cache-Control': caching,
  }
  if (request.headers.get('if-none-match')?.includes(tag)) return new Response(null, { status: 304, headers })
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) {
    return new Response(new Uint8Array(await unpack(packed)), { headers })
  }
  return new Response(new Uint8Array(packed.gzipped), { headers: { ...headers, ...encodedAs('gzip', caching) } })
}

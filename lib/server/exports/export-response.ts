/** Answers a request for a map as a file: with it, or with what it would lose and how it begins. */
import type { Database } from '@/lib/persistence/client'
import { contentDisposition } from '../http/content-disposition'
import { errorResponse, jsonResponse } from '../http/responses'
import { sayLosses } from '../imports/import-words'
import { readSay } from '../language/read-language'
import type { Asker } from '../maps/map-access'
import { parseInput } from '../parse-input'
import { exportFile, exportQuery } from './export-file'
import { isText } from './list-formats'

/** Characters of the beginning that a report shows. */
const shown = 4_000

export async function exportResponse(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  parameters: URLSearchParams,
): Promise<Response> {
  const query = parseInput(exportQuery, Object.fromEntries(parameters))
  if (!query.ok) return errorResponse(query.error)
  const made = await exportFile(database, idOrSlug, asker, query.value)
  if (!made.ok) return errorResponse(made.error)
  const { title, writer, content, losses } = made.value
  if (query.value.report === 'yes') {
    const say = await readSay()
    const beginning = isText(writer.mediaType) ? new TextDecoder().decode(content.subarray(0, shown)) : null
    return jsonResponse({
      format: writer.name,
      formatName: say(`formats.${writer.name}`),
      bytes: content.byteLength,
      beginning,
      isWhole: content.byteLength <= shown,
      losses: sayLosses(say, losses),
    })
  }
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': writer.mediaType,
      'Content-Disposition': contentDisposition('attachment', `${title}.${writer.ending}`),
      'Cache-Control': 'private, no-cache',
      'X-Crux-Losses': losses.map(({ code, count }) => `${code}=${count}`).join(', '),
      // What a person wrote is never shown as a page of this site.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

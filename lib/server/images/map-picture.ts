/** The picture of a map for whoever may export it, by address: PNG or SVG, the whole or a branch. */
import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '../../domain/result'
import type { Database } from '../../persistence/client'
import { composePicture } from '../../scene/picture'
import { publicUrl } from '../accounts/public-url'
import { makeWorkQueue } from '../accounts/work-queue'
import type { MapError } from '../maps/errors'
import type { Asker } from '../maps/map-access'
import { findAuthorNames } from '../maps/packed-snapshot'
import { readMap } from '../maps/read-map'
import { parseInput, type InvalidInput } from '../parse-input'
import { drawPng } from './draw-png'
import { drawSvg } from './draw-svg'
import { nodeMeasurer } from './node-measurer'
import type { PictureError } from './picture-error'
import { pictureQuery, type PictureQuery } from './picture-query'
import { pictureRequestOf, type RequestFault } from './picture-request'
import { sizePicture, type SizeError } from './picture-size'

export interface Picture {
  readonly bytes: Buffer | string
  readonly title: string
}

export interface OpenPicture {
  /** Changes whenever the picture may look different. */
  readonly version: string
  /** Whether the address names the revision that it shows, so that a browser need not ask again. */
  readonly isPinned: boolean
  readonly query: PictureQuery
  readonly draw: (kind: 'png' | 'svg') => Promise<Result<Picture, PictureError>>
}

type OpenError = MapError | InvalidInput | RequestFault

/** A picture takes memory by the hundred megabytes: few are drawn at once, and a crowd is asked to come again. */
const queue = makeWorkQueue(2, 20)
/** A later version of Crux may paint otherwise; a process paints alike all its life. */
const painter = Date.now().toString(36)

export async function openPicture(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  parameters: URLSearchParams,
): Promise<Result<OpenPicture, OpenError>> {
  const read = await readMap(database, idOrSlug, asker, 'export')
  if (!read.ok) return read
  const { map, opened } = read.value
  const parsed = parseInput(pictureQuery, Object.fromEntries(parameters))
  if (!parsed.ok) return parsed
  const query = parsed.value
  const { id, slug, updatedAt } = opened.record
  const names = query.authors === 'yes' ? await findAuthorNames(database, map) : []
  const request = pictureRequestOf(map, query, {
    address: `${publicUrl()}/maps/${slug ?? id}`,
    changedAt: updatedAt,
    now: new Date(),
    authors: new Map(names.map(({ id: actor, name }) => [actor, name])),
  })
  if (!request.ok) return request
  const asOf = request.value.date === undefined ? '' : `-${request.value.date}`
  const signed =
    names.length === 0 ? '' : `-${createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 16)}`
  return ok({
    version: `${map.id}-${map.revision}-${painter}${asOf}${signed}`,
    isPinned: query.revision === String(map.revision),
    query,
    draw: async (kind) => {
      const drawn = await queue.run(async (): Promise<Result<Buffer | string, SizeError>> => {
        const list = composePicture(map, nodeMeasurer(query.language), request.value)
        if (kind === 'svg') {
          const given = query.width === undefined ? query.scale : query.width / list.page.width
          return ok(drawSvg(list, { scale: given, hasFonts: query.fonts === 'embedded' }))
        }
        const size = sizePicture(list.page, query)
        return size.ok ? ok(await drawPng(list, size.value)) : size
      })
      if (!drawn.ok) return fail({ code: 'pictures-busy' })
      return drawn.value.ok ? ok({ bytes: drawn.value.value, title: map.details.title }) : drawn.value
    },
  })
}

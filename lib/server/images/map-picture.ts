/** The picture of a map for whoever may export it, by address: a file of any kind, of the whole or a part. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { DebateMap } from '../../domain/debate-map'
import { fail, ok, type Result } from '../../domain/result'
import type { Database } from '../../persistence/client'
import { publicUrl } from '../accounts/public-url'
import { makeWorkQueue } from '../accounts/work-queue'
import { builtThread } from '../built-scripts'
import type { MapError } from '../maps/errors'
import type { Asker } from '../maps/map-access'
import { findAuthorNames, packSnapshot } from '../maps/packed-snapshot'
import { readMap } from '../maps/read-map'
import { parseInput, type InvalidInput } from '../parse-input'
import { JobThread } from '../threads/job-thread'
import { drawMap, type DrawnFile, type DrawOrder } from './draw-map'
import { fileQuery } from './file-query'
import type { PictureError } from './picture-error'
import type { PictureKind } from './picture-kinds'
import { pictureQuery, type PictureQuery } from './picture-query'
import { pictureRequestOf, type RequestFault } from './picture-request'
import type { SizeError } from './picture-size'

export interface OpenPicture {
  /** Changes whenever the picture may look different. */
  readonly version: string
  /** Whether the address names the revision that it shows, so that a browser need not ask again. */
  readonly isPinned: boolean
  readonly title: string
  readonly query: PictureQuery
  readonly draw: () => Promise<Result<DrawnFile, PictureError>>
}

export interface PictureOrder extends DrawOrder {
  /** A compact snapshot of the map, compressed. */
  readonly snapshot: Uint8Array
}

export type PictureAnswer = Result<DrawnFile, SizeError>

type OpenError = MapError | InvalidInput | RequestFault

/** A later version of Crux may paint otherwise; a process paints alike all its life. */
const painter = Date.now().toString(36)

export async function openPicture(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  kind: PictureKind,
  parameters: URLSearchParams,
): Promise<Result<OpenPicture, OpenError>> {
  const read = await readMap(database, idOrSlug, asker, 'export')
  if (!read.ok) return read
  const { map, opened } = read.value
  const asked = Object.fromEntries(parameters)
  const parsed = parseInput(pictureQuery, asked)
  if (!parsed.ok) return parsed
  const file = parseInput(fileQuery, asked)
  if (!file.ok) return file
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
  const { scale, width, language } = query
  const facts = { date: updatedAt }
  const order: DrawOrder = { kind, request: request.value, size: { scale, width }, language, file: file.value, facts }
  const options = createHash('sha256')
    .update(JSON.stringify([asked, kind]))
    .digest('base64url')
    .slice(0, 12)
  return ok({
    version: `${map.id}-${map.revision}-${painter}-${options}${asOf}${signed}`,
    isPinned: query.revision === String(map.revision),
    title: map.details.title,
    query,
    draw: () => draw(database, map, order),
  })
}

/** One for the process: Next bundles routes apart. */
const key = Symbol.for('crux.pictures')
const holder = globalThis as { [key]?: JobThread<PictureOrder, PictureAnswer> }

const thread = {
  complaint: 'A picture could not be drawn.',
  // A crowd is asked to come again.
  mostWaiting: 20,
  // The largest poster takes some seconds.
  mostTime: 60_000,
  mostMemory: 1_024,
} as const

async function draw(database: Database, map: DebateMap, order: DrawOrder): Promise<Result<DrawnFile, PictureError>> {
  const script = builtThread('images')
  if (!existsSync(script)) return drawHere(map, order)
  holder[key] ??= new JobThread({ script, ...thread })
  const { gzipped } = await packSnapshot(database, map)
  const drawn = await holder[key].run({ ...order, snapshot: gzipped })
  return drawn.ok ? drawn.value : fail({ code: 'pictures-busy' })
}

/** Where the thread's script is not built, as in a test. */
const queue = makeWorkQueue(1, 20)

async function drawHere(map: DebateMap, order: DrawOrder): Promise<Result<DrawnFile, PictureError>> {
  const drawn = await queue.run(() => drawMap(map, order))
  return drawn.ok ? drawn.value : fail({ code: 'pictures-busy' })
}

/** Answers with a map's first scene, or with nothing where the map has moved on or the browser is to lay it out. */
import { z } from 'zod'
import { languages, type Language } from '@/lib/language/languages'
import type { Database } from '@/lib/persistence/client'
import type { PackedView } from '@/lib/scene/packed-scene'
import { roomNames } from '@/lib/scene/room'
import { encodedAs } from '../http/content-encoding'
import { errorResponse } from '../http/responses'
import type { Asker } from '../maps/map-access'
import { readMap } from '../maps/read-map'
import { laidOutScene } from './laid-out-scenes'

export const sceneQuery = z.object({
  at: z
    .string()
    .regex(/^\d{1,9}$/, 'Say at which revision: a whole number.')
    .transform(Number),
  room: z.enum(roomNames, `The room must be ${roomNames.join(', ')}.`),
  language: z.enum(languages, `The language must be ${languages.join(' or ')}.`),
  /** The query of the page's address. */
  view: z.string().max(2_000, 'The view must be at most 2,000 characters.').default(''),
  open: z.enum(['all'], 'What is open can be said to be all.').optional(),
})

export interface SceneAsked {
  readonly revision: number
  readonly language: Language
  /** Undefined where no scene of that kind is laid out by the server. */
  readonly view: PackedView | undefined
}

const caching = 'private, no-store'

export async function laidOutResponse(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  { revision, language, view }: SceneAsked,
): Promise<Response> {
  const read = await readMap(database, idOrSlug, asker)
  if (!read.ok) return errorResponse(read.error)
  const { map } = read.value
  const packed = view && map.revision === revision ? await laidOutScene(database, map, view, language) : undefined
  if (!packed) return new Response(null, { status: 204, headers: { 'Cache-Control': caching } })
  const headers = { 'Content-Type': 'application/json', ...encodedAs('gzip', caching) }
  return new Response(new Uint8Array(packed), { headers })
}

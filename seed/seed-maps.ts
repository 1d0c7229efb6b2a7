/** The debates that a new Crux begins with, as data: read from `seed/maps`, in the order in which they are told. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeFormatError } from '@/lib/formats/format-error'
import { readCruxJson } from '@/lib/formats/crux-json/read'
import type { DebateMap } from '@/lib/domain/debate-map'

/** Their slugs, which others count on; each is also the name of its file and the id of its map. */
export const seedSlugs = ['school-uniforms', 'open-model-weights'] as const

export type SeedSlug = (typeof seedSlugs)[number]

export function readSeedMap(slug: SeedSlug): DebateMap {
  const read = readCruxJson(readFileSync(join(import.meta.dirname, 'maps', `${slug}.json`), 'utf8'))
  if (!read.ok) throw new Error(`seed/maps/${slug}.json: ${describeFormatError(read.error)}`)
  return read.value.map
}

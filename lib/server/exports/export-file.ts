/** A map, or a branch of one, as a file of another program, for whoever may export it. */
import { z } from 'zod'
import { claimId } from '@/lib/domain/ids'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { MapWriter } from '@/lib/formats/format'
import type { Loss } from '@/lib/formats/loss'
import { writers } from '@/lib/formats/writers'
import type { Database } from '@/lib/persistence/client'
import { findImportedFile } from '@/lib/persistence/imported-files'
import { builtThread } from '../built-scripts'
import type { MapError } from '../maps/errors'
import type { Asker } from '../maps/map-access'
import { packSnapshot } from '../maps/packed-snapshot'
import { readMap } from '../maps/read-map'
import { JobThread } from '../threads/job-thread'
import type { ExportAnswer, ExportOrder } from './exports.worker'

const written = writers.map(({ name }) => name)

export const exportQuery = z.object({
  format: z.enum(written, `The format must be one of ${written.join(', ')}.`),
  /** Only this claim and what is under it. */
  branch: z.optional(claimId),
  /** Say what would be lost, instead of the file. */
  report: z.optional(z.enum(['yes', 'no'], 'The report is yes or no.')),
})

export type ExportQuery = z.infer<typeof exportQuery>

export interface ExportedFile {
  readonly title: string
  readonly revision: number
  readonly writer: MapWriter
  readonly content: Uint8Array
  readonly losses: readonly Loss[]
}

type ExportError = MapError | { readonly code: 'claim-not-found' } | { readonly code: 'files-busy' }

/** One for the process: Next bundles routes apart. */
const key = Symbol.for('crux.exports')
const holder = globalThis as { [key]?: JobThread<ExportOrder, ExportAnswer> }

export async function exportFile(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  { format, branch }: ExportQuery,
): Promise<Result<ExportedFile, ExportError>> {
  const read = await readMap(database, idOrSlug, asker, 'export')
  if (!read.ok) return read
  const { map } = read.value
  if (branch !== undefined && !map.claims.has(branch)) return fail({ code: 'claim-not-found' })
  const [{ gzipped }, kept] = await Promise.all([packSnapshot(database, map), findImportedFile(database, map.id)])
  const thread = (holder[key] ??= new JobThread({
    script: builtThread('exports'),
    complaint: 'A map could not be written as a file.',
    mostWaiting: 20,
    mostIdle: 60_000,
  }))
  const original = kept?.format === format ? kept.text : undefined
  const done = await thread.run({ snapshot: gzipped, format, original, branch })
  if (!done.ok) {
    if (done.error === 'busy') return fail({ code: 'files-busy' })
    throw new Error(`Writing ${format} came to nothing: ${done.error}`)
  }
  const writer = writers.find(({ name }) => name === format)!
  return ok({ title: map.details.title, revision: map.revision, writer, ...done.value })
}

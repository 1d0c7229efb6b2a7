/** Makes a map of a file: first told what it will be, then made. Nothing is written before the file is read whole. */
import { mapFromRows, type DebateMap } from '@/lib/domain/debate-map'
import { newId, type MapId } from '@/lib/domain/ids'
import { ok, type Result } from '@/lib/domain/result'
import { topsOf } from '@/lib/domain/tops'
import { branchOf } from '@/lib/formats/crux-branch/write'
import type { FormatName } from '@/lib/formats/format'
import type { Loss } from '@/lib/formats/loss'
import { writeOutline } from '@/lib/formats/outline-text/write'
import { operationsToRebuild } from '@/lib/operations/rebuild'
import type { Database } from '@/lib/persistence/client'
import { keepImportedFile } from '@/lib/persistence/imported-files'
import { makeFilledMap, type OnProgress } from '../maps/create-map'
import type { ReadFile } from './imports.worker'
import { readFile, type UnreadFile } from './read-file'

/** What a file holds, and what of it a map cannot keep. */
export interface ImportPreview {
  readonly format: FormatName
  readonly title: string
  readonly claims: number
  readonly arguments: number
  readonly theses: readonly string[]
  readonly sources: number
  readonly losses: readonly Loss[]
}

const mostTheses = 5

export async function previewImport(bytes: Uint8Array): Promise<Result<ImportPreview, UnreadFile>> {
  const read = await readFile(bytes)
  return read.ok ? ok(previewOf(read.value)) : read
}

/** The same as a copied branch, to be put on a map: as an outline, and as Crux copies it. */
export async function readForBranch(
  bytes: Uint8Array,
): Promise<Result<ImportPreview & { readonly text: string; readonly copied: string }, UnreadFile>> {
  const read = await readFile(bytes)
  if (!read.ok) return read
  const map = mapOf(read.value)
  const tops = topsOf(map)
  return ok({ ...previewOf(read.value), text: writeOutline(map, tops), copied: JSON.stringify(branchOf(map, tops)) })
}

/** The file is kept with the map, so that an export to its format has what Crux did not understand. */
export async function importMap(
  database: Database,
  userId: string,
  bytes: Uint8Array,
  onProgress?: OnProgress,
): Promise<Result<ImportPreview & { readonly id: MapId }, UnreadFile>> {
  const read = await readFile(bytes)
  if (!read.ok) return read
  const file = read.value
  const operations = operationsToRebuild(mapOf(file))
  const id = await makeFilledMap(database, { ...file.details, ownerId: userId }, operations, onProgress)
  await keepImportedFile(database, id, { format: file.format, text: file.text })
  return ok({ ...previewOf(file), id })
}

function mapOf({ details, rows }: ReadFile): DebateMap {
  return mapFromRows(newId<MapId>(), 0, details, rows)
}

function previewOf({ format, details, rows, losses }: ReadFile): ImportPreview {
  return {
    format,
    title: details.title,
    claims: rows.claims.length,
    arguments: rows.arguments.length,
    theses: rows.claims.flatMap(({ thesis, text }) => (thesis ? [text] : [])).slice(0, mostTheses),
    sources: rows.sources.length,
    losses,
  }
}

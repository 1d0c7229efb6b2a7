/** A thread that reads files of the field's formats: what is hostile or endless in one ends this thread, and nothing else. */
import { toRows, type MapRows } from '@/lib/domain/debate-map'
import type { MapDetails } from '@/lib/domain/change'
import { fail, ok, type Result } from '@/lib/domain/result'
import { decodeText } from '@/lib/formats/decode-text'
import type { FormatName } from '@/lib/formats/format'
import type { FormatError } from '@/lib/formats/format-error'
import type { Loss } from '@/lib/formats/loss'
import { isPng, readPicture } from '@/lib/formats/picture/read'
import { readAny } from '@/lib/formats/readers'
import { answerJobs } from '../threads/answer-jobs'

export interface ImportOrder {
  readonly bytes: Uint8Array
}

/** A file that was read: the rows of a map, and the text that they come from. */
export interface ReadFile {
  readonly format: FormatName
  readonly details: MapDetails
  readonly rows: MapRows
  readonly losses: readonly Loss[]
  readonly text: string
}

export type ImportAnswer = Result<ReadFile, FormatError>

answerJobs<ImportOrder, ImportAnswer>(async ({ bytes }) => ({ answer: await read(bytes) }))

async function read(bytes: Uint8Array): Promise<ImportAnswer> {
  const decoded = await textOf(bytes)
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  const read = readAny(text)
  if (!read.ok) return fail(read.error)
  const { map, losses, format } = read.value
  return ok({ format, details: map.details, rows: toRows(map), losses: [...decoded.value.losses, ...losses], text })
}

/** Of a picture, the map that it carries. */
async function textOf(bytes: Uint8Array): Promise<ReturnType<typeof decodeText>> {
  const decoded = isPng(bytes) ? undefined : decodeText(bytes)
  const isPicture = decoded === undefined || (decoded.ok && /^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(decoded.value.text))
  if (decoded && !isPicture) return decoded
  const carried = await readPicture(bytes)
  return carried.ok ? ok({ text: carried.value, encoding: 'utf-8', losses: [] }) : carried
}

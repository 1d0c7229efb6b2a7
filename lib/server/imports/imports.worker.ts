/** A thread that reads files of the field's formats: what is hostile or endless in one ends this thread, and nothing else. */
import { toRows, type MapRows } from '@/lib/domain/debate-map'
import type { MapDetails } from '@/lib/domain/change'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { FormatName } from '@/lib/formats/format'
import type { FormatError } from '@/lib/formats/format-error'
import type { Loss } from '@/lib/formats/loss'
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

answerJobs<ImportOrder, ImportAnswer>(({ bytes }) => ({ answer: read(bytes) }))

function read(bytes: Uint8Array): ImportAnswer {
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const read = readAny(decoded.value)
  if (!read.ok) return fail(read.error)
  const { map, losses, format } = read.value
  return ok({ format, details: map.details, rows: toRows(map), losses, text: decoded.value })
}

function decode(bytes: Uint8Array): Result<string, FormatError> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const message = 'The file is no text in UTF-8.'
    return fail({ code: 'not-text', message, advice: 'Save it as UTF-8, or choose another file.' })
  }
}

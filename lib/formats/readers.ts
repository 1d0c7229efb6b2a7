/** Every format that Crux reads, and which of them a text is of: known by what stands in it, never by the name of its file. */
import { fail, type Result } from '../domain/result'
import { aifReader } from './aif/read'
import { argdownReader } from './argdown/read'
import { arggraphReader } from './arggraph/read'
import { cruxJsonReader } from './crux-json/reader'
import { canvasReader } from './json-canvas/read'
import { kialoReader } from './kialo/read'
import { sadfaceReader } from './sadface/read'
import { xaifReader } from './xaif/read'
import { argmapReader } from './argmap/read'
import { carneadesReader } from './carneades/read'
import { csvReader } from './csv/read'
import { markdownReader } from './markdown/read'
import { opmlReader } from './opml/read'
import { outlineTextReader } from './outline-text/reader'
import type { MapReader, ReadMap, Sample } from './format'
import type { FormatError } from './format-error'

export const readers: readonly MapReader[] = [
  // One a line.
  cruxJsonReader,
  argdownReader,
  kialoReader,
  aifReader,
  xaifReader,
  sadfaceReader,
  arggraphReader,
  canvasReader,
  csvReader,
  opmlReader,
  carneadesReader,
  argmapReader,
  markdownReader,
  outlineTextReader,
]

/** Below that a text is taken for no format at all. */
const leastSure = 0.1

/** The formats that a text may be of, the surest first. */
export function recognise(text: string): MapReader[] {
  const sample = sampleOf(text)
  return readers
    .map((reader) => ({ reader, sure: reader.recognise(sample) }))
    .filter(({ sure }) => sure >= leastSure)
    .sort((one, other) => other.sure - one.sure)
    .map(({ reader }) => reader)
}

/** Reads a text of whatever format it is. */
export function readAny(text: string): Result<ReadMap & { readonly format: MapReader['name'] }, FormatError> {
  const [reader] = recognise(text)
  if (!reader) {
    const message = 'Crux does not know what kind of file this is.'
    return fail({ code: 'unknown-format', message, advice: 'Choose a file of one of the formats in docs/formats.md.' })
  }
  const read = reader.read(text)
  return read.ok ? { ok: true, value: { ...read.value, format: reader.name } } : read
}

function sampleOf(text: string): Sample {
  const begins = /^\ufeff?\s*[[{"]/.test(text)
  try {
    return { text, json: begins ? (JSON.parse(text.replace(/^\ufeff/, '')) as unknown) : undefined }
  } catch {
    return { text, json: undefined }
  }
}

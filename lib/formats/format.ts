/**
 * What all formats of the field share. A reader makes a map of a file's text, a writer a file of a map; both say what could
 * not be kept. One folder a format; `readers.ts` and `writers.ts` list them.
 *
 * Both are pure and exact: the same text gives the same map with the same ids, so a file that is read twice is one map.
 */
import type { DebateMap } from '../domain/debate-map'
import type { Result } from '../domain/result'
import type { FormatError } from './format-error'
import type { Loss } from './loss'

/** A file's text before it is known what it is; `json` is undefined where it is not JSON. */
export interface Sample {
  readonly text: string
  readonly json: unknown
}

export interface ReadMap {
  /** At revision 0, written by `system`, until operations bring it to a real map. */
  readonly map: DebateMap
  readonly losses: readonly Loss[]
}

export interface MapReader {
  readonly name: FormatName
  /** How sure it is by content that a text is of this format: from 0, not at all, to 1, certain. Quick, and it never throws. */
  readonly recognise: (sample: Sample) => number
  readonly read: (text: string) => Result<ReadMap, FormatError>
}

export interface WriteOptions {
  /** The file that the map was read from, of the same format: what Crux does not understand in it is written again. */
  readonly original?: string | undefined
}

export interface WrittenFile {
  readonly content: string | Uint8Array
  readonly losses: readonly Loss[]
}

export interface MapWriter {
  readonly name: FormatName
  /** Without the dot. */
  readonly ending: string
  readonly mediaType: string
  readonly write: (map: DebateMap, options?: WriteOptions) => WrittenFile
}

export const formatNames = [
  'crux-json',
  'argdown',
  'aif',
  'xaif',
  'kialo',
  'markdown',
  'outline-text',
  'csv',
  'opml',
  'json-canvas',
  'arggraph',
  'sadface',
  'carneades',
  'argmap',
  'excalidraw',
  'graphml',
  'dot',
  'mermaid',
  'tgf',
  'apx',
  'xlsx',
] as const

export type FormatName = (typeof formatNames)[number]

/** Every format that Crux writes. */
import { cruxJsonWriter } from './crux-json/writer'
import type { MapWriter } from './format'
import { kialoWriter } from './kialo/write'

export const writers: readonly MapWriter[] = [
  // One a line.
  cruxJsonWriter,
  kialoWriter,
]

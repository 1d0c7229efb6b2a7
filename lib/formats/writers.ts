/** Every format that Crux writes. */
import { aifWriter } from './aif/write'
import { cruxJsonWriter } from './crux-json/writer'
import type { MapWriter } from './format'
import { kialoWriter } from './kialo/write'
import { xaifWriter } from './xaif/write'

export const writers: readonly MapWriter[] = [
  // One a line.
  cruxJsonWriter,
  kialoWriter,
  aifWriter,
  xaifWriter,
]

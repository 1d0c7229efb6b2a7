/** Every format that Crux writes. */
import { aifWriter } from './aif/write'
import { argdownWriter } from './argdown/whole-map'
import { cruxJsonWriter } from './crux-json/writer'
import { excalidrawWriter } from './excalidraw/write'
import type { MapWriter } from './format'
import { canvasWriter } from './json-canvas/write'
import { kialoWriter } from './kialo/write'
import { xaifWriter } from './xaif/write'

export const writers: readonly MapWriter[] = [
  // One a line.
  cruxJsonWriter,
  argdownWriter,
  kialoWriter,
  aifWriter,
  xaifWriter,
  canvasWriter,
  excalidrawWriter,
]

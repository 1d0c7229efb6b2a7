/** Every format that Crux writes. */
import { aifWriter } from './aif/write'
import { apxWriter } from './apx/write'
import { argdownWriter } from './argdown/whole-map'
import { cruxJsonWriter } from './crux-json/writer'
import { dotWriter } from './dot/write'
import { excalidrawWriter } from './excalidraw/write'
import type { MapWriter } from './format'
import { graphmlWriter } from './graphml/write'
import { canvasWriter } from './json-canvas/write'
import { kialoWriter } from './kialo/write'
import { mermaidWriter } from './mermaid/write'
import { tgfWriter } from './tgf/write'
import { xaifWriter } from './xaif/write'
import { csvWriter } from './csv/write'
import { markdownWriter } from './markdown/write'
import { opmlWriter } from './opml/write'
import { outlineTextWriter } from './outline-text/writer'
import { xlsxWriter } from './xlsx/write'

export const writers: readonly MapWriter[] = [
  // One a line.
  cruxJsonWriter,
  argdownWriter,
  kialoWriter,
  aifWriter,
  xaifWriter,
  canvasWriter,
  excalidrawWriter,
  graphmlWriter,
  dotWriter,
  mermaidWriter,
  tgfWriter,
  apxWriter,
  markdownWriter,
  outlineTextWriter,
  csvWriter,
  opmlWriter,
  xlsxWriter,
]

/** Reads xAIF, as OVA3 saves it and as the services around it pass it on: an AIF graph with the analysed text and a layout. */
import { fail, ok, type Result } from '../../domain/result'
import { graphOf } from '../aif/graph'
import { findBrokenList, readMapOf, type AifFile } from '../aif/read'
import { mapOfGraph } from '../aif/to-map'
import type { MapReader } from '../format'
import type { FormatError } from '../format-error'
import { faultAt, isObject, listOf, ownValue, readJsonText, textOf, type JsonObject } from '../json-text'
import { MapDraft } from '../map-draft'

export interface XaifFile extends AifFile {
  /** `AIF`, as most files have it, or `aif`. */
  readonly aifKey: string
  readonly aif: JsonObject
  /** `OVA` or `ova`; undefined where the file has neither. */
  readonly ovaKey: string | undefined
}

export const xaifReader: MapReader = {
  name: 'xaif',
  recognise: ({ text, json }) => {
    // A file that is broken off is told by its keys, and its reader says where it ends.
    if (json === undefined) return /"(?:AIF|aif)"\s*:\s*\{/.test(text) ? 0.7 : 0
    const key = aifKeyOf(json)
    return key === undefined ? 0 : ownValue(ownValue(json, key), 'nodes') === undefined ? 0.5 : 1
  },
  read: (text) => {
    const file = readXaif(text)
    return file.ok ? ok(readMapOf(file.value)) : file
  },
}

export function readXaif(text: string): Result<XaifFile, FormatError> {
  const json = readJsonText(text)
  if (!json.ok) return json
  const document = json.value
  const aifKey = aifKeyOf(document)
  const aif = ownValue(document, aifKey ?? '')
  if (!isObject(document) || aifKey === undefined || !isObject(aif)) {
    const message = 'The file is JSON, but not an xAIF file.'
    return fail({ code: 'not-this-format', message, advice: 'Choose a file with a graph under “AIF”.' })
  }
  const broken = findBrokenList(aif, [aifKey])
  if (broken) return fail(faultAt(text, broken, 'Here must be a list.'))
  const draft = new MapDraft()
  const graph = graphOf(aif, draft.losses)
  const ovaKey = ['OVA', 'ova'].find((key) => Object.hasOwn(document, key))
  const ova = ownValue(document, ovaKey ?? '')
  if (listOf(ownValue(ova, 'nodes')).length > 0) draft.losses.add('layout-of-file')
  if (analysedText(document) !== '') draft.losses.add('part-unknown', 'text')
  const read = mapOfGraph(graph, draft, textOf(ownValue(ova, 'url')))
  return read.ok ? ok({ document, aifKey, aif, ovaKey, graph, read: read.value }) : read
}

/** The text as HTML; it stands in the file by itself or under `txt`. */
export function analysedText(document: JsonObject): string {
  const text = ownValue(document, 'text')
  return textOf(text) || textOf(ownValue(text, 'txt'))
}

function aifKeyOf(json: unknown): string | undefined {
  return ['AIF', 'aif'].find((key) => isObject(ownValue(json, key)))
}

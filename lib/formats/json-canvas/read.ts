/** Reads JSON Canvas, the open format of Obsidian’s canvas and others. */
import { fail, ok, type Result } from '../../domain/result'
import type { MapReader } from '../format'
import type { FormatError } from '../format-error'
import { faultAt, isObject, listOf, ownValue, readJsonText, textOf, type JsonObject } from '../json-text'
import { MapDraft } from '../map-draft'
import { canvasOf, type Canvas } from './canvas'
import { mapOfCanvas, type CanvasMap } from './to-map'

export interface CanvasFile {
  readonly document: JsonObject
  readonly canvas: Canvas
  readonly read: CanvasMap
}

export const canvasReader: MapReader = {
  name: 'json-canvas',
  recognise: ({ text, json }) => {
    // A file that is broken off is told by its keys, and its reader says where it ends.
    if (json === undefined) return /"fromNode"\s*:|"type"\s*:\s*"(?:text|file|link|group)"/.test(text) ? 0.5 : 0
    if (!isObject(json)) return 0
    const [node] = listOf(ownValue(json, 'nodes'))
    const [edge] = listOf(ownValue(json, 'edges'))
    if (['text', 'file', 'link', 'group'].includes(textOf(ownValue(node, 'type')))) return 0.9
    if (ownValue(edge, 'fromNode') !== undefined) return 0.9
    if (ownValue(node, 'x') !== undefined && ownValue(node, 'id') !== undefined) return 0.3
    return node === undefined && Array.isArray(ownValue(json, 'nodes')) ? 0.2 : 0
  },
  read: (text) => {
    const file = readCanvas(text)
    if (!file.ok) return file
    const { map, losses } = file.value.read
    return ok({ map, losses })
  },
}

export function readCanvas(text: string): Result<CanvasFile, FormatError> {
  const json = readJsonText(text)
  if (!json.ok) return json
  const document = json.value
  if (!isObject(document)) {
    const message = 'The file is JSON, but not a canvas.'
    return fail({ code: 'not-this-format', message, advice: 'Choose a file with “nodes” and “edges”.' })
  }
  const broken = ['nodes', 'edges'].find((key) => !Array.isArray(ownValue(document, key) ?? []))
  if (broken !== undefined) return fail(faultAt(text, [broken], 'Here must be a list.'))
  const draft = new MapDraft()
  const canvas = canvasOf(document, draft.losses)
  const read = mapOfCanvas(canvas, draft)
  return read.ok ? ok({ document, canvas, read: read.value }) : read
}

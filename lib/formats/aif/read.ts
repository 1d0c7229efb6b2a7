/** Reads AIF as AIFdb gives it out: JSON with nodes, edges and locutions. */
import { fail, ok, type Result } from '../../domain/result'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { faultAt, isObject, listOf, ownValue, readJsonText, type JsonObject } from '../json-text'
import { MapDraft } from '../map-draft'
import { graphOf } from './graph'
import type { Original } from './names'
import { mapOfGraph } from './to-map'

export interface AifFile extends Original {
  readonly document: JsonObject
}

export const aifReader: MapReader = {
  name: 'aif',
  recognise: ({ text, json }) => {
    // A file that is broken off is told by its keys, and its reader says where it ends.
    if (json === undefined) return /"nodeID"\s*:/.test(text) && !/"AIF"\s*:/.test(text) ? 0.6 : 0
    const [node] = listOf(ownValue(json, 'nodes'))
    if (ownValue(node, 'nodeID') !== undefined) return 0.95
    return node === undefined && Array.isArray(ownValue(json, 'locutions')) ? 0.9 : 0
  },
  read: (text) => {
    const file = readAif(text)
    return file.ok ? ok(readMapOf(file.value)) : file
  },
}

export function readMapOf({ read: { map, losses } }: Original): ReadMap {
  return { map, losses }
}

/** The file, its graph and the map of it. */
export function readAif(text: string): Result<AifFile, FormatError> {
  const json = readJsonText(text)
  if (!json.ok) return json
  const document = json.value
  if (!isObject(document) || !Object.hasOwn(document, 'nodes')) {
    const message = 'The file is JSON, but not an AIF graph.'
    return fail({ code: 'not-this-format', message, advice: 'Choose a file with “nodes” and “edges”.' })
  }
  const broken = findBrokenList(document, [])
  if (broken) return fail(faultAt(text, broken, 'Here must be a list.'))
  const draft = new MapDraft()
  const graph = graphOf(document, draft.losses)
  const read = mapOfGraph(graph, draft)
  return read.ok ? ok({ document, graph, read: read.value }) : read
}

/** The path of the nodes or edges that are no list, though they are there. */
export function findBrokenList(aif: JsonObject, path: readonly string[]): readonly string[] | undefined {
  const key = ['nodes', 'edges'].find((one) => {
    const value = ownValue(aif, one)
    return value !== undefined && value !== null && !Array.isArray(value)
  })
  return key === undefined ? undefined : [...path, key]
}

/** The rows of a list that are not about a node that is gone. */
export function rowsWithout(rows: unknown, isGone: (id: string) => boolean): readonly unknown[] {
  return listOf(rows).filter((row) =>
    ['nodeID', 'fromID', 'toID'].every((key) => {
      const id = ownValue(row, key)
      return (typeof id !== 'string' && typeof id !== 'number') || !isGone(String(id))
    }),
  )
}

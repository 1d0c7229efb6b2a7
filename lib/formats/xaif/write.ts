/** Writes a map as xAIF, as OVA3 opens it. With the file it was read from, all that the map does not know stays in it. */
import { toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { graphFromMap, type AifStyle, type WrittenGraph } from '../aif/from-map'
import { rowsWithout } from '../aif/read'
import type { MapWriter } from '../format'
import { isObject, listOf, ownValue, type JsonObject } from '../json-text'
import { Losses } from '../loss'
import { placeClaims } from '../placement'
import { harmlessText } from './marked-text'
import { analysedText, readXaif, type XaifFile } from './read'

export const xaifWriter: MapWriter = {
  name: 'xaif',
  ending: 'json',
  mediaType: 'application/json',
  write: (map, { original } = {}) => {
    const losses = new Losses()
    const read = original === undefined ? undefined : readXaif(original)
    const file = read?.ok ? read.value : undefined
    const graph = graphFromMap(map, style, file, losses)
    const document = file ? changedDocument(map, file, graph, losses) : newDocument(map, graph)
    return { content: `${JSON.stringify(document, null, 2)}\n`, losses: losses.list() }
  },
}

const style: AifStyle = {
  node: ({ id, text, step }) => ({ nodeID: id, text, type: step?.type ?? 'I' }),
  edge: (number, from, to) => ({ edgeID: number, fromID: from, toID: to }),
  changed: ({ scheme: _scheme, schemeID: _id, ...raw }, { text, step }) => ({ ...raw, text, type: step?.type ?? 'I' }),
}

function newDocument(map: DebateMap, graph: WrittenGraph) {
  return {
    AIF: {
      nodes: graph.nodes,
      edges: graph.edges,
      schemefulfillments: fulfilments(graph),
      participants: [],
      locutions: [],
      descriptorfulfillments: [],
      cqdescriptorfulfillments: [],
    },
    text: '',
    OVA: {
      firstname: '',
      surname: '',
      url: '',
      nodes: newPlaces(map, graph, new Set()),
      edges: graph.edges.map(({ fromID, toID }) => ({ fromID, toID, visible: true })),
    },
  }
}

const rowLists = ['locutions', 'descriptorfulfillments', 'cqdescriptorfulfillments']

function changedDocument(map: DebateMap, file: XaifFile, graph: WrittenGraph, losses: Losses): JsonObject {
  const { document, aif, aifKey, ovaKey } = file
  const changed = new Map<string, unknown>([
    ['nodes', graph.nodes],
    ['edges', [...graph.edges, ...graph.strayEdges]],
    ['schemefulfillments', changedFulfilments(aif, graph)],
    ...rowLists.map((key) => [key, changedRows(ownValue(aif, key), graph)] as const),
  ])
  const parts = [...changed].filter(([key, value]) => value !== undefined || Object.hasOwn(aif, key))
  const ova = ownValue(document, ovaKey ?? '')
  return {
    ...document,
    [aifKey]: { ...aif, ...Object.fromEntries(parts) },
    ...textPart(document, losses),
    ...(ovaKey !== undefined && isObject(ova) ? { [ovaKey]: changedOva(map, file, ova, graph) } : {}),
  }
}

/** Some files have no list but null: that stays so, as long as there is nothing to put in. */
function changedRows(rows: unknown, { isGone }: WrittenGraph): unknown {
  return Array.isArray(rows) ? rowsWithout(rows, isGone) : rows
}

function changedFulfilments(aif: JsonObject, graph: WrittenGraph): unknown {
  const before = ownValue(aif, 'schemefulfillments')
  const isGone = (id: string) => graph.isGone(id) || graph.newSteps.has(id)
  const added = fulfilments(graph)
  return Array.isArray(before) || added.length > 0 ? [...rowsWithout(before, isGone), ...added] : before
}

function fulfilments({ newSteps, rawId }: WrittenGraph): JsonObject[] {
  return [...newSteps].flatMap(([id, { schemeId }]) =>
    schemeId === undefined ? [] : { nodeID: rawId(id), schemeID: schemeId },
  )
}

function textPart(document: JsonObject, losses: Losses): JsonObject {
  const before = analysedText(document)
  const after = harmlessText(before)
  if (before === after) return {}
  losses.add('characters-replaced', 'text')
  const { text } = document
  return { text: isObject(text) ? { ...text, txt: after } : after }
}

/** What the file places stays there, but for what is pinned; only nodes and edges that it did not have are added. */
function changedOva(map: DebateMap, file: XaifFile, ova: JsonObject, graph: WrittenGraph): JsonObject {
  if (!Array.isArray(ova.nodes)) return ova
  const pins = new Map(toRows(map).positions.map(({ id, x, y }) => [graph.names.claims.get(id), { x, y }] as const))
  const places = rowsWithout(ova.nodes, graph.isGone).map((row) => {
    const pin = pins.get(String(ownValue(row, 'nodeID')))
    return pin && isObject(row) ? { ...row, ...pin } : row
  })
  const nodes = [...places, ...newPlaces(map, graph, new Set(file.graph.nodes.keys()))]
  if (!Array.isArray(ova.edges)) return { ...ova, nodes }
  const before = new Set(listOf(file.aif.edges).map(endsOf))
  const after = new Set(graph.edges.map(endsOf))
  const kept = ova.edges.filter((row) => after.has(endsOf(row)) || !before.has(endsOf(row)))
  const added = graph.edges.filter((edge) => !before.has(endsOf(edge)))
  const edges = added.map(({ fromID, toID }) => ({ fromID, toID, visible: true }))
  return { ...ova, nodes, edges: [...rowsWithout(kept, graph.isGone), ...edges] }
}

function endsOf(row: unknown): string {
  return JSON.stringify([String(ownValue(row, 'fromID')), String(ownValue(row, 'toID'))])
}

/** Where the nodes lie that the file does not place. */
function newPlaces(map: DebateMap, graph: WrittenGraph, known: ReadonlySet<string>): JsonObject[] {
  const { names, rawId } = graph
  const placed = placeClaims(map, (id: ClaimId) => map.claims.get(id)!.text)
  const steps = new Map<string, { readonly x: number; readonly y: number }>()
  for (const [id, place] of placed.arguments) {
    const name = names.arguments.get(id)!
    if (!steps.has(name)) steps.set(name, place)
  }
  const all = [...[...placed.claims].map(([id, { x, y }]) => [names.claims.get(id)!, { x, y }] as const), ...steps]
  return all
    .filter(([id]) => !known.has(id))
    .map(([id, { x, y }]) => ({ nodeID: rawId(id), visible: true, x, y, timestamp: '' }))
}

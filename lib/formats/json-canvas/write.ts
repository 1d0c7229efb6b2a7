/**
 * Writes a map as JSON Canvas. With the canvas that it was read from, everything stays where it lies, with all that the map does not know;
 * what is new lies beside it.
 */
import type { Argument } from '../../domain/argument'
import { getArgument, type DebateMap } from '../../domain/debate-map'
import type { MapWriter } from '../format'
import type { JsonObject } from '../json-text'
import { Losses } from '../loss'
import { beginning, noteUnsaid, withoutKnown } from '../unsaid'
import { preset, type CanvasEdge } from './canvas'
import { isKeptNote, readRelation, writeRelation } from './card'
import { canvasNodes } from './nodes'
import { argumentKey, isSayable, planFor, premiseKey, sourceKey, type Arrow, type CanvasPlan } from './plan'
import { readCanvas, type CanvasFile } from './read'

export const canvasWriter: MapWriter = {
  name: 'json-canvas',
  ending: 'canvas',
  mediaType: 'application/json',
  write: (map, { original } = {}) => {
    const losses = new Losses()
    const read = original === undefined ? undefined : readCanvas(original)
    const file = read?.ok ? read.value : undefined
    const known = file && {
      ...file.read,
      nodes: [...file.canvas.nodes.keys(), ...file.canvas.strays.ids],
      edges: file.canvas.edges.map(({ id }) => id),
    }
    const plan = planFor(map, known, losses)
    const nodes = canvasNodes(map, plan, file, losses)
    const edges = canvasEdges(plan, file, nodes.has)
    noteLosses(map, file, losses)
    noteOrder(map, plan, edges, losses)
    const strays = file?.canvas.strays
    const document = {
      ...file?.document,
      nodes: [...nodes.rows, ...(strays?.nodes ?? [])],
      edges: [...edges.map(({ raw }) => raw), ...(strays?.edges ?? [])],
    }
    return { content: `${JSON.stringify(document, null, 2)}\n`, losses: losses.list() }
  },
}

interface WrittenEdge {
  readonly key: string
  readonly raw: JsonObject
}

function canvasEdges(plan: CanvasPlan, file: CanvasFile | undefined, hasNode: (id: string) => boolean): WrittenEdge[] {
  const keys = file ? keysOfEdges(file) : new Map<CanvasEdge, string>()
  const written = new Set<string>()
  const kept = (file?.canvas.edges ?? []).flatMap((edge): WrittenEdge | [] => {
    const key = keys.get(edge)
    if (key === undefined) return hasNode(edge.from) && hasNode(edge.to) ? { key: '', raw: edge.raw } : []
    const arrow = plan.arrows.get(key)
    if (!arrow) return []
    written.add(key)
    return { key, raw: changedEdge(edge, arrow, file!) }
  })
  const fresh = [...plan.arrows].filter(([key]) => !written.has(key))
  return [...kept, ...fresh.map(([key, arrow]) => ({ key, raw: newEdge(arrow) }))]
}

/** What the arrows of a file say, as far as the map that was read from it says it. */
function keysOfEdges({ canvas, read }: CanvasFile): Map<CanvasEdge, string> {
  const known = { ...read, nodes: [], edges: [] }
  const { arrows } = planFor(read.map, known, new Losses())
  const counts = new Map<string, number>()
  const keys = new Map<CanvasEdge, string>()
  for (const edge of canvas.edges) {
    const { id, from, to } = edge
    const pair = [sourceKey(from, to, 1), sourceKey(to, from, 1)].find((key) => arrows.has(key))
    let key = arrows.has(argumentKey(id)) ? argumentKey(id) : premiseKey(from, to)
    if (pair !== undefined) {
      const count = (counts.get(pair) ?? 0) + 1
      counts.set(pair, count)
      key = arrows.has(sourceKey(from, to, 1)) ? sourceKey(from, to, count) : sourceKey(to, from, count)
    }
    if (arrows.has(key)) keys.set(edge, key)
  }
  return keys
}

function newEdge({ id, from, to, argument, isWhole, locator }: Arrow): JsonObject {
  return {
    id,
    fromNode: from,
    toNode: to,
    // A premise runs into the card of its argument, and a source into its claim, without a head of its own.
    ...(argument ? { fromSide: 'top', toSide: 'bottom', color: preset[argument.stance] } : { toEnd: 'none' }),
    ...(argument && isWhole ? { label: writeRelation(argument) } : {}),
    ...(locator ? { label: locator } : {}),
  }
}

function changedEdge(edge: CanvasEdge, arrow: Arrow, { read }: CanvasFile): JsonObject {
  const { argument, isWhole, locator } = arrow
  const before = argument && read.map.arguments.get(argument.id)
  const isSame = before?.stance === argument?.stance && before?.scheme === argument?.scheme
  let { raw } = edge
  if (argument && isWhole && !isSame)
    raw = { ...raw, label: writeRelation(argument), color: preset[argument.stance], fromEnd: 'none', toEnd: 'arrow' }
  else if (argument && !isSame) raw = { ...raw, color: preset[argument.stance] }
  if (locator !== undefined && locator !== edge.label) raw = { ...raw, label: locator }
  const isMoved = argument !== undefined && (edge.from !== arrow.from || edge.to !== arrow.to)
  if (!isMoved) return raw
  const { fromSide: _from, toSide: _to, fromEnd: _start, toEnd: _end, ...rest } = raw
  return { ...rest, fromNode: arrow.from, toNode: arrow.to }
}

function noteLosses(map: DebateMap, file: CanvasFile | undefined, losses: Losses): void {
  noteUnsaid(map, losses, ['authors', 'title', 'description', 'theses'])
  const added = file ? withoutKnown(map, file.read.map) : map
  noteUnsaid(added, losses, ['pins'])
  for (const { text, note } of added.claims.values()) if (!isKeptNote(note)) losses.add('notes', beginning(text))
  for (const source of added.sources.values()) {
    const { title, url, file: name, author, publisher, date } = source
    const isWhole = isSayable(source) && title === (url || name) && [author, publisher, date].join('') === ''
    if (!isWhole || (url !== '' && name !== '')) losses.add('sources', beginning(title))
  }
  for (const { claim, speaker, note } of added.citations.values()) {
    if (speaker !== '' || note !== '') losses.add('citation-details', beginning(map.claims.get(claim)!.text))
  }
  for (const { scheme, stance } of map.arguments.values()) {
    const again = readRelation(writeRelation({ stance, scheme }))
    if (again?.scheme !== scheme) losses.add('schemes', beginning(scheme ?? ''))
  }
}

/** Where what the file had comes first, new parts may come later than the map has them. */
function noteOrder(map: DebateMap, plan: CanvasPlan, edges: readonly WrittenEdge[], losses: Losses): void {
  const places = new Map(edges.map(({ key }, index) => [key, index]))
  const edgeOf = new Map<string, string>()
  for (const [key, { argument }] of plan.arrows) if (argument) edgeOf.set(argument.id, key)
  const isRising = (keys: readonly string[]) =>
    keys.every((key, index) => index === 0 || places.get(keys[index - 1]!)! <= places.get(key)!)
  const note = ({ premises: [first] }: Argument) => losses.add('order', beginning(map.claims.get(first!)!.text))
  for (const argument of map.arguments.values()) {
    const card = plan.cardOf.get(argument.id)
    if (card === undefined) continue
    if (!isRising(argument.premises.map((id) => premiseKey(plan.claims.get(id)!, card)))) note(argument)
  }
  for (const siblings of map.argumentsByConclusion.values())
    if (!isRising(siblings.map((id) => edgeOf.get(id)!))) note(getArgument(map, siblings[0]!))
}

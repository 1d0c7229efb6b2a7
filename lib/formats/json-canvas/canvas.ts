/** A JSON Canvas as its files have it (jsoncanvas.org, version 1.0, and what programs add to it): nodes in a plane and arrows. */
import { idOf, isObject, listOf, ownValue, textOf, type JsonObject } from '../json-text'
import type { Losses } from '../loss'

export interface CanvasNode {
  readonly id: string
  /** text, file, link, group or anything else. */
  readonly type: string
  readonly raw: JsonObject
}

export interface CanvasEdge {
  readonly id: string
  /** From the tail of the arrow to its head, whichever end the file calls the first. */
  readonly from: string
  readonly to: string
  /** Whether just one end has a head, so that the arrow says which way it goes. */
  readonly isDirected: boolean
  readonly label: string
  readonly color: string
  readonly raw: JsonObject
}

export interface Canvas {
  readonly nodes: ReadonlyMap<string, CanvasNode>
  readonly edges: readonly CanvasEdge[]
  /** Rows that are no node or edge of the canvas, and the ids of nodes that are not there. */
  readonly strays: {
    readonly nodes: readonly unknown[]
    readonly edges: readonly unknown[]
    readonly ids: ReadonlySet<string>
  }
}

export const preset = { con: '1', pro: '4', thesis: '6' } as const

export function canvasOf(document: JsonObject, losses: Losses): Canvas {
  const nodes = new Map<string, CanvasNode>()
  const strays = { nodes: [] as unknown[], edges: [] as unknown[], ids: new Set<string>() }
  for (const [index, raw] of listOf(ownValue(document, 'nodes')).entries()) {
    const id = idOf(ownValue(raw, 'id'))
    if (isObject(raw) && id !== undefined && !nodes.has(id)) {
      nodes.set(id, { id, type: textOf(ownValue(raw, 'type')), raw })
      continue
    }
    strays.nodes.push(raw)
    if (id === undefined) losses.add('part-unknown', `nodes.${index}`)
    else losses.add('id-twice', id)
  }
  const ids = new Set<string>()
  const edges = listOf(ownValue(document, 'edges')).flatMap((raw, index): CanvasEdge | [] => {
    const [from, to] = [idOf(ownValue(raw, 'fromNode')), idOf(ownValue(raw, 'toNode'))]
    if (isObject(raw) && from !== undefined && to !== undefined && nodes.has(from) && nodes.has(to))
      return edgeOf(raw, from, to, freeName(idOf(ownValue(raw, 'id')) ?? `edge-${index + 1}`, ids))
    strays.edges.push(raw)
    const missing = [from, to].filter((id) => id !== undefined && !nodes.has(id))
    for (const id of missing) strays.ids.add(id!)
    if (from === undefined || to === undefined) losses.add('part-unknown', `edges.${index}`)
    else losses.add('reference-missing', missing[0])
    return []
  })
  return { nodes, edges, strays }
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted
  while (taken.has(name)) name = `${name}x`
  taken.add(name)
  return name
}

function edgeOf(raw: JsonObject, fromNode: string, toNode: string, id: string): CanvasEdge {
  const atStart = ownValue(raw, 'fromEnd') === 'arrow'
  const atEnd = ownValue(raw, 'toEnd') !== 'none'
  const [from, to] = atStart && !atEnd ? [toNode, fromNode] : [fromNode, toNode]
  const [label, color] = [textOf(ownValue(raw, 'label')).trim(), textOf(ownValue(raw, 'color'))]
  return { id, from, to, isDirected: atStart !== atEnd, label, color, raw }
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a node lies; undefined where the file does not say. */
export function rectangleOf({ raw }: CanvasNode): Rectangle | undefined {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(ownValue(raw, key)))
  const isPlaced = [x, y, width, height].every((value) => Number.isFinite(value))
  return isPlaced ? { x: x!, y: y!, width: width!, height: height! } : undefined
}

/** Red attacks and green supports, in the presets and in colours of one’s own; undefined where a colour says neither. */
export function stanceOfColor(color: string): 'pro' | 'con' | undefined {
  if (color === preset.con) return 'con'
  if (color === preset.pro) return 'pro'
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color)
  if (!hex) return undefined
  const [red, green, blue] = hex.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number]
  if (red > 1.5 * green && red > 1.5 * blue) return 'con'
  return green > 1.3 * red && green > 1.1 * blue ? 'pro' : undefined
}

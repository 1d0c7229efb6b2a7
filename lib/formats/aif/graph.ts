/**
 * An AIF graph as its files have it, AIFdb's as well as those of OVA and xAIF: nodes of several kinds, and edges from node to node
 * that mean nothing by themselves. What is no node and no edge is left out and noted; nothing here throws.
 */
import { beginning } from '../unsaid'
import { idOf, isObject, listOf, ownValue, textOf, type JsonObject } from '../json-text'
import type { Losses } from '../loss'
import { decodeEntities } from './entities'

export interface AifNode {
  readonly id: string
  /** I, RA, CA, MA, L, YA, TA or any other letters. */
  readonly type: string
  /** Without character references. */
  readonly text: string
  /** As the file has it. */
  readonly raw: JsonObject
}

export interface AifEdge {
  readonly from: string
  readonly to: string
  readonly raw: JsonObject
}

export interface Locution {
  /** As `participants` name that person; empty where they do not. */
  readonly person: string
  readonly start: string
}

export interface AifGraph {
  readonly nodes: ReadonlyMap<string, AifNode>
  readonly edges: readonly AifEdge[]
  /** Rows that are no node or edge of the graph, and the ids of nodes that are not there. */
  readonly strays: {
    readonly nodes: readonly unknown[]
    readonly edges: readonly unknown[]
    readonly ids: ReadonlySet<string>
  }
  /** By the node of type L that was said. */
  readonly locutions: ReadonlyMap<string, Locution>
  readonly people: ReadonlySet<string>
}

/** The graph in an object with `nodes` and `edges`; its lists may be missing. */
export function graphOf(aif: JsonObject, losses: Losses): AifGraph {
  const nodes = new Map<string, AifNode>()
  const strays = { nodes: [] as unknown[], edges: [] as unknown[], ids: new Set<string>() }
  for (const [index, raw] of listOf(ownValue(aif, 'nodes')).entries()) {
    const id = idOf(ownValue(raw, 'nodeID'))
    if (isObject(raw) && id !== undefined && !nodes.has(id)) {
      nodes.set(id, { id, type: typeOf(raw), text: decodeEntities(textOf(ownValue(raw, 'text'))), raw })
      continue
    }
    strays.nodes.push(raw)
    if (id === undefined) losses.add('part-unknown', `nodes.${index}`)
    else losses.add('id-twice', id)
  }
  return { nodes, edges: edgesOf(aif, nodes, strays, losses), strays, ...saidIn(aif) }
}

/** How a person finds a node in the file: by the beginning of its text, or by its id. */
export function placeOfNode({ id, text }: AifNode): string {
  return text.trim() === '' ? id : beginning(text.trim())
}

function typeOf(raw: JsonObject): string {
  return textOf(ownValue(raw, 'type')).trim().toUpperCase()
}

function edgesOf(
  aif: JsonObject,
  nodes: ReadonlyMap<string, AifNode>,
  strays: { readonly edges: unknown[]; readonly ids: Set<string> },
  losses: Losses,
): AifEdge[] {
  return listOf(ownValue(aif, 'edges')).flatMap((raw, index): AifEdge | [] => {
    const from = idOf(ownValue(raw, 'fromID'))
    const to = idOf(ownValue(raw, 'toID'))
    if (!isObject(raw) || from === undefined || to === undefined) {
      strays.edges.push(raw)
      losses.add('part-unknown', `edges.${index}`)
      return []
    }
    const missing = nodes.has(from) ? to : from
    if (!nodes.has(missing)) {
      strays.edges.push(raw)
      for (const id of [from, to]) if (!nodes.has(id)) strays.ids.add(id)
      losses.add('reference-missing', missing)
      return []
    }
    return { from, to, raw }
  })
}

function saidIn(aif: JsonObject): Pick<AifGraph, 'locutions' | 'people'> {
  const names = new Map<string, string>()
  for (const raw of listOf(ownValue(aif, 'participants'))) {
    const id = idOf(ownValue(raw, 'participantID'))
    const parts = [ownValue(raw, 'firstname'), ownValue(raw, 'surname')].map(textOf)
    // A surname that is missing is written as Python writes nothing.
    const name = parts.filter((part) => part !== '' && part !== 'None').join(' ')
    if (id !== undefined && name !== '') names.set(id, name)
  }
  const locutions = new Map<string, Locution>()
  for (const raw of listOf(ownValue(aif, 'locutions'))) {
    const node = idOf(ownValue(raw, 'nodeID'))
    const person = names.get(idOf(ownValue(raw, 'personID')) ?? '') ?? ''
    if (node !== undefined && !locutions.has(node))
      locutions.set(node, { person, start: textOf(ownValue(raw, 'start')) })
  }
  return { locutions, people: new Set(names.values()) }
}

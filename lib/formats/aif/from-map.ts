/**
 * Writes a map as the nodes and edges of an AIF graph. With the graph that it was read from, everything stays that the map did not
 * change: the very objects of the file, whatever is in them, and the dialogue. What is gone from the map is gone, with the
 * acts of speech that were about nothing else.
 */
import type { Argument } from '../../domain/argument'
import { getArgument, toRows, type DebateMap } from '../../domain/debate-map'
import { appendTo } from '../append-to'
import type { JsonObject } from '../json-text'
import type { Losses } from '../loss'
import { beginning, noteUnsaid, withoutKnown } from '../unsaid'
import { encodeEntities } from './entities'
import type { AifEdge, AifNode } from './graph'
import { linkKey, linksOf, namesFor, type Names, type Original } from './names'
import { isLostScheme, stepOf, type Step } from './schemes'

export interface NewNode {
  readonly id: string
  readonly text: string
  /** Undefined for a claim. */
  readonly step: Step | undefined
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** How one of the AIF formats writes a node or an edge that the file did not have. */
export interface AifStyle {
  readonly node: (node: NewNode) => JsonObject
  readonly edge: (number: number, from: unknown, to: unknown) => JsonObject
  /** A node of the file that has become another step. */
  readonly changed: (raw: JsonObject, node: NewNode) => JsonObject
}

export interface WrittenGraph {
  readonly nodes: readonly unknown[]
  readonly edges: readonly JsonObject[]
  /** Rows of the file that are no edges between its nodes. */
  readonly strayEdges: readonly unknown[]
  readonly names: Names
  /** Steps that the file did not have, or that have become others. */
  readonly newSteps: ReadonlyMap<string, Step>
  /** Whether a node of the file is no more. */
  readonly isGone: (id: string) => boolean
  /** A node’s id as the file has it, which may be a number. */
  readonly rawId: (id: string) => unknown
}

export function graphFromMap(
  map: DebateMap,
  style: AifStyle,
  original: Original | undefined,
  losses: Losses,
): WrittenGraph {
  const names = namesFor(map, original, losses)
  const gone = original ? goneFrom(original, names) : new Set<string>()
  const rawId = (id: string) => original?.graph.nodes.get(id)?.raw.nodeID ?? id
  const written = nodesOf(map, style, names, original, gone)
  const edges = edgesOf(map, style, names, original, gone, rawId)
  noteLosses(map, original, losses)
  noteOrder(map, names, written.order, edges.ends, losses)
  const isGone = (id: string) => gone.has(id)
  const strays = original?.graph.strays
  const nodes = [...written.nodes, ...(strays?.nodes ?? [])]
  return {
    nodes,
    strayEdges: strays?.edges ?? [],
    newSteps: written.newSteps,
    edges: edges.edges,
    names,
    isGone,
    rawId,
  }
}

function nodesOf(
  map: DebateMap,
  style: AifStyle,
  names: Names,
  original: Original | undefined,
  gone: ReadonlySet<string>,
) {
  const claims = new Map(toRows(map).claims.map((claim) => [names.claims.get(claim.id)!, claim]))
  const newSteps = new Map<string, Step>()
  const made = (id: string): NewNode => {
    const claim = claims.get(id)
    if (claim) return { id, text: encodeEntities(claim.text), step: undefined, createdAt: claim.createdAt }
    const argument = names.steps.get(id)!
    const step = stepOf(argument)
    newSteps.set(id, step)
    return { id, text: encodeEntities(step.name), step, createdAt: argument.createdAt }
  }
  const changed = (node: AifNode): JsonObject => {
    const known = original!.read.map
    const claim = claims.get(node.id)
    const argument = names.steps.get(node.id)
    if (claim) {
      const before = known.claims.get(claim.id)
      const isSame = before?.text === claim.text && (before.note === '' || before.note === claim.note)
      return isSame ? node.raw : { ...node.raw, text: encodeEntities(claim.text) }
    }
    if (!argument) return node.raw
    const before = known.arguments.get(argument.id)
    const isSame = before?.stance === argument.stance && before.scheme === argument.scheme
    return isSame ? node.raw : style.changed(node.raw, made(node.id))
  }
  const kept = [...(original?.graph.nodes.values() ?? [])].filter(({ id }) => !gone.has(id))
  const known = new Set(kept.map(({ id }) => id))
  const fresh = [...claims.keys(), ...names.steps.keys()].filter((id) => !known.has(id))
  return {
    nodes: [...kept.map(changed), ...fresh.map((id) => style.node(made(id)))],
    newSteps,
    order: new Map([...known, ...fresh].map((id, index) => [id, index])),
  }
}

function edgesOf(
  map: DebateMap,
  style: AifStyle,
  names: Names,
  original: Original | undefined,
  gone: ReadonlySet<string>,
  rawId: (id: string) => unknown,
) {
  const links = linksOf(map, names)
  const before = original ? linksOf(original.read.map, namesBefore(original)) : undefined
  const kept: AifEdge[] = []
  for (const edge of original?.graph.edges ?? []) {
    const key = linkKey(edge.from, edge.to)
    const stays = before?.has(key) ? links.has(key) : !gone.has(edge.from) && !gone.has(edge.to)
    if (stays) kept.push(edge)
    links.delete(key)
  }
  const fresh = [...links.values()]
  let number = nextNumber(kept.map(({ raw }) => raw.edgeID))
  return {
    edges: [...kept.map(({ raw }) => raw), ...fresh.map(([from, to]) => style.edge(number++, rawId(from), rawId(to)))],
    ends: [...kept.map(({ from, to }) => [from, to] as const), ...fresh],
  }
}

function namesBefore({ read }: Original): Names {
  return { claims: read.nodeOfClaim, arguments: read.nodeOfArgument, steps: new Map() }
}

function nextNumber(ids: readonly unknown[]): number {
  const numbers = ids.map(Number).filter(Number.isSafeInteger)
  return numbers.reduce((most, one) => Math.max(most, one), 0) + 1
}

/** The nodes of what the map no longer holds, and of the speech that was about that alone. */
function goneFrom({ graph, read }: Original, names: Names): Set<string> {
  const used = new Set([...names.claims.values(), ...names.arguments.values()])
  const gone = new Set<string>()
  for (const node of [...read.nodeOfClaim.values(), ...read.nodeOfArgument.values()])
    if (!used.has(node)) gone.add(node)
  if (gone.size === 0) return gone
  const typeOf = (id: string) => graph.nodes.get(id)?.type ?? ''
  /** Takes out the nodes of a type that have neighbours on one side, all of which are gone. */
  const goWith = (type: string, ends: (edge: AifEdge) => readonly [string, string], other: string) => {
    const around = new Map<string, string[]>()
    for (const [own, far] of graph.edges.map(ends))
      if (typeOf(own) === type && (other === '' || typeOf(far) === other)) appendTo(around, own, far)
    for (const [id, all] of around) if (all.every((one) => gone.has(one))) gone.add(id)
  }
  const forward = ({ from, to }: AifEdge) => [from, to] as const
  const back = ({ from, to }: AifEdge) => [to, from] as const
  goWith('YA', forward, '')
  goWith('L', forward, 'YA')
  goWith('TA', forward, 'L')
  goWith('TA', back, 'L')
  goWith('YA', back, '')
  return gone
}

function noteLosses(map: DebateMap, original: Original | undefined, losses: Losses): void {
  noteUnsaid(map, losses, ['authors', 'title', 'description', 'theses'])
  for (const { scheme } of map.arguments.values()) if (isLostScheme(scheme)) losses.add('schemes', scheme ?? '')
  const known = original?.read.map
  const added = known ? withoutKnown(map, known) : map
  noteUnsaid(added, losses, ['pins', 'notes', 'tags', 'sources'])
  if (!known) return
  // The dialogue stays as it was said, whatever becomes of the citations that were made of it.
  const untold = [...added.citations.values()].filter(({ source }) => !added.sources.has(source))
  const retold = [...withoutKnown(known, map).citations.values()].filter(({ claim }) => map.claims.has(claim))
  for (const { claim } of [...untold, ...retold]) losses.add('citation-details', beginning(map.claims.get(claim)!.text))
}

/** Where what the file had comes first, new parts may come later than the map has them. */
function noteOrder(
  map: DebateMap,
  names: Names,
  order: ReadonlyMap<string, number>,
  ends: readonly (readonly [string, string])[],
  losses: Losses,
): void {
  const nodeOfStep = new Set(names.arguments.values())
  const premises = new Map<string, string[]>()
  for (const [from, to] of ends) {
    if (nodeOfStep.has(to) && !nodeOfStep.has(from)) appendTo(premises, to, from)
  }
  const textOf = ({ premises: [first] }: Argument) => beginning(map.claims.get(first!)!.text)
  for (const argument of map.arguments.values()) {
    const wanted = argument.premises.map((premise) => names.claims.get(premise)!)
    const among = new Set(wanted)
    const found = [...new Set(premises.get(names.arguments.get(argument.id)!))].filter((one) => among.has(one))
    if (found.join('\n') !== wanted.join('\n')) losses.add('order', textOf(argument))
  }
  for (const siblings of map.argumentsByConclusion.values()) {
    const places = siblings.map((id) => order.get(names.arguments.get(id)!)!)
    if (places.some((place, index) => index > 0 && place < places[index - 1]!))
      losses.add('order', textOf(getArgument(map, siblings[0]!)))
  }
}

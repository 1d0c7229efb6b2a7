/**
 * Makes a map of an AIF graph. I nodes are claims; RA, CA and MA nodes are arguments: I → RA → I supports, I → CA → I attacks, and
 * one whose edge ends in another such node is about that step: an undercut (CA) or a backing (RA). MA says a thing again in other
 * words, which a map has no relation for: it becomes a reason that is named so. L, YA and TA nodes are the dialogue: of
 * them a map keeps who said a claim, as a citation.
 */
import type { DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import { ok, type Result } from '../../domain/result'
import type { ReadMap } from '../format'
import type { FormatError } from '../format-error'
import type { MapDraft } from '../map-draft'
import { addStepGraph, type StepNode } from '../step-graph'
import { placeOfNode, type AifEdge, type AifGraph, type AifNode } from './graph'
import { sayingsOf } from './sayings'
import { isStep, schemeOf } from './schemes'

export interface AifMap extends ReadMap {
  /** Which node each part of the map was read from. */
  readonly nodeOfClaim: ReadonlyMap<ClaimId, string>
  readonly nodeOfArgument: ReadonlyMap<ArgumentId, string>
}

/** What the dialogue is called among the sources of a map. */
const dialogue = { id: 'dialogue', title: 'Dialogue' }

export function mapOfGraph(graph: AifGraph, draft: MapDraft, address = ''): Result<AifMap, FormatError> {
  for (const node of graph.nodes.values()) addNode(node, draft)
  const nodeOfStep = addSteps(graph, draft)
  addSayings(graph, draft, address)
  const finished = draft.finish()
  if (!finished.ok) return finished
  return ok({ ...finished.value, ...namesOf(graph, nodeOfStep, draft, finished.value.map) })
}

function addNode(node: AifNode, draft: MapDraft): void {
  const { id, type, text } = node
  if (type === 'I') draft.addClaim({ id, text })
  else if (['L', 'YA', 'TA'].includes(type)) draft.losses.add('dialogue', placeOfNode(node))
  else if (!isStep(type)) draft.losses.add('part-unknown', placeOfNode(node))
}

function addSteps({ nodes, edges }: AifGraph, draft: MapDraft): Map<string, string> {
  const steps = new Map<string, StepNode>()
  for (const node of nodes.values()) {
    if (!isStep(node.type)) continue
    const place = placeOfNode(node)
    if (node.type === 'MA') draft.losses.add('rephrases', place)
    steps.set(node.id, { id: node.id, stance: node.type === 'CA' ? 'con' : 'pro', scheme: schemeOf(node), place })
  }
  noteUnknownEdges(edges, (id) => nodes.get(id)?.type ?? '', draft)
  return addStepGraph(steps, edges, draft)
}

const speech = new Set(['L', 'YA', 'TA'])

function noteUnknownEdges(edges: readonly AifEdge[], typeOf: (id: string) => string, draft: MapDraft): void {
  for (const { from, to } of edges) {
    const [source, target] = [typeOf(from), typeOf(to)]
    const isKnown = speech.has(source) || (isStep(source) && (target === 'I' || isStep(target)))
    if (!isKnown && !(source === 'I' && isStep(target))) draft.losses.add('relation-unknown', `${from} → ${to}`)
  }
}

function addSayings(graph: AifGraph, draft: MapDraft, address: string): void {
  const sayings = sayingsOf(graph)
  if (sayings.size > 0) draft.addSource({ ...dialogue, url: address })
  for (const [claim, said] of sayings)
    for (const { speaker, words, start } of said)
      draft.cite({ claim, source: dialogue.id, speaker, note: words, locator: start })
}

function namesOf(
  { nodes }: AifGraph,
  nodeOfStep: ReadonlyMap<string, string>,
  draft: MapDraft,
  map: DebateMap,
): Pick<AifMap, 'nodeOfClaim' | 'nodeOfArgument'> {
  const nodeOfClaim = new Map<ClaimId, string>()
  for (const { id, type } of nodes.values()) {
    const claim = type === 'I' ? draft.claimIdOf(id) : undefined
    if (claim) nodeOfClaim.set(claim, id)
  }
  const nodeOfArgument = new Map<ArgumentId, string>()
  for (const [step, node] of nodeOfStep) {
    const argument = draft.argumentIdOf(step)
    if (argument && map.arguments.has(argument)) nodeOfArgument.set(argument, node)
  }
  return { nodeOfClaim, nodeOfArgument }
}

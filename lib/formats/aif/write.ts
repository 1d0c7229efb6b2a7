/** Writes a map as AIF, as AIFdb reads it. With the file it was read from, all that the map does not know stays in it. */
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { ownValue } from '../json-text'
import { graphFromMap, type AifStyle, type NewNode } from './from-map'
import { readAif, rowsWithout } from './read'

export const aifWriter: MapWriter = {
  name: 'aif',
  ending: 'json',
  mediaType: 'application/json',
  write: (map, { original } = {}) => {
    const losses = new Losses()
    const read = original === undefined ? undefined : readAif(original)
    const file = read?.ok ? read.value : undefined
    const graph = graphFromMap(map, style, file, losses)
    const locutions = ownValue(file?.document, 'locutions')
    const document = {
      ...file?.document,
      nodes: graph.nodes,
      edges: [...graph.edges, ...graph.strayEdges],
      ...(file ? {} : { locutions: [] }),
      ...(Array.isArray(locutions) ? { locutions: rowsWithout(locutions, graph.isGone) } : {}),
    }
    return { content: `${JSON.stringify(document, null, 2)}\n`, losses: losses.list() }
  },
}

const style: AifStyle = {
  node: ({ id, text, step, createdAt }) => ({
    nodeID: id,
    text,
    type: step?.type ?? 'I',
    timestamp: timestampOf(createdAt),
    ...schemeFields(step),
  }),
  edge: (number, from, to) => ({ edgeID: String(number), fromID: from, toID: to, formEdgeID: null }),
  changed: ({ scheme: _scheme, schemeID: _id, ...raw }, { text, step }) => ({
    ...raw,
    text,
    type: step?.type ?? 'I',
    ...schemeFields(step),
  }),
}

function schemeFields(step: NewNode['step']) {
  if (!step) return {}
  return { scheme: step.name, ...(step.schemeId === undefined ? {} : { schemeID: step.schemeId }) }
}

/** As AIFdb writes it, in universal time. */
export function timestampOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
}

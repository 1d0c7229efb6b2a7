/**
 * Writes a map as GraphML (graphml.graphdrawing.org), for programs that draw and measure graphs: all that is said of a claim or an
 * argument is data of its node or edge.
 */
import { citationsOf, type DebateMap } from '../../domain/debate-map'
import { citedAs } from '../cited-as'
import type { MapWriter } from '../format'
import { graphOf, type GraphEdge } from '../graph/graph'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'

export const graphmlWriter: MapWriter = {
  name: 'graphml',
  ending: 'graphml',
  mediaType: 'application/graphml+xml',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['authors', 'citation-details'])
    return { content: writeGraphml(map), losses: losses.list() }
  },
}

/** What there is to say, and of what kind it is; the text is the label that programs show. */
const keys = {
  graph: { title: 'string', description: 'string' },
  node: {
    kind: 'string',
    id: 'string',
    label: 'string',
    note: 'string',
    thesis: 'boolean',
    tags: 'string',
    sources: 'string',
    scheme: 'string',
    stance: 'string',
    x: 'int',
    y: 'int',
  },
  edge: { kind: 'string', argument: 'string' },
} as const

type Values = Readonly<Record<string, string | number | boolean | undefined>>

function writeGraphml(map: DebateMap): string {
  const { claims, junctions, edges } = graphOf(map)
  const declared = Object.entries(keys).flatMap(([on, fields]) =>
    Object.entries(fields).map(
      ([name, type]) => `<key id="${on}-${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`,
    ),
  )
  const nodes = [
    ...claims.map(({ id, claim: { id: own, text, note, thesis, tags } }) => {
      const { x, y } = map.positions.get(own) ?? {}
      const sources = citationsOf(map, own).map((citation) => citedAs(map, citation))
      const said = { note, thesis: thesis || undefined, tags: tags.join(', '), sources: sources.join('; '), x, y }
      return element('node', `id="${id}"`, { kind: 'claim', id: own, label: text, ...said })
    }),
    ...junctions.map(({ id, argument: { id: own, stance, scheme } }) =>
      element('node', `id="${id}"`, { kind: 'argument', id: own, stance, scheme: scheme ?? '' }),
    ),
  ]
  const links = edges.map((edge, index) => {
    const ends = `id="e${index + 1}" source="${edge.from}" target="${edge.to}"`
    return element('edge', ends, { kind: kindOf(edge), argument: edge.argument.id })
  })
  const { title, description } = map.details
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared.map((line) => `  ${line}`),
    '  <graph id="map" edgedefault="directed">',
    ...dataOf('graph', { title, description }).map((line) => `    ${line}`),
    ...[...nodes, ...links].map((line) => `    ${line}`),
    '  </graph>',
    '</graphml>\n',
  ].join('\n')
}

function kindOf({ stance }: GraphEdge): string {
  return stance === undefined ? 'premise' : stance === 'pro' ? 'support' : 'attack'
}

function element(name: 'node' | 'edge', attributes: string, values: Values): string {
  return `<${name} ${attributes}>${dataOf(name, values).join('')}</${name}>`
}

function dataOf(on: string, values: Values): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`<data key="${on}-${name}">${escapeXml(String(value))}</data>`],
  )
}

function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character]!)
}

/** Writes a map in the DOT language of Graphviz (graphviz.org/doc/info/lang.html), laid out from reasons up to theses. */
import type { DebateMap } from '../../domain/debate-map'
import type { MapWriter } from '../format'
import { graphOf } from '../graph/graph'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'

export const dotWriter: MapWriter = {
  name: 'dot',
  ending: 'dot',
  mediaType: 'text/vnd.graphviz',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['authors', 'pins', 'description', 'notes', 'tags', 'sources'])
    return { content: writeDot(map), losses: losses.list() }
  },
}

const colors = { pro: '#0f766e', con: '#c2410c' } as const

function writeDot(map: DebateMap): string {
  const { claims, junctions, edges } = graphOf(map)
  const lines = [
    `graph [label=${quoted(map.details.title)}, labelloc=t, rankdir=BT, charset="UTF-8"]`,
    'node [shape=box, style=rounded, fontname="Inter, Helvetica, sans-serif", fontsize=11, margin="0.15,0.1"]',
    'edge [fontname="Inter, Helvetica, sans-serif", fontsize=10]',
    ...claims.map(
      ({ id, claim }) => `${id} [label=${quoted(wrapped(claim.text))}${claim.thesis ? ', penwidth=2.5' : ''}]`,
    ),
    ...junctions.map(({ id, argument: { scheme } }) =>
      (scheme ?? '') === ''
        ? `${id} [shape=point, width=0.1]`
        : `${id} [shape=plain, label=${quoted(wrapped(scheme ?? ''))}]`,
    ),
    ...edges.map(({ from, to, stance }) => `${from} -> ${to} [${stance ? styleOf(stance) : 'arrowhead=none'}]`),
  ]
  return `digraph {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}

function styleOf(stance: 'pro' | 'con'): string {
  const sign = stance === 'pro' ? '+' : '−'
  return `color="${colors[stance]}", fontcolor="${colors[stance]}", label="${sign}"${stance === 'con' ? ', style=dashed' : ''}`
}

/** Graphviz reads escapes and HTML entities in a label. */
function quoted(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')
  return `"${escaped}"`
}

/** Lines of some thirty letters, since Graphviz breaks none itself. */
function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < 32) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

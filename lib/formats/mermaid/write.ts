/**
 * Writes a map as a Mermaid flowchart (mermaid.js.org/syntax/flowchart.html). Mermaid looks for directives, styles, Markdown and
 * HTML in labels, so whatever is no letter, digit or plain mark is written as the code of a character.
 */
import type { DebateMap } from '../../domain/debate-map'
import type { MapWriter } from '../format'
import { graphOf } from '../graph/graph'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'

export const mermaidWriter: MapWriter = {
  name: 'mermaid',
  ending: 'mmd',
  mediaType: 'text/vnd.mermaid',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['authors', 'pins', 'description', 'notes', 'tags', 'sources'])
    return { content: writeMermaid(map), losses: losses.list() }
  },
}

const colors = { pro: '#0f766e', con: '#c2410c' } as const

function writeMermaid(map: DebateMap): string {
  const { claims, junctions, edges } = graphOf(map)
  const theses = claims.filter(({ claim }) => claim.thesis).map(({ id }) => id)
  const styled = (stance: 'pro' | 'con') => edges.flatMap((edge, index) => (edge.stance === stance ? [index] : []))
  const lines = [
    'flowchart BT',
    ...claims.map(({ id, claim }) => `${id}["${labelOf(claim.text)}"]`),
    ...junctions.map(({ id, argument: { scheme } }) =>
      (scheme ?? '') === '' ? `${id}(( ))` : `${id}(["${labelOf(scheme ?? '')}"])`,
    ),
    ...edges.map(({ from, to, stance }) =>
      stance === 'pro'
        ? `${from} -->|"#43;"| ${to}`
        : stance === 'con'
          ? `${from} -.->|"#8722;"| ${to}`
          : `${from} --- ${to}`,
    ),
    ...(theses.length > 0 ? ['classDef thesis stroke-width:3px', `class ${theses.join(',')} thesis`] : []),
    ...(['pro', 'con'] as const).flatMap((stance) => {
      const links = styled(stance)
      return links.length > 0 ? [`linkStyle ${links.join(',')} stroke:${colors[stance]}`] : []
    }),
  ]
  const title = JSON.stringify(map.details.title).replace(
    /[%{}<>`#:;$&]/g,
    (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`,
  )
  return `---\ntitle: ${title}\n---\n${lines.join('\n  ')}\n`
}

function labelOf(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N}\p{M} ,.!?'’“”–-]/gu, codeOf)
      // Else the label would be a list to Markdown.
      .replace(/^(\d+)\./, '$1#46;')
      .replace(/^-/, '#45;')
  )
}

function codeOf(character: string): string {
  return `#${character.codePointAt(0)};`
}

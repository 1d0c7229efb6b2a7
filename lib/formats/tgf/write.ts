/**
 * Writes a map in the Trivial Graph Format: a line a node, `#`, a line an edge. Edges are labelled `attack` and `support`; those from
 * premises to the argument that they make together are not. Programs for abstract argumentation take every edge for an attack,
 * so they want APX.
 */
import type { MapWriter } from '../format'
import { graphOf } from '../graph/graph'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'

export const tgfWriter: MapWriter = {
  name: 'tgf',
  ending: 'tgf',
  mediaType: 'text/plain',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['authors', 'pins', 'title', 'description', 'notes', 'tags', 'sources', 'theses'])
    const { claims, junctions, edges } = graphOf(map)
    const lines = [
      ...claims.map(({ id, claim }) => `${id} ${claim.text}`),
      ...junctions.map(({ id, argument: { scheme } }) => `${id} ${scheme ?? ''}`.trim()),
      '#',
      ...edges.map(({ from, to, stance }) =>
        stance === undefined ? `${from} ${to}` : `${from} ${to} ${stance === 'pro' ? 'support' : 'attack'}`,
      ),
    ]
    return { content: `${lines.join('\n')}\n`, losses: losses.list() }
  },
}

/**
 * Writes a map as an abstract argumentation framework in the ASPARTIX format: `arg(a).` and `att(a,b).`, with the words of each in a
 * comment above it.
 *
 * A framework has attacks only. Supports are left out, and that is said; but an argument with several premises, or with something
 * said about it, needs each of its premises, so what attacks one attacks the argument, too (Nouioua and Risch 2010: "Bipolar
 * argumentation frameworks with specialized supports").
 */
import { toRows, type DebateMap } from '../../domain/debate-map'
import type { MapWriter } from '../format'
import { graphOf, type Graph } from '../graph/graph'
import { Losses } from '../loss'
import { beginning, noteUnsaid } from '../unsaid'

export const apxWriter: MapWriter = {
  name: 'apx',
  ending: 'apx',
  mediaType: 'text/plain',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, [
      'authors',
      'pins',
      'title',
      'description',
      'notes',
      'tags',
      'sources',
      'schemes',
      'theses',
    ])
    noteUnsaid(map, losses, ['co-premises', 'backings'])
    for (const { stance, premises } of toRows(map).arguments) {
      if (stance === 'pro') losses.add('supports', beginning(map.claims.get(premises[0]!)!.text))
    }
    return { content: writeApx(map), losses: losses.list() }
  },
}

function writeApx(map: DebateMap): string {
  const graph = graphOf(map)
  const nodes = [
    ...graph.claims.map(({ id, claim }) => `% ${claim.text}\narg(${id}).`),
    ...graph.junctions.map(({ id, argument }) => {
      const from = argument.premises.map((premise) => map.claims.get(premise)!.text).join(' ')
      return `% (${from})\narg(${id}).`
    }),
  ]
  return [...nodes, ...attacksIn(graph).map(([from, to]) => `att(${from},${to}).`), ''].join('\n')
}

function attacksIn({ edges }: Graph): readonly (readonly [string, string])[] {
  const needing = new Map<string, string[]>()
  for (const { from, to, stance } of edges) {
    if (stance === undefined) needing.set(from, [...(needing.get(from) ?? []), to])
  }
  const attacks = new Map<string, readonly [string, string]>()
  for (const { from, to, stance } of edges) {
    if (stance !== 'con') continue
    for (const hit of [to, ...(needing.get(to) ?? [])]) attacks.set(`${from},${hit}`, [from, hit])
  }
  return [...attacks.values()]
}

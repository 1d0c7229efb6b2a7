/** An indented outline among the formats that can be written: a whole map, its title first. */
import { getClaim, type DebateMap } from '../../domain/debate-map'
import { treeOf, type TreeEntry } from '../claim-tree'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'
import { linesOfNote, sideLabels, wordingOf } from './write'

const mostLevels = 60

export const outlineTextWriter: MapWriter = {
  name: 'outline-text',
  ending: 'txt',
  mediaType: 'text/plain',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['pins', 'tags', 'sources', 'schemes', 'description'])
    losses.add('ids')
    const entries = treeOf(map, { mostLevels, losses })
    noteAmbiguous(map, entries, losses)
    const lines = entries.flatMap((entry) => linesOf(map, entry))
    return { content: `Discussion title: ${map.details.title}\n\n${lines.join('\n')}\n`, losses: losses.list() }
  },
}

function linesOf(map: DebateMap, { claim, depth, tie, isAgain }: TreeEntry): string[] {
  const { text, note } = getClaim(map, claim)
  const margin = '  '.repeat(depth)
  const label = tie === 'thesis' || tie === 'loose' ? '' : sideLabels[tie]
  const line = `${margin}- ${isAgain ? `${label}See “${text}”` : wordingOf(label, text)}`
  return isAgain || note === '' ? [line] : [line, ...linesOfNote(note, margin)]
}

/** A claim is named by its words, which another may have too; and what stands at the margin is a thesis. */
function noteAmbiguous(map: DebateMap, entries: readonly TreeEntry[], losses: Losses): void {
  const homes = new Map<string, number>()
  for (const { claim, isAgain } of entries) {
    const { text } = getClaim(map, claim)
    if (!isAgain) homes.set(text, (homes.get(text) ?? 0) + 1)
  }
  for (const { claim, tie, isAgain } of entries) {
    const { text } = getClaim(map, claim)
    if (isAgain && homes.get(text)! > 1) losses.add('shared-claims', text)
    // Such words are taken for the name of another.
    if (/^(?:See [“"]|(?:->|→) See )/.test(text)) losses.add('shared-claims', text)
    if (tie === 'loose') losses.add('theses', text)
  }
}

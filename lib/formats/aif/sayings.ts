/** Who said what: from each node of type L to the claims that it utters (L → YA → I), with the speaker's name and words. */
import { limits } from '../../domain/limits'
import { appendTo } from '../append-to'
import { toOneLine, toPrintable } from '../fit-text'
import type { AifGraph, AifNode } from './graph'

export interface Saying {
  readonly speaker: string
  /** The words that were said, where they are not the claim's own. */
  readonly words: string
  readonly start: string
}

/** What was said, by the claim's node. More than a claim may have citations is not gathered. */
export function sayingsOf(graph: AifGraph): Map<string, Saying[]> {
  const read = readerOf(graph)
  const uttered = new Map<string, AifNode[]>()
  const typeOf = (id: string) => graph.nodes.get(id)?.type
  for (const { from, to } of graph.edges) {
    if (typeOf(from) === 'L' && typeOf(to) === 'YA') appendTo(uttered, to, graph.nodes.get(from)!)
  }
  const found = new Map<string, Saying[]>()
  for (const { from, to } of graph.edges) {
    if (typeOf(from) !== 'YA' || typeOf(to) !== 'I') continue
    for (const locution of uttered.get(from) ?? []) {
      const sayings = found.get(to) ?? []
      if (sayings.length > limits.citationsPerClaim) break
      const saying = read(locution, graph.nodes.get(to)!.text)
      const isNew = sayings.every(({ speaker, words }) => speaker !== saying.speaker || words !== saying.words)
      if (isNew && (saying.speaker !== '' || saying.words !== '')) appendTo(found, to, saying)
    }
  }
  return found
}

/** `Name : words`, as AIFdb writes what was said; an analyst's own name may stand before it. */
const spaced = /^(?:[^:]{1,80}: )?([^:]{1,80}) : (.+)$/s
const close = /^([^:]{1,80}):\s+(.+)$/s

function readerOf({ nodes, locutions, people }: AifGraph): (locution: AifNode, claim: string) => Saying {
  const names = new Set(people)
  for (const { type, text } of nodes.values()) {
    const name = type === 'L' ? spaced.exec(text)?.[1]?.trim() : undefined
    if (name) names.add(name)
  }
  return ({ id, text }, claim) => {
    const locution = locutions.get(id)
    const prefix = spaced.exec(text) ?? close.exec(text)
    const name = prefix?.[1]?.trim() ?? ''
    const said = names.has(name) ? (prefix?.[2] ?? '') : text
    return {
      speaker: locution?.person || (names.has(name) ? name : ''),
      words: bare(said) === bare(claim) ? '' : toOneLine(toPrintable(said)),
      start: locution?.start ?? '',
    }
  }
}

/** The words alone, without case and what stands around them. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

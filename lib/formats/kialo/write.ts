/** Writes a map as Kialo's newer text: each claim under its number, named by that number where it is a reason once more. */
import { citationsOf, getClaim, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import type { Citation, Source } from '../../domain/source'
import { treeOf, type TreeEntry } from '../claim-tree'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { withPlainArguments } from '../plain-arguments'
import { noteUnsaid } from '../unsaid'
import { looksLikeHeader } from './headers'
import { writeWording } from './wording'

/** Leaves room for the question above, within what is read. */
const mostLevels = 60

export const kialoWriter: MapWriter = {
  name: 'kialo',
  ending: 'txt',
  mediaType: 'text/plain',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['tags', 'schemes', 'pins'])
    losses.add('ids')
    const entries = treeOf(withPlainArguments(map, losses), { mostLevels, losses })
    return { content: new KialoWriter(map, entries, losses).write(), losses: losses.list() }
  },
}

class KialoWriter {
  private readonly numbers = new Map<string, number>()
  private readonly sources: string[] = []
  private sourceCount = 0

  constructor(
    private readonly map: DebateMap,
    private readonly entries: readonly TreeEntry[],
    private readonly losses: Losses,
  ) {}

  write(): string {
    const { title, description } = this.map.details
    const tops = this.entries.filter(({ depth }) => depth === 0)
    for (const { tie, claim } of tops) if (tie === 'loose') this.losses.add('theses', getClaim(this.map, claim).text)
    const isUnderQuestion = tops.length > 1
    const isQuestion = isUnderQuestion && description !== '' && !description.includes('\n') && description !== title
    if (description !== '' && !isQuestion) this.losses.add('description')
    const paths = pathsOf(this.entries, isUnderQuestion)
    const homes = new Map<ClaimId, string>()
    for (const [index, { claim, isAgain }] of this.entries.entries()) if (!isAgain) homes.set(claim, paths[index]!)
    const blocks = [`Discussion Name:\n${title}`]
    if (isUnderQuestion) blocks.push(`1. Question:\n${line(isQuestion ? description : title)}`)
    for (const [index, entry] of this.entries.entries()) {
      const depth = entry.depth + (isUnderQuestion ? 1 : 0)
      const label = entry.depth === 0 ? 'Thesis' : entry.argument?.stance === 'pro' ? 'Pro' : 'Con'
      const body = entry.isAgain ? [`-> See ${homes.get(entry.claim)}`] : this.body(entry.claim)
      const lines = [`${paths[index]} ${label}:`, ...body]
      blocks.push(lines.map((words) => `${'  '.repeat(depth)}${words}`.trimEnd()).join('\n'))
    }
    this.listUncited()
    if (this.sources.length > 0) blocks.push(`Sources:\n${this.sources.join('\n')}`)
    return `${blocks.join('\n\n')}\n`
  }

  private body(claim: ClaimId): string[] {
    const { text, note } = getClaim(this.map, claim)
    const marks = citationsOf(this.map, claim).map((citation) => ` [${this.numberOf(citation)}]`)
    return [`${line(text)}${marks.join('')}`, ...(note === '' ? [] : ['', ...note.split('\n').map(line)])]
  }

  /** The number in the list for a source with a quotation from it. */
  private numberOf({ source: id, locator, speaker, note }: Citation): number {
    const source = this.map.sources.get(id)!
    if (locator !== '' || speaker !== '') this.losses.add('citation-details', source.title)
    const key = JSON.stringify([id, note])
    const number = this.numbers.get(key) ?? this.list(source, note)
    this.numbers.set(key, number)
    return number
  }

  private list(source: Source, quote: string): number {
    const { title, url, author, publisher, date, file } = source
    if ([author, publisher, date, file].some((field) => field !== '')) this.losses.add('citation-details', title)
    const number = ++this.sourceCount
    const words = url === '' || title === url ? title : `${title} ${url}`
    this.sources.push(`[${number}] ${words}`, ...(quote === '' ? [] : [`"${quote}"`]))
    return number
  }

  private listUncited(): void {
    for (const source of this.map.sources.values()) {
      if (!this.map.citationsBySource.has(source.id)) this.list(source, '')
    }
  }
}

function line(words: string): string {
  return writeWording(words, looksLikeHeader)
}

function pathsOf(entries: readonly TreeEntry[], isUnderQuestion: boolean): string[] {
  const path: number[] = isUnderQuestion ? [1] : []
  return entries.map(({ depth }) => {
    const level = depth + (isUnderQuestion ? 1 : 0)
    const next = (path[level] ?? 0) + 1
    path.length = level
    path.push(next)
    return `${path.join('.')}.`
  })
}

/**
 * Writes a map as Markdown that people can read and `read.ts` reads back: a heading a thesis, a list of what is said for and against
 * it, notes as paragraphs, sources at the foot.
 */
import { citationsOf, getClaim, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { treeOf, type TreeEntry, type TreeTie } from '../claim-tree'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { noteUnsaid } from '../unsaid'
import { writeFoot, type Foot } from './feet'
import { writeInline, writeNote, writeWording } from './inline'
import { readMarkdown, type ReadMarkdown } from './read'

/** What is deeper gets a heading of its own, and is named where it belongs. */
const mostLevels = 24

const labels: Readonly<Record<TreeTie, string>> = {
  thesis: 'Thesis: ',
  loose: 'Claim: ',
  pro: '**Pro:** ',
  con: '**Con:** ',
  and: '**And:** ',
  undercut: '**Undercut:** ',
  backing: '**Backing:** ',
}

export const markdownWriter: MapWriter = {
  name: 'markdown',
  ending: 'md',
  mediaType: 'text/markdown',
  write: (map, { original } = {}) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['pins'])
    losses.add('ids')
    const entries = treeOf(map, { mostLevels, losses })
    const read = original === undefined ? undefined : readMarkdown(original)
    const file = read?.ok ? read.value : undefined
    return { content: new MarkdownWriter(map, entries, file).write(), losses: losses.list() }
  },
}

class MarkdownWriter {
  private readonly feet = new Map<string, number>()
  private readonly names = new Map<ClaimId, string>()

  constructor(
    private readonly map: DebateMap,
    private readonly entries: readonly TreeEntry[],
    /** What the map was read from: what it says of its own, and how it words what is unchanged. */
    private readonly file: ReadMarkdown | undefined,
  ) {
    const counts = new Map<string, number>()
    for (const { claim, isAgain } of entries) {
      if (isAgain) continue
      const { text } = getClaim(map, claim)
      const count = (counts.get(text) ?? 0) + 1
      counts.set(text, count)
      this.names.set(claim, `See “${writeInline(text)}”${count === 1 ? '' : ` (${count})`}`)
    }
  }

  write(): string {
    const { title, description } = this.map.details
    const settings = (this.file?.settings ?? []).map((row) => `${row}\n`)
    const parts = [
      ...settings,
      `# ${writeInline(title).replace(/^(Thesis|Claim|These|Aussage)\s*:/i, '$1\\:')}\n`,
      ...(description === '' ? [] : [`\n${noteLines(description, '').join('\n')}\n`]),
    ]
    let wasLong = true
    for (const entry of this.entries) {
      const lines = this.linesOf(entry)
      const isLong = entry.depth === 0 || lines.length > 1
      // A list stays close; what has a note stands apart.
      parts.push(isLong || wasLong ? `\n${lines.join('\n')}\n` : `${lines.join('\n')}\n`)
      wasLong = isLong
    }
    for (const { id, ...source } of this.map.sources.values()) {
      if (!this.map.citationsBySource.has(id)) this.numberOf({ ...source, locator: '', speaker: '', note: '' })
    }
    const feet = [...this.feet].map(([foot, number]) => `[^${number}]: ${foot}\n`)
    return [...parts, ...(feet.length > 0 ? ['\n', ...feet] : [])].join('')
  }

  private linesOf({ claim, depth, tie, argument, isAgain }: TreeEntry): string[] {
    const { text, note, tags } = getClaim(this.map, claim)
    const margin = '  '.repeat(depth)
    const begin = depth === 0 ? '## ' : `${margin.slice(2)}- `
    const kept = isAgain ? undefined : this.wordingOf(claim)
    const marks =
      isAgain || kept !== undefined ? [] : citedBy(this.map, claim).map((foot) => `[^${this.numberOf(foot)}]`)
    const scheme = argument && tie !== 'and' && argument.scheme !== null ? argument.scheme : undefined
    const paragraphs = [
      ...(isAgain || tags.length === 0 ? [] : [`Tags: ${tags.map(writeTag).join(', ')}`]),
      ...(scheme === undefined ? [] : [`Scheme: ${writeInline(scheme)}`]),
    ]
    return [
      `${begin}${labels[tie]}${isAgain ? this.names.get(claim) : (kept ?? writeWording(text))}${marks.join('')}`,
      ...paragraphs.flatMap((words) => ['', `${margin}${words}`]),
      ...(isAgain || note === '' ? [] : ['', ...noteLines(note, margin)]),
    ]
  }

  /** The wording of the file for a claim that says and cites what it did. */
  private wordingOf(claim: ClaimId): string | undefined {
    const old = this.file?.map.claims.get(claim)
    const isSame = old && old.text === getClaim(this.map, claim).text
    if (!isSame || JSON.stringify(citedBy(this.file!.map, claim)) !== JSON.stringify(citedBy(this.map, claim)))
      return undefined
    return this.file!.wordings.get(claim)
  }

  private numberOf(foot: Foot): number {
    const words = writeFoot(foot)
    const number = this.feet.get(words) ?? this.feet.size + 1
    this.feet.set(words, number)
    return number
  }
}

function citedBy(map: DebateMap, claim: ClaimId): Foot[] {
  return citationsOf(map, claim).map(({ source, locator, speaker, note }) => {
    const { id: _id, ...fields } = map.sources.get(source)!
    return { ...fields, locator, speaker, note }
  })
}

function noteLines(note: string, margin: string): string[] {
  return note.split('\n').map((line) => (line.trim() === '' ? '' : `${margin}${writeNote(line)}`))
}

function writeTag(tag: string): string {
  return writeInline(tag).replaceAll(',', '\\,')
}

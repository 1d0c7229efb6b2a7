/**
 * Reads Markdown as people outline a debate in it: headings and lists are claims, words before them say their sides, paragraphs under
 * a claim are its note, links and notes at the foot its sources. `See “…”` names a claim that stands elsewhere.
 */
import { isSafeLink } from '../../domain/text'
import type { ClaimId } from '../../domain/ids'
import { fail, ok, type Result } from '../../domain/result'
import { addArgumentsOf, type ReadEntry, type TreeTie } from '../claim-tree'
import { toOneLine, toPrintable } from '../fit-text'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { mostCharacters, mostDepth, tooLarge } from '../json-text'
import { MapDraft } from '../map-draft'
import { groupTie, readTie } from '../outline-text/tie-words'
import { tooDeep } from '../text-lines'
import { readFoot } from './feet'
import { readInline, readNote } from './inline'
import { readLines, type MarkdownLine, type MarkdownText } from './lines'

export const markdownReader: MapReader = {
  name: 'markdown',
  recognise: ({ text }) => {
    const head = text.slice(0, 20_000)
    if (/^#{1,6} (?:Thesis|Claim): /m.test(head)) return 0.95
    if (/^[ \t]*[-*+] \*\*\p{L}+:\*\* /mu.test(head)) return 0.7
    const hasMarks = /\]\([^()\s]+\)|\[\^[^\]\s]+\]|\*\*\S/.test(head)
    if (/^#{1,6} \S/m.test(head)) return /^[ \t]*(?:[-*+]|\d+[.)]) /m.test(head) || hasMarks ? 0.6 : 0.4
    return /^[ \t]*[-*+] /m.test(head) && hasMarks ? 0.5 : 0.05
  },
  read: (text) => {
    const read = readMarkdown(text)
    return read.ok ? ok({ map: read.value.map, losses: read.value.losses }) : read
  },
}

export interface ReadMarkdown extends ReadMap {
  readonly settings: readonly string[]
  /** How the file writes a claim, with emphasis and links; not where marks in it mean more than its text. */
  readonly wordings: ReadonlyMap<ClaimId, string>
}

export function readMarkdown(text: string): Result<ReadMarkdown, FormatError> {
  return text.length > mostCharacters ? fail(tooLarge) : new MarkdownReader(readLines(text)).read()
}

interface Node {
  readonly line: number
  readonly depth: number
  readonly tie: TreeTie
  raw: string
  readonly note: string[]
  tags: string[]
  scheme: string | undefined
  /** Whether its text goes on, its note has begun, or neither. */
  state: 'text' | 'marks' | 'note'
}

/** What lines may stand under: a claim, or words such as `Pros` that give those under them their side. */
interface Level {
  /** The margin of a list, or the level of a heading less a hundred. */
  readonly column: number
  readonly depth: number
  readonly node: Node | undefined
  readonly group: 'pro' | 'con' | undefined
}

const named = /^See [“"](.+)[”"](?: \((\d{1,6})\))?\.?$/
const titled = /^(?:\*\*)?(?:Thesis|Claim|These|Aussage)\s*:/i
const loose = /^(?:\*\*)?(?:Claim|Aussage)\b/i

class MarkdownReader {
  private readonly draft = new MapDraft()
  private readonly nodes: Node[] = []
  private levels: Level[] = []
  private readonly description: string[] = []
  private readonly hasSigns: boolean
  private readonly hasHeadings: boolean
  private readonly titleLine: MarkdownLine | undefined
  private blanks = 0
  private into: string[] | undefined
  private deep: number | undefined
  private readonly sources = new Map<string, string>()
  private readonly wordings = new Map<string, string>()

  constructor(private readonly text: MarkdownText) {
    const signs = new Set(text.lines.map((line) => (line.kind === 'item' ? line.sign : '')))
    this.hasSigns = signs.has('+') && signs.has('-')
    const headings = text.lines.filter((line) => line.kind === 'heading')
    this.hasHeadings = headings.length > 0
    const [first, ...rest] = headings
    const isTitle = first?.level === 1 && rest.some(({ level, raw }) => level > 1 && titled.test(raw))
    this.titleLine = isTitle && !titled.test(first.raw) ? first : undefined
  }

  read(): Result<ReadMarkdown, FormatError> {
    this.draft.title = this.text.title
    for (const line of this.text.lines) {
      this.take(line)
      if (this.deep !== undefined) return fail(tooDeep(this.deep))
    }
    this.draft.description = readNote(this.description.join('\n'), () => false).text
    const claims = this.addClaims()
    addArgumentsOf(
      this.draft,
      this.nodes.map((node, index): ReadEntry => {
        const { depth, tie, scheme } = node
        return { claim: claims[index]!, depth, tie, scheme, argument: `a${index + 1}` }
      }),
    )
    for (const label of this.text.feet.keys()) this.sourceOf(label)
    const made = this.draft.finish()
    if (!made.ok) return made
    const wordings = [...this.wordings].map(([id, raw]) => [this.draft.claimIdOf(id)!, raw] as const)
    return ok({ ...made.value, settings: this.text.settings, wordings: new Map(wordings) })
  }

  private take(line: MarkdownLine): void {
    if (line.kind === 'blank') this.blanks++
    else if (line.kind === 'rule') this.into = undefined
    else {
      if (line === this.titleLine && line.kind === 'heading') {
        this.draft.title = readInline(line.raw, () => false).text
        this.into = this.description
      } else if (line.kind === 'heading') this.takeClaim(line.raw, line.number, line.level - 100, '')
      else if (line.kind === 'item') this.takeClaim(line.raw, line.number, line.column, line.sign)
      else this.takeWords(line)
      this.blanks = 0
    }
  }

  private takeClaim(raw: string, number: number, column: number, sign: string): void {
    // Items of one list may be a space apart.
    const isAbove = (level: Level) =>
      level.column < 0 && column >= 0 ? true : level.column + (column < 0 ? 1 : 2) <= column
    const kept = this.levels.findLastIndex(isAbove)
    this.levels = this.levels.slice(0, kept + 1)
    const above = this.levels.at(-1)
    const read = readTie(raw)
    const group = groupTie({ ...read, wording: raw })
    if (group) {
      this.levels.push({ column, depth: above?.depth ?? -1, node: above?.node, group })
      this.into = undefined
    } else if (read.text !== '') {
      const bySign = !this.hasSigns ? undefined : sign === '+' ? 'pro' : sign === '-' ? 'con' : undefined
      const said = read.tie === 'none' || read.tie === undefined ? bySign : read.tie
      const depth = (above?.depth ?? -1) + 1
      const top = read.tie === 'none' && loose.test(raw) ? 'loose' : 'thesis'
      this.open(read.text, number, column, depth, depth === 0 ? top : (said ?? above?.group ?? 'pro'))
    }
  }

  private open(raw: string, line: number, column: number, depth: number, tie: TreeTie): void {
    if (depth >= mostDepth) this.deep = line
    const node: Node = { line, depth, tie, raw, note: [], tags: [], scheme: undefined, state: 'text' }
    this.nodes.push(node)
    this.levels.push({ column, depth, node, group: undefined })
    this.into = undefined
  }

  private takeWords({ raw, column, number, isCode }: MarkdownLine & { readonly kind: 'words' }): void {
    const last = this.nodes.at(-1)
    const isHead = this.titleLine !== undefined && this.nodes.length === 0
    if (this.blanks === 0 && this.into) this.into.push(withoutMargin(raw, this.marginOf(last)))
    else if (this.blanks === 0 && last?.state === 'text' && !isCode && column >= 0) last.raw += ` ${raw.trim()}`
    else if (isHead || (this.hasHeadings && this.levels.length === 0)) this.putInto(this.description, raw.trimEnd())
    else this.takeParagraph(raw, column, number)
  }

  /** A paragraph after a gap belongs to the item that it is set under, else to the heading; without headings it is a claim. */
  private takeParagraph(raw: string, column: number, number: number): void {
    const owner = this.levels.findLastIndex((level) => level.column < 0 || level.column < column)
    this.levels = this.levels.slice(0, owner + 1)
    const { node } = this.levels.at(-1) ?? {}
    if (!node || (!this.hasHeadings && this.levels.at(-1)!.column === -1 && column === 0)) {
      const read = readTie(raw.trim())
      this.levels = []
      this.open(read.text || raw.trim(), number, -1, 0, loose.test(raw) ? 'loose' : 'thesis')
      return
    }
    const [, mark, words = ''] = /^\s*(Tags|Scheme): (.*)$/.exec(raw) ?? []
    if (mark !== undefined && node.state !== 'note') {
      if (mark === 'Tags') node.tags = (words.match(/(?:\\.|[^,\\])+/g) ?? []).map((tag) => plain(tag).trim())
      else node.scheme = plain(words)
      node.state = 'marks'
      this.into = undefined
      return
    }
    node.state = 'note'
    this.putInto(node.note, withoutMargin(raw, this.marginOf(node)))
  }

  private putInto(lines: string[], raw: string): void {
    if (lines.length > 0) for (let count = this.blanks; count > 0; count--) lines.push('')
    lines.push(raw)
    this.into = lines
  }

  private marginOf(node: Node | undefined): number {
    const column = this.levels.findLast((level) => level.node === node)?.column ?? -1
    return column < 0 ? 0 : column + 2
  }

  /** Adds the claims and what they cite; gives for each entry which claim it is. */
  private addClaims(): string[] {
    const isFoot = (label: string) => this.text.feet.has(label)
    const homes = new Map<string, string[]>()
    const inlines = this.nodes.map(({ raw }) => readInline(raw, isFoot))
    const ids = this.nodes.map((_, index) => `c${index + 1}`)
    const names = this.nodes.map(({ raw }) => named.exec(raw))
    for (const [index, { text }] of inlines.entries()) {
      if (names[index]) continue
      const line = toOneLine(toPrintable(text))
      const known = homes.get(line)
      if (known) known.push(ids[index]!)
      else homes.set(line, [ids[index]!])
    }
    for (const [index, node] of this.nodes.entries()) {
      const id = ids[index]!
      const name = names[index]
      const called = name ? toOneLine(toPrintable(readInline(name[1]!, isFoot).text)) : undefined
      const meant = called === undefined ? undefined : homes.get(called)?.[Number(name?.[2] ?? 1) - 1]
      if (meant !== undefined) {
        ids[index] = meant
        continue
      }
      if (name) this.draft.losses.add('reference-missing', `line ${node.line}`)
      const { text, links, feet } = inlines[index]!
      const note = readNote(node.note.join('\n'), isFoot)
      const strange = links
        .filter(({ address }) => !isSafeLink(address))
        .map(({ label, address }) => `${label}: ${address}`)
      this.draft.addClaim({
        id,
        text,
        note: [note.text, ...strange].filter((part) => part !== '').join('\n\n'),
        thesis: node.depth === 0 && node.tie === 'thesis',
        tags: node.tags,
      })
      if (feet.length + note.feet.length + strange.length === 0) this.wordings.set(id, node.raw)
      for (const { label, address } of links) {
        if (isSafeLink(address)) {
          const foot = { ...readFoot(''), title: label === '' ? address : label, url: address }
          this.draft.cite({ claim: id, source: this.addSource(foot) })
        }
      }
      for (const label of [...feet, ...note.feet]) {
        const { locator, speaker, note: remark } = readFoot(this.text.feet.get(label)!)
        this.draft.cite({ claim: id, source: this.sourceOf(label), locator, speaker, note: remark })
      }
    }
    return ids
  }

  private sourceOf(label: string): string {
    return this.addSource(readFoot(this.text.feet.get(label) ?? ''))
  }

  private addSource({ title, author, publisher, date, url, file }: ReturnType<typeof readFoot>): string {
    const fields = { title, author, publisher, date, url, file }
    const key = JSON.stringify(fields)
    const known = this.sources.get(key)
    if (known !== undefined) return known
    const id = `source-${this.sources.size + 1}`
    this.sources.set(key, id)
    this.draft.addSource({ id, ...fields })
    return id
  }
}

function plain(raw: string): string {
  return readInline(raw, () => false).text
}

function withoutMargin(raw: string, width: number): string {
  const spaces = /^ */.exec(raw)![0].length
  return raw.slice(Math.min(spaces, width)).replace(/^> ?/, '')
}

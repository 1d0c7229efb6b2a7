/**
 * Reads the text that a person exports from Kialo, of either form. The numbers of the claims become their ids. A claim's first
 * paragraph is its text, the others its note; `-> See 1.2.` makes the claim 1.2 a reason here too.
 */
import { isSafeLink } from '../../domain/text'
import { limits } from '../../domain/limits'
import { fail, type Result } from '../../domain/result'
import { addArgumentsOf, type ReadEntry } from '../claim-tree'
import { toOneLine, toPrintable } from '../fit-text'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { MapDraft } from '../map-draft'
import { mostCharacters, mostDepth, tooLarge } from '../json-text'
import { linesOf, tooDeep } from '../text-lines'
import { Headers, isNewForm, type Header } from './headers'
import { findSources, readSources, type ListedSource } from './sources'
import { readWording } from './wording'

export const kialoReader: MapReader = {
  name: 'kialo',
  recognise: ({ text }) => {
    const head = text.slice(0, 20_000)
    const isNamed = /^\ufeff?\s*Discussion (?:Title|Name):/.test(head)
    if (/^1\. (?:Thesis|Question):[ \t]*\r?$/m.test(head)) return 1
    if (/^1\. \S/m.test(head)) return isNamed ? 1 : /^1\.1\. (?:Pro|Con): /m.test(head) ? 0.95 : 0
    return isNamed ? 0.3 : 0
  },
  read: (text) => (text.length > mostCharacters ? fail(tooLarge) : new KialoReader(linesOf(text)).read()),
}

interface Node extends Header {
  readonly line: number
  readonly body: string[]
}

class KialoReader {
  private readonly draft = new MapDraft()
  private readonly nodes: Node[] = []
  private readonly sources = new Map<number, ListedSource>()
  private readonly known = new Map<string, string>()

  constructor(private readonly lines: readonly string[]) {}

  read(): Result<ReadMap, FormatError> {
    const end = findSources(this.lines)
    const begin = this.readTitle()
    const deep = this.gather(begin, end)
    if (deep !== undefined) return fail(tooDeep(deep))
    if (this.nodes.length === 0) {
      const message = 'There is no line in it that begins with “1.”, as the first claim of a Kialo export does.'
      return fail({ code: 'not-this-format', message, advice: 'Export the discussion from Kialo again, as text.' })
    }
    for (const source of readSources(this.lines.slice(end + 1))) {
      this.sources.set(source.number, source)
      this.sourceFor(source)
    }
    const isUnderQuestion = this.readQuestion()
    const claims = isUnderQuestion ? this.nodes.slice(1) : this.nodes
    const again = new Map(claims.flatMap((node) => [[node, seen(node)] as const]))
    for (const node of claims) if (again.get(node) === undefined) this.addClaim(node, isUnderQuestion)
    addArgumentsOf(this.draft, this.entries(claims, again, isUnderQuestion ? 2 : 1))
    return this.draft.finish()
  }

  /** Gives where the claims begin. */
  private readTitle(): number {
    const at = this.lines.findIndex((line) => line.trim() !== '')
    const [, title] = /^Discussion (?:Title|Name):\s*(.*)$/.exec(this.lines[at] ?? '') ?? []
    if (title === undefined) return 0
    const next = title === '' ? at + 1 : at
    this.draft.title = title === '' ? (this.lines[next] ?? '') : title
    return next + 1
  }

  /** Lines to claims; gives the line where they stand too deep. */
  private gather(begin: number, end: number): number | undefined {
    const isNew = isNewForm(this.lines)
    const headers = new Headers(isNew, this.lines)
    for (let at = begin; at < end; at++) {
      const line = this.lines[at]!
      const header = headers.take(line)
      if (header && header.path.length > mostDepth) return at + 1
      const last = this.nodes.at(-1)
      if (header) this.nodes.push({ ...header, line: at + 1, body: isNew ? [] : [header.rest] })
      else if (last) last.body.push(withoutIndent(line, 2 * (last.path.length - 1)))
      else if (line.trim() !== '') this.draft.losses.add('part-unknown', `line ${at + 1}`)
    }
    return undefined
  }

  /** Whether the first of the numbers is a question over several theses. */
  private readQuestion(): boolean {
    const [root, ...rest] = this.nodes
    const below = rest.filter(({ path }) => path.length === 2)
    const isQuestion =
      root?.label === 'Question' ||
      (root?.label === undefined && below.length > 0 && below.every(({ label }) => !label))
    if (!root || !isQuestion || rest.length === 0) return false
    const words = readWording(root.body.join('\n').trim(), (number) => this.sources.has(number)).text
    const line = toOneLine(toPrintable(words))
    if (this.draft.title.trim() === '') this.draft.title = line
    else if (line !== toOneLine(toPrintable(this.draft.title))) this.draft.description = words
    return true
  }

  private addClaim(node: Node, isUnderQuestion: boolean): void {
    const id = idOf(node.path)
    const lines = node.body.join('\n').trim().split('\n')
    const blank = lines.findIndex((line) => line.trim() === '')
    const isMark = (number: number) => this.sources.has(number)
    const text = readWording((blank < 0 ? lines : lines.slice(0, blank)).join(' '), isMark)
    const note = readWording(blank < 0 ? '' : lines.slice(blank).join('\n'), isMark)
    const links = [...text.links, ...note.links]
    const marked = [...text.marks, ...note.marks].map((number) => this.sources.get(number)!)
    const remarks = [
      note.text.trim(),
      ...links.filter(({ address }) => !isSafeLink(address)).map(({ label, address }) => `${label}: ${address}`),
      ...marked.filter(({ quote }) => isLong(quote)).map(({ quote, number }) => `[${number}] “${quote}”`),
    ]
    const thesis = node.path.length === (isUnderQuestion ? 2 : 1)
    this.draft.addClaim({ id, text: text.text, thesis, note: remarks.filter((remark) => remark !== '').join('\n\n') })
    for (const { address } of links) {
      if (isSafeLink(address)) this.draft.cite({ claim: id, source: this.sourceFor({ title: '', url: address }) })
    }
    for (const source of marked) {
      const words = isLong(source.quote) ? '' : source.quote
      this.draft.cite({ claim: id, source: this.sourceFor(source), note: words })
    }
  }

  /** One source for the same address and words, however often it is listed. */
  private sourceFor({ title, url }: Pick<ListedSource, 'title' | 'url'>): string {
    const key = JSON.stringify([title, url])
    const known = this.known.get(key)
    if (known !== undefined) return known
    const id = `source-${this.known.size + 1}`
    this.known.set(key, id)
    this.draft.addSource({ id, title, url })
    return id
  }

  private *entries(
    claims: readonly Node[],
    again: ReadonlyMap<Node, string | undefined>,
    topLength: number,
  ): Iterable<ReadEntry> {
    for (const node of claims) {
      const { path, label } = node
      yield {
        claim: again.get(node) ?? idOf(path),
        depth: path.length - topLength,
        tie: label === 'Con' ? 'con' : 'pro',
        argument: `a-${idOf(path)}`,
      }
    }
  }
}

function idOf(path: readonly number[]): string {
  return path.join('-')
}

/** The id of the claim that a node only points to. */
function seen({ body }: Node): string | undefined {
  const [, number] = /^-> See ((?:\d{1,6}\.)*\d{1,6})\.?$/.exec(body.join('\n').trim()) ?? []
  return number?.replaceAll('.', '-')
}

function isLong(quote: string): boolean {
  return toOneLine(quote).length > limits.shortField
}

function withoutIndent(line: string, width: number): string {
  const spaces = /^ */.exec(line)![0].length
  return line.slice(Math.min(spaces, width))
}

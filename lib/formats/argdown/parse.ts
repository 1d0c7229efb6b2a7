/**
 * Reads an Argdown text into a tree (argdown.org/syntax, as @argdown/core 2.0.1 reads it). It never gives up: what is wrong is a
 * fault with its place, and what stands around it is read all the same, since a text is wrong most of the time it is typed.
 *
 * One walk from the first letter to the last, without recursion: relations hang on a list of what they may stand under.
 */
import { readContent } from './content'
import { Braces, readYaml } from './data'
import type { FaultCode } from './faults'
import { Gaps, type Gap } from './gaps'
import { InferenceReader } from './inference'
import { beginsList, beginsNumber, headingAt, signAt, titleAt } from './signs'
import type { ArgdownTree, Block, Data, Element, Fault, Heading, Inference, Numbered, Relation } from './tree'

/** Relations under one another; what is deeper is read as if it stood at that level, and is a fault. */
export const mostLevels = 64

export function parseArgdown(text: string): ArgdownTree {
  return new Parser(text).read()
}

type Growing<T> = { -readonly [Key in keyof T]: T[Key] }
type GrowingElement = Growing<Omit<Element, 'relations'>> & { readonly relations: Relation[] }

class Parser {
  private at = 0
  private gap: Gap = { hasBreak: true, isBlank: true, indent: 0 }
  private isInList = false
  private readonly faults: Fault[] = []
  private readonly gaps: Gaps
  private readonly braces: Braces
  private readonly blocks: Block[] = []

  constructor(private readonly text: string) {
    this.gaps = new Gaps(text)
    this.braces = new Braces(text)
  }

  read(): ArgdownTree {
    const { text, faults, blocks } = this
    this.skip()
    const frontMatter = this.frontMatter()
    while (this.at < text.length) {
      const start = this.at
      this.block()
      // Whatever nothing else has a use for is left behind.
      if (this.at === start) this.skipFrom(start + 1)
    }
    for (const start of this.gaps.open) faults.push({ code: 'comment-open', start, end: start + 2 })
    return { text, frontMatter, blocks, comments: this.gaps.comments, faults }
  }

  private frontMatter(): Data | undefined {
    const start = this.at
    const fence = /===+/y
    fence.lastIndex = start
    const opening = fence.exec(this.text)
    if (!opening) return undefined
    const inner = fence.lastIndex
    const closing = /===+/g
    closing.lastIndex = inner
    const closed = closing.exec(this.text)
    if (!closed) {
      this.fault('front-matter-open', start, inner)
      return undefined
    }
    this.skipFrom(closing.lastIndex)
    const values = readYaml(this.text.slice(inner, closed.index))
    if (!values) this.fault('not-yaml', start, closing.lastIndex)
    return { start, end: closing.lastIndex, values: values ?? new Map() }
  }

  private block(): void {
    const { text, at } = this
    const heading = headingAt(text, at)
    if (heading !== undefined) return void this.blocks.push(this.heading(heading))
    if (beginsNumber(text, at)) return this.reconstruction()
    this.isInList = beginsList(text, at)
    if (this.isInList) this.skipFrom(text.indexOf(text[at] === '*' ? '*' : '.', at) + 1)
    if (text[at] === '-' && text[at + 1] === '-') {
      this.fault('inference-out-of-place', at, at + 2)
      return this.skipFrom(/[^-]|$/g.exec(text.slice(at))!.index + at)
    }
    const stray = this.dataAt()
    if (stray) {
      this.fault('data-out-of-place', at, stray.end)
      return this.skipFrom(stray.end)
    }
    const sign = signAt(text, at)
    if (sign) {
      this.fault('relation-without-parent', at, at + sign.length)
      this.skipFrom(at + sign.length)
      if (this.isAtEndOfElement()) return
    }
    const element = this.element()
    this.blocks.push(element)
    this.relationsOf(element)
    this.isInList = false
  }

  private heading(level: number): Heading {
    const start = this.at
    this.needBlank()
    this.skipFrom(start + level + 1)
    this.isInList = true
    const { parts, end } = this.isAtEndOfElement() ? { parts: [], end: start + level } : this.content()
    this.isInList = false
    const data = this.data()
    return { kind: 'heading', level, parts, data, start, end: data?.end ?? end }
  }

  private element(): GrowingElement {
    const { text, at: start } = this
    const title = titleAt(text, start)
    const kind = title?.kind ?? 'statement'
    const element: GrowingElement = {
      kind,
      title: title && { text: title.text, start, end: title.end },
      isReference: title !== undefined && !title.isDefinition,
      parts: [],
      data: undefined,
      relations: [],
      start,
      end: title?.end ?? start,
    }
    if (title) this.skipFrom(title.end)
    if (!title || !this.isAtEndOfElement()) {
      const { parts, end } = this.content()
      element.parts = parts
      element.end = Math.max(element.end, end)
    }
    const isTextLess = element.parts.every(({ kind: part }) => part === 'tag')
    if (element.isReference && !isTextLess) {
      this.fault('text-after-reference', start, element.end)
      element.isReference = false
    } else if (!element.isReference && element.parts.length === 0) this.fault('missing-text', start, element.end)
    element.data = this.data()
    if (element.data) element.end = element.data.end
    if (element.data && !this.isAtEndOfElement()) {
      const more = this.content()
      this.fault('text-after-data', element.end, more.end)
      element.parts = [...element.parts, ...more.parts]
      element.end = more.end
    }
    return element
  }

  /** All relations under an element, at every level. */
  private relationsOf(root: { readonly relations: Relation[] }): void {
    const levels = [{ indent: -1, relations: root.relations }]
    for (;;) {
      const sign = this.gap.hasBreak && !this.gap.isBlank ? signAt(this.text, this.at) : undefined
      if (!sign) return
      const { indent } = this.gap
      const start = this.at
      const signSpan = { start, end: start + sign.length }
      if (indent === 0) this.fault('not-indented', start, signSpan.end)
      while (levels.length > 1 && levels.at(-1)!.indent >= indent) levels.pop()
      this.skipFrom(signSpan.end)
      const member = this.isAtEndOfElement() ? undefined : this.element()
      if (!member) this.fault('missing-relation-content', start, signSpan.end)
      else if (sign.kind === 'contradiction' && member.kind === 'argument') {
        this.fault('contradiction-of-argument', start, member.end)
      }
      const { kind, direction } = sign
      levels
        .at(-1)!
        .relations.push({ kind, direction, sign: signSpan, member, start, end: member?.end ?? signSpan.end })
      if (levels.length > mostLevels) this.fault('nested-too-deep', start, signSpan.end)
      else if (member) levels.push({ indent, relations: member.relations })
    }
  }

  /** Numbered statements and the lines between them. A blank line ends it where it is complete. */
  private reconstruction(): void {
    const start = this.at
    const items: (Numbered | Inference)[] = []
    this.needBlank()
    const isComplete = () => items.at(-2)?.kind === 'inference'
    for (;;) {
      const isLine = this.text.startsWith('--', this.at)
      if (!isLine && !beginsNumber(this.text, this.at)) break
      if (items.length > 0 && (!this.gap.hasBreak || (this.gap.isBlank && isComplete()))) break
      if (this.gap.isBlank && items.length > 0) this.fault('no-blank-line', this.at, this.at + 1)
      items.push(isLine ? this.inference() : this.numbered())
    }
    const end = items.at(-1)!.end
    this.blocks.push({ kind: 'reconstruction', items, start, end })
    if (!isComplete()) this.fault('no-conclusion', items.at(-1)!.start, end)
    for (const [index, { kind, start: at, end: to }] of items.entries()) {
      if (kind === 'inference' && items[index - 1]?.kind !== 'numbered') this.fault('no-premise', at, to)
    }
  }

  private numbered(): Numbered {
    const start = this.at
    const close = this.text.indexOf(')', start) + 1
    this.skipFrom(close)
    const statement = this.isAtEndOfElement() ? this.emptyElement(close) : this.element()
    if (statement.kind === 'argument') this.fault('argument-as-premise', statement.start, statement.end)
    this.relationsOf(statement)
    const number = Number(this.text.slice(start + 1, close - 1))
    return { kind: 'numbered', number, statement, start, end: Math.max(close, statement.end) }
  }

  private emptyElement(at: number): GrowingElement {
    this.fault('missing-text', at - 1, at)
    const nothing = { title: undefined, isReference: false, parts: [], data: undefined, relations: [] }
    return { kind: 'statement', ...nothing, start: at, end: at }
  }

  private inference(): Inference {
    const reader = new InferenceReader(this.text, this.at, this.gaps, (at) => this.dataAt(at))
    const { start, end, rules, data, isOpen } = reader.read()
    if (isOpen) this.fault('inference-open', start, end)
    this.skipFrom(end)
    const relations: Relation[] = []
    const inference = { kind: 'inference' as const, rules, data, relations, start, end }
    this.relationsOf(inference)
    for (const { kind, direction, sign } of relations) {
      if (kind !== 'undercut' || direction !== 'up') this.fault('relation-of-inference', sign.start, sign.end)
    }
    return inference
  }

  private content() {
    const read = readContent(this.at, {
      text: this.text,
      gaps: this.gaps,
      faults: this.faults,
      beginsOther: (at) => this.beginsOther(at),
      beginsData: (at) => this.braces.endOf(at) !== undefined,
    })
    this.at = read.next
    this.gap = read.gap
    return read
  }

  /** Whether something begins at the first letter of a line that is no text. */
  private beginsOther(at: number): boolean {
    const { text } = this
    if (signAt(text, at) || beginsNumber(text, at) || headingAt(text, at) !== undefined) return true
    return text.startsWith('--', at) || (this.isInList && beginsList(text, at))
  }

  private isAtEndOfElement(): boolean {
    if (this.at >= this.text.length || this.gap.isBlank) return true
    return this.gap.hasBreak && this.beginsOther(this.at)
  }

  /** The data at this place, and on behind it. */
  private data(): Data | undefined {
    const data = this.gap.isBlank ? undefined : this.dataAt()
    if (data) this.skipFrom(data.end)
    return data
  }

  private dataAt(start = this.at): Data | undefined {
    const end = this.text[start] === '{' ? this.braces.endOf(start) : undefined
    if (end === undefined) return undefined
    const values = this.braces.read(start, end)
    if (!values) this.fault('not-yaml', start, end)
    return { start, end, values: values ?? new Map() }
  }

  private needBlank(): void {
    if (!this.gap.isBlank && this.blocks.length > 0) this.fault('no-blank-line', this.at, this.at + 1)
  }

  private skip(): void {
    this.skipFrom(this.at)
  }

  private skipFrom(at: number): void {
    const { end, ...gap } = this.gaps.skip(at)
    this.gap = gap
    this.at = end
  }

  private fault(code: FaultCode, start: number, end: number): void {
    this.faults.push({ code, start, end })
  }
}

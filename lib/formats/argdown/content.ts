/**
 * Reads running text: emphasis, links, tags, mentions, escapes and signs. Ends before data in braces, a blank line, and a line
 * that begins something else.
 */
import type { Gaps } from './gaps'
import { signFor } from './shortcodes'
import type { Fault, Part } from './tree'

const plain = /[^\\@#*_[\],.:</>(){}\r\n;-]+/y
const escaped = /\\([^\r\n])( *)/y
const run = /\.[^\s]+?\.|:[^\s]+?:/y
const link = /\[([^[\]\r\n]{1,500})\]\(([^)[\r\n]{1,2000})\)/y
const tag = /#(?:\(([^)#]{1,300})\)|([a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+))/y
const mention = /@(?:\[([^[\]\r\n]{1,500})\]|<([^<>\r\n]{1,500})>)/y
const title = /\[(?!-)(?:[^[\]\r\n]|\[[^[\]\r\n]{0,200}\]){1,500}\]:?|<(?!-)[^<>\r\n]{1,500}>:?/y
const emphasis = /\*\*|__|\*|_/y
const mayEnd = /[ \t\r\n)}_.,!?;:*-]|$/y

export interface Content {
  readonly parts: readonly Part[]
  /** Behind the last part. */
  readonly end: number
  /** Behind the gap that follows. */
  readonly next: number
  readonly gap: { readonly hasBreak: boolean; readonly isBlank: boolean; readonly indent: number }
}

interface Asked {
  readonly text: string
  readonly gaps: Gaps
  readonly faults: Fault[]
  /** Whether something else begins at an offset that is the first on its line. */
  readonly beginsOther: (at: number) => boolean
  readonly beginsData: (at: number) => boolean
}

/** Reads from an offset on at which no gap begins. */
export function readContent(start: number, asked: Asked): Content {
  return new ContentReader(start, asked).read()
}

class ContentReader {
  private readonly parts: Part[] = []
  /** Text that is not yet a part, and where it began. */
  private words = ''
  private wordsStart: number
  /** Marks that are still open, as places among the parts. */
  private readonly open: { readonly mark: string; readonly index: number }[] = []

  private at: number

  constructor(
    private readonly start: number,
    private readonly asked: Asked,
  ) {
    this.at = start
    this.wordsStart = start
  }

  read(): Content {
    const { text, gaps, beginsOther, beginsData } = this.asked
    for (let end = this.at; ;) {
      const gap = gaps.skip(this.at)
      const mustEnd = gap.isBlank || gap.end >= text.length || (gap.hasBreak && gap.end > end && beginsOther(gap.end))
      if (mustEnd || (text[gap.end] === '{' && beginsData(gap.end))) {
        this.put()
        while (end > this.start && /[ \t]/.test(text[end - 1]!)) end--
        return { parts: this.withoutOpenMarks(), end, next: gap.end, gap }
      }
      if (gap.end > this.at) {
        if (gap.hasBreak || /\s/.test(text[this.at]!) || /\s/.test(text[gap.end - 1]!)) this.words += ' '
        this.at = gap.end
      }
      this.step()
      end = this.at
    }
  }

  private step(): void {
    const words = this.take(plain)
    if (words) {
      this.words += words[0]
      return
    }
    const start = this.at
    switch (this.asked.text[start]) {
      case '\\': {
        const found = this.take(escaped)
        if (found) this.words += found[1]! + found[2]!
        else this.takeOne()
        return
      }
      case '.':
      case ':': {
        const found = this.take(run)
        if (found) this.words += signFor(found[0]) ?? found[0]
        else this.takeOne()
        return
      }
      case '*':
      case '_':
        return this.stepEmphasis(start)
      case '#': {
        const found = this.take(tag)
        if (found) this.put({ kind: 'tag', tag: (found[1] ?? found[2]!).replace(/\s+/g, ' '), start, end: this.at })
        else this.takeOne()
        return
      }
      case '@': {
        const found = this.take(mention)
        const [, statement, argument] = found ?? []
        if (!found) this.takeOne()
        else if (statement !== undefined) this.putMention('statement', statement, start)
        else this.putMention('argument', argument!, start)
        return
      }
      case '[': {
        const found = this.take(link)
        if (found) this.put({ kind: 'link', text: found[1]!, url: found[2]!, start, end: this.at })
        else this.stepTitle()
        return
      }
      case '<':
        return this.stepTitle()
      default:
        this.takeOne()
    }
  }

  /** A title that stands for something has to begin its line; here it is but text. */
  private stepTitle(): void {
    const start = this.at
    title.lastIndex = start
    const found = title.exec(this.asked.text)
    if (found) this.asked.faults.push({ code: 'title-in-text', start, end: start + found[0].length })
    this.takeOne()
  }

  private stepEmphasis(start: number): void {
    const { text } = this.asked
    const begun = this.open.at(-1)?.mark
    mayEnd.lastIndex = start + (begun?.length ?? 0)
    if (begun !== undefined && text.startsWith(begun, start) && mayEnd.test(text)) {
      this.open.pop()
      this.at += begun.length
      return this.put({ kind: 'mark', start, end: this.at })
    }
    const [mark] = this.take(emphasis)!
    if (this.at < text.length && !/\s/.test(text[this.at]!)) {
      this.put({ kind: 'mark', start, end: this.at })
      this.open.push({ mark, index: this.parts.length - 1 })
    } else this.words += mark
  }

  /** What nothing ends began nothing. */
  private withoutOpenMarks(): Part[] {
    const { text, faults } = this.asked
    for (const { index, mark } of this.open) {
      const { start, end } = this.parts[index]!
      this.parts[index] = { kind: 'text', text: mark, start, end }
      faults.push({ code: 'mark-open', start, end: Math.min(end, text.length) })
    }
    return this.parts
  }

  private putMention(of: 'statement' | 'argument', name: string, start: number): void {
    this.put({ kind: 'mention', of, title: name, start, end: this.at })
  }

  private put(part?: Part): void {
    const end = part?.start ?? this.at
    if (this.words !== '') this.parts.push({ kind: 'text', text: this.words, start: this.wordsStart, end })
    if (part) this.parts.push(part)
    this.words = ''
    this.wordsStart = this.at
  }

  private takeOne(): void {
    this.words += this.asked.text[this.at] ?? ''
    this.at++
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.asked.text)
    if (found) this.at = pattern.lastIndex
    return found
  }
}

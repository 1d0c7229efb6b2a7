/**
 * Walks over what lies between the words of an Argdown text: spaces, ends of lines and comments. A line that holds a comment and
 * nothing else is no blank line, so a comment parts nothing.
 */
import type { Span } from './tree'

export interface Gap {
  readonly hasBreak: boolean
  /** Whether a blank line ends the block. */
  readonly isBlank: boolean
  /** Columns before what follows, on its line. */
  readonly indent: number
}

const space = 32
const tab = 9
const lineFeed = 10
const carriageReturn = 13

export class Gaps {
  readonly comments: Span[] = []
  /** Where a comment begins that does not end, one of each kind. */
  readonly open: number[] = []
  /** No comment of a kind that begins later ends, either. */
  private readonly endless = new Set<string>()

  constructor(private readonly text: string) {}

  /** The gap that begins at an offset, and where it ends. */
  skip(from: number): Gap & { readonly end: number } {
    const { text } = this
    let [at, run, hasBreak, isBlank, lineStart] = [from, 0, from === 0, false, from]
    for (; at < text.length;) {
      const code = text.charCodeAt(at)
      if (code === space || code === tab || code === 0xa0 || code === 0xfeff) at++
      else if (code === lineFeed || code === carriageReturn) {
        at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1
        hasBreak = true
        run++
        if (run === 2) isBlank = true
        lineStart = at
      } else {
        const end = this.commentEnd(at)
        if (end === undefined) break
        this.comments.push({ start: at, end })
        at = end
        run = 0
      }
    }
    return { hasBreak, isBlank, indent: at - lineStart, end: at }
  }

  /** Where the comment ends that begins at an offset; undefined where none begins. */
  private commentEnd(at: number): number | undefined {
    const { text } = this
    if (text.startsWith('//', at)) {
      const end = /[\r\n]|$/g
      end.lastIndex = at
      return end.exec(text)!.index
    }
    if (text.startsWith('/*', at)) return this.endAfter('*/', at, 2)
    return text.startsWith('<!--', at) ? this.endAfter('-->', at, 4) : undefined
  }

  private endAfter(mark: string, at: number, length: number): number | undefined {
    if (this.endless.has(mark)) return undefined
    const found = this.text.indexOf(mark, at + length)
    if (found >= 0) return found + mark.length
    this.endless.add(mark)
    this.open.push(at)
    return undefined
  }
}

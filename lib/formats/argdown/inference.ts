/** Reads the line between premises and conclusion: `----`, or two hyphens, rules and data, and two hyphens again. */
import type { Gaps } from './gaps'
import { signFor } from './shortcodes'
import type { Data } from './tree'
import { beginsNumber } from './signs'

export interface InferenceLine {
  readonly start: number
  readonly end: number
  readonly rules: readonly string[]
  readonly data: Data | undefined
  readonly isOpen: boolean
}

const plain = /[^\\@#*_[\],.:</>(){}\r\n;-]+/y
const run = /\.[^\s]+?\.|:[^\s]+?:/y

export class InferenceReader {
  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly gaps: Gaps,
    private readonly dataAt: (at: number) => Data | undefined,
  ) {}

  read(): InferenceLine {
    const { text, start } = this
    let at = this.behindHyphens(start)
    const rules: string[] = []
    if (at - start > 2) return { start, end: at, rules, data: undefined, isOpen: false }
    let rule = ''
    let data: Data | undefined
    const finish = (isOpen: boolean) => {
      rules.push(rule)
      return { start, end: at, rules: rules.map(fold).filter((one) => one !== ''), data, isOpen }
    }
    for (;;) {
      const gap = this.gaps.skip(at)
      if (gap.isBlank || gap.end >= text.length || (gap.hasBreak && beginsNumber(text, gap.end))) return finish(true)
      if (gap.end > at) rule += ' '
      at = gap.end
      if (text.startsWith('--', at)) {
        at = this.behindHyphens(at)
        return finish(false)
      }
      const found = text[at] === '{' ? this.dataAt(at) : undefined
      if (found) {
        data ??= found
        at = found.end
      } else if (text[at] === ',') {
        rules.push(rule)
        rule = ''
        at++
      } else if (text[at] === '\\' && at + 1 < text.length) {
        rule += text[at + 1]!
        at += 2
      } else {
        const words = this.match(plain, at) ?? this.match(run, at) ?? text[at]!
        rule += signFor(words) ?? words
        at += words.length
      }
    }
  }

  private behindHyphens(at: number): number {
    while (this.text[at] === '-') at++
    return at
  }

  private match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at
    return pattern.exec(this.text)?.[0]
  }
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

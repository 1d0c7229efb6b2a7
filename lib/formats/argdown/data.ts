/**
 * Reads what stands in braces, `{id: "x", sources: ["y"]}`, and front matter: YAML, with maps for its objects.
 *
 * What our own writer and most people write is read at once here; only the rest goes through a YAML parser, which is a hundred
 * times slower. Neither knows aliases, and both refuse what is nested too deep.
 */
import { parse } from 'yaml'

const mostDepth = 32
/** Longer than any note and all sources of a claim. */
const mostLength = 200_000
/** Braces that do not close are rare, and looking for their end is not cheap. */
const mostOpenBraces = 100
/** Data that wants the YAML parser; a text with more would take it many seconds. */
const mostSlowData = 5_000

const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?=\s*[,\]}])/y
const word = /[A-Za-z][\w -]*[\w]|[A-Za-z]/y
const plainKey = /[A-Za-z][\w-]*(?=:\s)/y
const blanks = /\s*/y

type Values = ReadonlyMap<unknown, unknown>

export function readYaml(text: string): Values | undefined {
  if (text.length > mostLength || isTooDeep(text)) return undefined
  try {
    const value: unknown = parse(text, { mapAsMap: true, maxAliasCount: 0, logLevel: 'silent', schema: 'core' })
    if (value === null) return new Map()
    return value instanceof Map ? value : undefined
  } catch {
    return undefined
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > mostDepth) return true
  }
  return false
}

/** Data in braces, wherever it stands in a text. */
export class Braces {
  private open = 0
  private slow = 0

  constructor(private readonly text: string) {}

  /** The values between two offsets; undefined where that is not YAML. */
  read(start: number, end: number): Values | undefined {
    const text = this.text.slice(start, end)
    // Braces with nothing else on their line hold lines, not a list.
    const block = /^\{[ \t]*(?:\r\n?|\n)/.exec(text)
    const quick = block ? undefined : new Flow(text).read()
    if (quick || this.slow++ > mostSlowData) return quick
    return readYaml(block ? text.slice(block[0].length, -1) : text)
  }

  /** Where a brace closes, past quotes and before a blank line: the offset behind that. Undefined where it does not. */
  endOf(start: number): number | undefined {
    if (this.open > mostOpenBraces) return undefined
    const { text } = this
    const last = Math.min(text.length, start + mostLength)
    let depth = 0
    let mayQuote = false
    for (let at = start; at < last; at++) {
      const character = text[at]!
      if (character === '{' || character === '[') depth++
      else if (character === '}' || character === ']') {
        depth--
        if (depth === 0) return at + 1
      } else if (mayQuote && (character === '"' || character === "'")) {
        at = this.endOfQuote(at, character, last)
      } else if (character === '\n' && /\n[ \t\r]*\n/y.test(text.slice(at, at + 200))) break
      if (depth > mostDepth) break
      if (!/\s/.test(character)) mayQuote = '{[,:'.includes(character)
    }
    this.open++
    return undefined
  }

  private endOfQuote(start: number, quote: string, last: number): number {
    for (let at = start + 1; at < last; at++) {
      if (this.text[at] === quote) return at
      if (quote === '"' && this.text[at] === '\\') at++
    }
    return last
  }
}

/** Words that YAML takes for something else. */
function isSpecial(plain: string): boolean {
  return /^(?:null|true|false)$/i.test(plain)
}

/** Lists and maps of plain words, numbers and quoted strings. Gives up where there is more to it. */
class Flow {
  private at = 0
  private depth = 0

  constructor(private readonly text: string) {}

  read(): Values | undefined {
    const value = this.value()
    this.take(blanks)
    return value instanceof Map && this.at === this.text.length ? value : undefined
  }

  /** Undefined where it is not simple; a plain null is one, too. */
  private value(): unknown {
    this.take(blanks)
    const character = this.text[this.at]
    if (character === '{') return this.map()
    if (character === '[') return this.list()
    const quoted = character === '"' ? this.take(string) : undefined
    if (quoted !== undefined) return JSON.parse(quoted)
    const digits = this.take(number)
    if (digits !== undefined) return Number(digits)
    const plain = this.take(word)
    if (plain === undefined || !/^\s*[,\]}]/.test(this.text.slice(this.at, this.at + 80))) return undefined
    if (plain === 'true' || plain === 'false') return plain === 'true'
    return isSpecial(plain) ? undefined : plain
  }

  private map(): Values | undefined {
    if (++this.depth > mostDepth) return undefined
    const values = new Map<unknown, unknown>()
    for (this.at++; !this.closes('}');) {
      this.take(blanks)
      const quoted = this.take(string)
      const key: unknown = quoted === undefined ? this.take(plainKey) : JSON.parse(quoted)
      if (key === undefined || values.has(key) || this.text[this.at] !== ':') return undefined
      if (quoted === undefined && isSpecial(key as string)) return undefined
      this.at++
      const value = this.value()
      if (value === undefined) return undefined
      values.set(key, value)
      if (!this.goesOn('}')) return undefined
    }
    this.depth--
    return values
  }

  private list(): unknown[] | undefined {
    if (++this.depth > mostDepth) return undefined
    const values: unknown[] = []
    for (this.at++; !this.closes(']');) {
      const value = this.value()
      if (value === undefined) return undefined
      values.push(value)
      if (!this.goesOn(']')) return undefined
    }
    this.depth--
    return values
  }

  private closes(bracket: string): boolean {
    this.take(blanks)
    if (this.text[this.at] !== bracket) return false
    this.at++
    return true
  }

  /** Past a comma, or up to the bracket that closes. */
  private goesOn(bracket: string): boolean {
    this.take(blanks)
    if (this.text[this.at] === ',') this.at++
    else if (this.text[this.at] !== bracket) return false
    return true
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at = pattern.lastIndex
    return found[0]
  }
}

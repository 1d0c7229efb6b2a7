/**
 * Reads YAML from anywhere into texts, lists and maps: every scalar stays a text, maps are `Map`s, so that no key can be more than a
 * key. What could grow without bound is refused: deep nesting, and names for whole parts that are used again.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import { fail, ok, type Result } from '../domain/result'
import type { FormatError } from './format-error'
import { mostDepth } from './json-text'

export type YamlValue = string | readonly YamlValue[] | YamlMap
export type YamlMap = ReadonlyMap<string, YamlValue>

/** The parser is slow. */
export const mostYamlCharacters = 2_000_000
const mostYamlLines = 150_000

export function readYaml(text: string): Result<YamlValue, FormatError> {
  if (text.length > mostYamlCharacters || text.split('\n', mostYamlLines + 1).length > mostYamlLines) {
    const [signs, lines] = [mostYamlCharacters.toLocaleString('en'), mostYamlLines.toLocaleString('en')]
    const message = `The file has more than ${signs} characters or ${lines} lines.`
    return fail({ code: 'too-large', message, advice: 'Split it into several smaller ones.' })
  }
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, offset))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const deep = tooDeepAt(text)
  if (deep >= 0) return fail({ ...tooDeep, ...placeIn(text, deep) })
  try {
    const document = parseDocument(text.replace(/^\ufeff/, ''), {
      schema: 'failsafe',
      // Compares each key with all others: done below in less time.
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: false,
      logLevel: 'silent',
    })
    const [error] = document.errors
    if (error) {
      const message = `The file is not YAML here: ${(error.message.split('\n')[0] ?? '').replace(/\s+/g, ' ').slice(0, 200)}.`
      return fail({ code: 'not-yaml', message, advice: 'Mend this place and try again.', ...at(error.pos[0]) })
    }
    const reading = new YamlReading(at)
    const value = reading.valueOf(document.contents, 0)
    return reading.error ? fail(reading.error) : ok(value)
  } catch (error) {
    // The parser recurs: what is nested too deep for it overflows the stack.
    if (error instanceof RangeError) return fail(tooDeep)
    const message = 'The file is not YAML.'
    return fail({ code: 'not-yaml', message, advice: 'Choose the file as it was saved.' })
  }
}

const tooDeep: FormatError = {
  code: 'too-deep',
  message: 'The file is nested too deep here.',
  advice: 'Make it flatter.',
}

/** Brackets that may stay open, in texts too; the parser takes too long for many more. */
const mostOpen = 500

/** Where brackets, or marks of lists on one line, stand within one another deeper than anything that is read; -1 where none do. */
function tooDeepAt(text: string): number {
  let open = 0
  for (const bracket of text.matchAll(/[[{]|[\]}]/g)) {
    open = bracket[0] === '[' || bracket[0] === '{' ? open + 1 : Math.max(0, open - 1)
    if (open > mostOpen) return bracket.index
  }
  return text.search(/(?:[?-][ \t]+){100}/)
}

function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

class YamlReading {
  error: FormatError | undefined

  constructor(private readonly at: (offset: number) => { readonly line: number; readonly column: number }) {}

  valueOf(node: Node | null, depth: number): YamlValue {
    if (this.error || node === null) return ''
    if (depth > mostDepth) return this.refuse(node, tooDeep)
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : ''
    if (isSeq(node)) return node.items.map((item) => this.valueOf(item as Node, depth + 1))
    if (isMap(node)) {
      const map = new Map<string, YamlValue>()
      for (const { key, value } of node.items) {
        const name = this.valueOf(key as Node | null, depth + 1)
        if (typeof name !== 'string') return this.refuse(node, invalid('A name in the file is not a text.'))
        if (map.has(name)) {
          return this.refuse(key as Node, invalid(`The name “${name.slice(0, 60)}” occurs twice in one part.`))
        }
        map.set(name, this.valueOf(value as Node | null, depth + 1))
      }
      return map
    }
    return isAlias(node) ? this.refuse(node, invalid('The file uses the name of another part here (*).')) : ''
  }

  private refuse(node: Node | null, error: FormatError): YamlValue {
    this.error ??= { ...error, ...this.at(node?.range?.[0] ?? 0) }
    return ''
  }
}

function invalid(message: string): FormatError {
  return { code: 'invalid', message, advice: 'Write out what is meant and try again.' }
}

export function isYamlMap(value: YamlValue | undefined): value is YamlMap {
  return value instanceof Map
}

/** The texts in a list, or the text alone; what is more than a text is left out. */
export function textsIn(value: YamlValue | undefined): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? (value as readonly YamlValue[]).filter((one) => typeof one === 'string') : []
}

export function textIn(map: YamlMap, ...names: readonly string[]): string {
  for (const name of names) {
    const value = map.get(name)
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

/** What may begin a line of Argdown, or an element: signs, numbers, marks of lists and headings, titles in brackets. */
import type { ElementKind, RelationKind } from './tree'

export interface Sign {
  readonly kind: RelationKind
  readonly direction: 'up' | 'down'
  readonly length: number
}

const sign = (kind: RelationKind, direction: Sign['direction'], length: number): Sign => ({ kind, direction, length })

const signs: ReadonlyMap<string, Sign> = new Map([
  ['+>', sign('support', 'down', 2)],
  ['->', sign('attack', 'down', 2)],
  ['_>', sign('undercut', 'down', 2)],
  ['<+', sign('support', 'up', 2)],
  ['<-', sign('attack', 'up', 2)],
  ['<_', sign('undercut', 'up', 2)],
  ['><', sign('contradiction', 'up', 2)],
  ['+', sign('support', 'up', 1)],
  ['-', sign('attack', 'up', 1)],
  ['_', sign('undercut', 'up', 1)],
])

/** The sign of a relation where one stands; what begins with two hyphens is an inference. */
export function signAt(text: string, at: number): Sign | undefined {
  const first = text[at]!
  if (!'+-_<>'.includes(first) || at >= text.length) return undefined
  const second = text[at + 1] ?? ' '
  const long = signs.get(first + second)
  if (long) return long
  if ((first === '-' && second === '-') || (first === '_' && !/\s/.test(second))) return undefined
  return signs.get(first)
}

const numbered = /\(\d{1,9}\)/y
const listed = /(?:\*|\d{1,9}\.)\s/y
const headed = /(#{1,20}) /y

export function beginsNumber(text: string, at: number): boolean {
  return text[at] === '(' && matches(numbered, text, at) !== null
}

export function beginsList(text: string, at: number): boolean {
  return matches(listed, text, at) !== null
}

/** The level of a heading; undefined where none begins. */
export function headingAt(text: string, at: number): number | undefined {
  return text[at] === '#' ? matches(headed, text, at)?.[1]!.length : undefined
}

const statement = /\[(?!-)((?:[^[\]\r\n]|\[[^[\]\r\n]{0,200}\]){1,500})\](?!\()(:?)/y
const argument = /<(?!-)([^<>\r\n]{1,500})>(:?)/y

export interface TitleFound {
  readonly kind: ElementKind
  readonly text: string
  readonly isDefinition: boolean
  readonly end: number
}

export function titleAt(text: string, at: number): TitleFound | undefined {
  const kind = text[at] === '[' ? 'statement' : text[at] === '<' ? 'argument' : undefined
  if (!kind) return undefined
  const found = matches(kind === 'statement' ? statement : argument, text, at)
  if (!found) return undefined
  return { kind, text: found[1]!.trim(), isDefinition: found[2] === ':', end: at + found[0].length }
}

function matches(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

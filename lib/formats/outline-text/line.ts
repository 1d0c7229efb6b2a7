/**
 * What one line of an outline is: how far in it stands, with what mark, under which number, and what it says of its tie.
 *
 * A mark is read once and a tie once, so whatever follows them is the claim's own wording.
 */
import type { Tie } from './outline'
import { readTie } from './tie-words'

export type Mark = 'bullet' | 'plus' | 'minus' | 'number' | 'letter'

export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly kind: 'blank' | 'rule' | 'heading' | 'note' | 'item'
  /** Columns from the margin, a tab to the next multiple of four; for a heading its level. */
  readonly column: number
  readonly mark: Mark | undefined
  /** `1.2.3` as numbers, where the mark is a number. */
  readonly path: readonly number[]
  /** Undefined where the line says nothing of it; `none` where it says that it is a claim and no more. */
  readonly tie: Tie | 'none' | undefined
  /** What is left without indentation, mark and tie. */
  readonly text: string
  /** The same with its tie, for where that turns out to be part of the wording. */
  readonly wording: string
}

/** What only the lines together can say of a mark. */
export interface Marking {
  /** Whether letters are marks: `A. Smith says so.` alone is not the first of a list. */
  readonly hasLetters: boolean
  /** Whether `+It helps` and `-It costs` are marked, though no space follows the mark. */
  readonly hasTightSigns: boolean
  /** Whether a number without a stop, such as `1.5`, follows on those before it. */
  readonly isNext: (path: readonly number[]) => boolean
}

export function readLine(raw: string, number: number, marking: Marking): Line {
  const indent = /^[\s\u00a0]*/.exec(raw)?.[0] ?? ''
  const content = raw.slice(indent.length).trimEnd()
  const bare = { number, column: widthOf(indent), ...unmarked, tie: undefined, text: content, wording: content }
  if (content === '') return { ...bare, kind: 'blank' }
  if (/^([-=*_])(\s*\1){2,}$/.test(content)) return { ...bare, kind: 'rule' }
  const note = /^>\s?(.*)$/s.exec(raw.slice(indent.length))
  if (note) return { ...bare, kind: 'note', text: note[1] ?? '' }
  const heading = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/.exec(content)
  if (heading) {
    const wording = heading[2] ?? ''
    return { ...bare, kind: 'heading', column: heading[1]?.length ?? 1, ...readTie(wording), wording }
  }
  const { mark, path, rest } = readMark(content, marking)
  const wording = isSign(mark) ? rest.replace(/^\[[ xX]\]\s+/, '') : rest
  return { ...bare, kind: 'item', mark, path, ...readTie(wording), wording }
}

export function isSign(mark: Mark | undefined): boolean {
  return mark === 'bullet' || mark === 'plus' || mark === 'minus'
}

const letterMark = /^(?:\((?:[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\)|(?:[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[.)])\s+(?=\S)/
const tightSign = /^([+\-–−])(?=\p{L})/u

/** Whether several rows begin with a sign and its word, one of them with a plus: `-fold` alone is a word. */
export function haveTightSigns(rows: readonly string[]): boolean {
  const signs = rows.flatMap((row) => tightSign.exec(row.trimStart())?.[1] ?? [])
  return signs.length > 1 && signs.includes('+')
}

/** Whether a line begins with a letter as lists have them. */
export function hasLetterMark(raw: string): boolean {
  return letterMark.test(raw.trimStart())
}

function widthOf(indent: string): number {
  let column = 0
  for (const character of indent) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}

interface Marked {
  readonly mark: Mark | undefined
  readonly path: readonly number[]
}
const unmarked: Marked = { mark: undefined, path: [] }

const bulletMark = /^([-*•◦▪‣·–—−+●○■□▸▶►➤➢⁃\uf0b7]|(?:->|=>|→)(?!\s+See\s))(?:[\s\u00a0]+|$)/

function readMark(content: string, { hasLetters, hasTightSigns, isNext }: Marking): Marked & { readonly rest: string } {
  const after = (found: RegExpExecArray) => content.slice(found[0].length)
  const bullet = bulletMark.exec(content) ?? (hasTightSigns ? tightSign.exec(content) : null)
  if (bullet) {
    const sign = bullet[1] ?? ''
    const mark = sign === '+' ? 'plus' : /^[-–—−]$/.test(sign) ? 'minus' : 'bullet'
    return { mark, path: [], rest: after(bullet) }
  }
  const stopped = /^(?:\((\d{1,3})\)|(\d{1,3}(?:\.\d{1,3})*)[.)])(?:\s+|$)/.exec(content)
  if (stopped) return { mark: 'number', path: toPath(stopped[1] ?? stopped[2] ?? ''), rest: after(stopped) }
  const open = /^(\d{1,3}(?:\.\d{1,3})+)\s+/.exec(content)
  if (open && isNext(toPath(open[1] ?? ''))) return { mark: 'number', path: toPath(open[1] ?? ''), rest: after(open) }
  const letter = hasLetters ? letterMark.exec(content) : null
  return letter ? { mark: 'letter', path: [], rest: after(letter) } : { ...unmarked, rest: content }
}

function toPath(number: string): number[] {
  return number.split('.').map(Number)
}

/**
 * The lines of a Markdown text, each with what it is. What is not for reading – comments, the head with settings, notes at the foot –
 * is taken out, and what is underlined is a heading.
 */
import { linesOf } from '../text-lines'

export type MarkdownLine =
  | { readonly kind: 'blank'; readonly number: number }
  | { readonly kind: 'rule'; readonly number: number }
  | { readonly kind: 'heading'; readonly number: number; readonly level: number; readonly raw: string }
  | {
      readonly kind: 'item'
      readonly number: number
      readonly column: number
      readonly sign: string
      readonly raw: string
    }
  | {
      readonly kind: 'words'
      readonly number: number
      readonly column: number
      readonly raw: string
      readonly isCode: boolean
    }

export interface MarkdownText {
  readonly lines: readonly MarkdownLine[]
  /** What stands at the foot, by its label. */
  readonly feet: ReadonlyMap<string, string>
  /** The head with settings, as it stands, and the title that it names. */
  readonly settings: readonly string[]
  readonly title: string
}

export function readLines(text: string): MarkdownText {
  const rows: (string | undefined)[] = linesOf(text)
  const settings = takeSettings(rows)
  takeComments(rows)
  const feet = takeFeet(rows)
  const lines: MarkdownLine[] = []
  let fence: string | undefined
  for (const [index, row] of rows.entries()) {
    if (row === undefined) continue
    const mark = /^\s*(`{3,}|~{3,})/.exec(row)?.[1]
    const isFence = mark !== undefined && (fence === undefined || mark.startsWith(fence))
    if (isFence) fence = fence === undefined ? mark : undefined
    if (isFence || fence !== undefined) {
      lines.push({ kind: 'words', number: index + 1, column: widthOf(row), raw: row, isCode: true })
    } else lines.push(lineOf(row, index + 1, lines.at(-1), rows[index - 1] !== undefined))
    const last = lines.at(-2)
    if (lines.at(-1)!.kind === 'rule' && last?.kind === 'words' && !last.isCode && last.number === index) {
      underline(lines, row)
    }
  }
  return { lines, feet, settings, title: titleIn(settings) }
}

function lineOf(row: string, number: number, last: MarkdownLine | undefined, hasBefore: boolean): MarkdownLine {
  const content = row.trim()
  if (content === '') return { kind: 'blank', number }
  const isUnderline = hasBefore && last?.kind === 'words' && /^=+$/.test(content)
  if (isUnderline || /^([-*_])(?:\s*\1){2,}$/.test(content)) return { kind: 'rule', number }
  const [, signs, words = ''] = /^ {0,3}(#{1,6})(?:\s+(.*))?$/.exec(row) ?? []
  if (signs !== undefined) {
    return { kind: 'heading', number, level: signs.length, raw: words.trimEnd().replace(/(?:^|\s)#+$/, '') }
  }
  const [, indent = '', sign, raw = ''] = /^(\s*)([-+*•]|\d{1,9}[.)])(?:\s+(.*))?$/.exec(row) ?? []
  if (sign !== undefined) {
    return { kind: 'item', number, column: widthOf(indent), sign, raw: raw.trimEnd().replace(/^\[[ xX]\]\s+/, '') }
  }
  return { kind: 'words', number, column: widthOf(row), raw: row, isCode: false }
}

/** Words above a line of `=` or `-` are a heading. */
function underline(lines: MarkdownLine[], row: string): void {
  const words = lines.at(-2)!
  if (words.kind !== 'words' || words.column > 3 || !/^\s*(?:=+|-+)\s*$/.test(row)) return
  const level = row.includes('=') ? 1 : 2
  lines.splice(-2, 2, { kind: 'heading', number: words.number, level, raw: words.raw.trim() })
}

export function widthOf(row: string): number {
  let column = 0
  for (const character of /^\s*/.exec(row)![0]) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}

/** Takes out the head between two lines of three hyphens. */
function takeSettings(rows: (string | undefined)[]): string[] {
  if (rows[0]?.trimEnd() !== '---') return []
  const end = rows.findIndex((row, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(row ?? ''))
  const head = rows.slice(0, end + 1).map((row) => row ?? '')
  if (end < 0 || !head.slice(1, -1).every((row) => /^(?:\s*$|\s*#|\s+\S|-\s|[\w-]+\s*:)/.test(row))) return []
  rows.fill(undefined, 0, end + 1)
  return head
}

function titleIn(settings: readonly string[]): string {
  const title = settings.map((row) => /^title\s*:\s*(.*)$/i.exec(row)?.[1]).find((found) => found !== undefined)
  return (title ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
}

function takeComments(rows: (string | undefined)[]): void {
  let isWithin = false
  for (const [index, row = ''] of rows.entries()) {
    if (!isWithin && !/^\s*<!--/.test(row)) continue
    isWithin = !row.includes('-->')
    rows[index] = undefined
  }
}

function takeFeet(rows: (string | undefined)[]): Map<string, string> {
  const feet = new Map<string, string>()
  let label: string | undefined
  for (const [index, row = ''] of rows.entries()) {
    const [, begun, words = ''] = /^\[\^([^\]\s[]{1,60})\]:\s*(.*)$/.exec(row) ?? []
    if (begun !== undefined) {
      label = begun
      feet.set(label, words.trim())
    } else if (label !== undefined && /^(?: {2,}|\t)\S/.test(row)) feet.set(label, `${feet.get(label)} ${row.trim()}`)
    else {
      label = undefined
      continue
    }
    rows[index] = undefined
  }
  return feet
}

/**
 * Comma-separated values as RFC 4180 has them, and as spreadsheets write them: with semicolons or tabs, with a byte order mark, with
 * line ends of any kind. Exact both ways: `readTable(writeTable(table))` is the table.
 *
 * A cell that a spreadsheet would take for a formula is written with an apostrophe before it, which reading takes off.
 */
import { fail, ok, type Result } from '../../domain/result'
import type { FormatError } from '../format-error'

export interface Table {
  readonly delimiter: string
  readonly lineEnd: string
  readonly hasByteOrderMark: boolean
  readonly rows: readonly (readonly string[])[]
}

export interface ReadTable extends Table {
  /** The line on which each row begins, counted from 1. */
  readonly lines: readonly number[]
}

export function readTable(text: string): Result<ReadTable, FormatError> {
  const hasByteOrderMark = text.startsWith('\ufeff')
  const [settings = '', named] = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text) ?? []
  const start = settings.length || Number(hasByteOrderMark)
  const delimiter = named ?? delimiterOf(text.slice(start, start + 20_000))
  const rows: string[][] = []
  const lines: number[] = []
  let [at, line] = [start, settings === '' ? 1 : 2]
  const plain = new RegExp(`[^${delimiter}\r\n]*`, 'y')
  const rest = (from: number) => {
    plain.lastIndex = from
    return plain.exec(text)![0]
  }
  while (at < text.length) {
    const row: string[] = []
    lines.push(line)
    for (;;) {
      if (text[at] === '"') {
        const end = closingQuote(text, at)
        if (end < 0) {
          const column = at - Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at))
          const message = 'The quotation mark that begins a cell here has no second one.'
          return fail({ code: 'invalid', message, advice: 'Close the quotation, or remove the mark.', line, column })
        }
        const cell = text.slice(at + 1, end)
        const after = rest(end + 1)
        for (let found = cell.indexOf('\n'); found >= 0; found = cell.indexOf('\n', found + 1)) line++
        row.push(unguarded(cell.replaceAll('""', '"') + after))
        at = end + 1 + after.length
      } else {
        const cell = rest(at)
        row.push(unguarded(cell))
        at += cell.length
      }
      if (text[at] !== delimiter) break
      at++
    }
    rows.push(row)
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
  }
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\r\n'
  return ok({ delimiter, lineEnd, hasByteOrderMark, rows, lines })
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** The separator that stands most often in the first row, outside quotations. */
export function delimiterOf(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '')
  const row = /^[^\r\n]*/.exec(bare)![0]
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: row.split(delimiter).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).delimiter
}

export function writeTable({ delimiter, lineEnd, hasByteOrderMark, rows }: Table): string {
  const mustQuote = new RegExp(`[${delimiter}"\r\n]`)
  const cell = (text: string) => {
    const safe = guarded(text)
    return mustQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const lines = rows.map((row) => row.map(cell).join(delimiter) + lineEnd)
  return (hasByteOrderMark ? '\ufeff' : '') + lines.join('')
}

/** What spreadsheets would reckon with, and what looks as if it had been made safe already. */
function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

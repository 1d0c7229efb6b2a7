/** How far a text may go, whatever its format, and its lines. */
import type { FormatError } from './format-error'
import { mostDepth } from './json-text'

export function tooDeep(line: number): FormatError {
  return {
    code: 'too-deep',
    message: `The claims stand more than ${mostDepth} levels under one another here.`,
    advice: 'Move what is deepest into a file of its own.',
    line,
    column: 1,
  }
}

/** The lines of a text, without the mark of its encoding. */
export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
}

export type FormatErrorCode =
  | 'too-large'
  | 'too-deep'
  | 'not-text'
  | 'not-json'
  | 'not-xml'
  | 'not-yaml'
  | 'not-this-format'
  | 'unknown-format'
  | 'newer-version'
  /** It breaks the format's own rules at a place. */
  | 'invalid'
  | 'inconsistent'
  /** Nothing in it is a claim. */
  | 'empty'

/** Why a file cannot be read: what is wrong, where, and what to do about it. Never a bug, always a value. */
export interface FormatError {
  readonly code: FormatErrorCode
  /** One sentence for the person who has the file. */
  readonly message: string
  /** What they can do now. */
  readonly advice: string
  /** Where in the document's structure, as in `claims.3.text`; undefined where the whole file is meant. */
  readonly path?: string
  /** Counted from 1. */
  readonly line?: number
  readonly column?: number
}

/** The error on one line, for a terminal. */
export function describeFormatError({ message, advice, path, line, column }: FormatError): string {
  const place = line === undefined ? '' : `line ${line}, column ${column ?? 1}${path ? ` (${path})` : ''}: `
  return `${place}${message} ${advice}`
}

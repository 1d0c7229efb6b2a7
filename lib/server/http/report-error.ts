/**
 * Gives an error an id, logs it under that id, and says what the person is told.
 *
 * The log has the cause; the answer has the id and a sentence, never a stack.
 */
import { nanoid } from 'nanoid'
import { isDatabaseAway } from '@/lib/persistence/database-away'
import type { Say } from '@/lib/language/say'
import { describeError, valuesOf, type AnyError } from './error-table'

export type ReportedError = {
  id: string
  code: string
  message: string
  status: number
  /** What the message fills in, where it does. */
  values?: Readonly<Record<string, string | number>>
}

/** Reports an expected refusal: one line in the log. Programs are told in English. */
export function reportError(error: AnyError, say?: Say): ReportedError {
  const id = nanoid(10)
  const { status, sentence } = describeError(error, say)
  const values = valuesOf(error)
  console.info(`Refused ${id}: ${error.code}`)
  return { id, code: error.code, message: sentence, status, ...(Object.keys(values).length > 0 ? { values } : {}) }
}

/** Reports a bug or a failing part, with its cause in the log: one line where the database is away, as many will follow. */
export function reportUnexpected(cause: unknown, say?: Say): ReportedError {
  const id = nanoid(10)
  const away = describeAway(cause)
  if (away !== undefined) {
    const { status, sentence } = describeError({ code: 'unavailable' }, say)
    console.warn(`Failed ${id}: ${away}`)
    return { id, code: 'unavailable', message: sentence, status }
  }
  const { status, sentence } = describeError({ code: 'unexpected' }, say)
  console.error(`Failed ${id}:`, cause)
  return { id, code: 'unexpected', message: sentence, status }
}

/** One line for the log about a database that does not answer: why, and what to do. Undefined for every other error. */
export function describeAway(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !isDatabaseAway(cause)) return undefined
  const why = cause.message.trim().split('\n').at(-1)
  return `the database does not answer (${why}). See that it runs; Crux goes on by itself when it does.`
}

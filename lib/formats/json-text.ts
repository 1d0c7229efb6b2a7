/** Reads a file that is JSON, whatever its format: refused with its place where it is not, where it is too large or nested too deep. */
import { fail, ok, type Result } from '../domain/result'
import type { FormatError } from './format-error'
import { findJsonFault, offsetOfPath, placeOf, type JsonPath } from './json-places'

export type JsonObject = Readonly<Record<string, unknown>>

export const mostCharacters = 10_000_000
export const mostDepth = 64

export function readJsonText(text: string): Result<unknown, FormatError> {
  if (text.length > mostCharacters) return fail(tooLarge)
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  const fault = findJsonFault(bare, mostDepth)
  if (!fault) return ok(JSON.parse(bare) as unknown)
  const place = placeOf(bare, fault.offset)
  return fail(
    fault.kind === 'too-deep'
      ? { code: 'too-deep', message: 'The file is nested too deep here.', advice: 'Make it flatter.', ...place }
      : {
          code: 'not-json',
          message: 'The file is not JSON from here on.',
          advice: 'Choose the file as it was saved, or mend this place.',
          ...place,
        },
  )
}

export const tooLarge: FormatError = {
  code: 'too-large',
  message: `The file has more than ${mostCharacters.toLocaleString('en')} characters.`,
  advice: 'Split it into several smaller ones.',
}

/** What is wrong at a path of the document, with its place in the text. */
export function faultAt(text: string, path: JsonPath, message: string): FormatError {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  const place = placeOf(bare, offsetOfPath(bare, path))
  return { code: 'invalid', message, advice: 'Mend this place and try again.', path: path.join('.'), ...place }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value under a key that is the object’s own: a file may not reach what every object has. */
export function ownValue(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** A list, or an empty one where there is something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** An id as formats write it, a text or a whole number; undefined for anything else. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined
}

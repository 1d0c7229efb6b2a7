/** What Crux writes into the data of an Argdown text, and reads from it: names of fields, and values of the kind that is asked for. */
import type { StatementClass, ArgumentClass } from './model'
import type { Data } from './tree'

/** Fields that Crux understands, so that they are not lost. */
export const knownFields: ReadonlySet<unknown> = new Set([
  'id',
  'argument',
  'note',
  'tags',
  'thesis',
  'order',
  'source',
  'sources',
  'uses',
  'isCanonical',
])

/** Fields that say how Argdown draws a thing. */
export const fieldsOfDrawing: ReadonlySet<unknown> = new Set([
  'isInMap',
  'isGroup',
  'isClosed',
  'isInGroup',
  'color',
  'images',
])

export const knownFrontMatter: ReadonlySet<unknown> = new Set(['title', 'description', 'abstract', 'sources', 'model'])

export function textIn(data: Data | undefined, name: string): string | undefined {
  const value = data?.values.get(name)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function numberIn(data: Data | undefined, name: string): number | undefined {
  const value = data?.values.get(name)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A list, or one value as a list of itself. */
export function listIn(data: Data | undefined, name: string): readonly unknown[] {
  const value: unknown = data?.values.get(name)
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** The first text under a name in whatever is written of a thing. */
export function textOf(thing: StatementClass | ArgumentClass, name: string): string | undefined {
  for (const { data } of thing.members) {
    const text = textIn(data, name)
    if (text !== undefined) return text
  }
  return undefined
}

/** A scalar as text; empty for lists, maps and nothing. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/**
 * Reads a Crux JSON file: text in, a whole map or the first thing that is wrong with it, with line, path and advice.
 *
 * The map keeps the file's ids, ranks and pins. Its author is `system` until operations bring it to a real map
 * (`operationsToRebuild`).
 */
import '@/lib/domain/zod-in-english'
import type { z } from 'zod/mini'
import { conclusionKey, type Argument } from '@/lib/domain/argument'
import type { Claim } from '@/lib/domain/claim'
import { mapFromRows, type DebateMap } from '@/lib/domain/debate-map'
import { operationErrorSentences, type OperationError } from '@/lib/domain/errors'
import { newId, type ActorId, type CitationId, type MapId } from '@/lib/domain/ids'
import { listBroken } from '@/lib/domain/invariants'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Citation } from '@/lib/domain/source'
import type { FormatError } from '../format-error'
import { findJsonFault, offsetOfPath, placeOf, type JsonPath } from '../json-places'
import { findInconsistency } from './find-inconsistency'
import { CRUX_JSON_VERSION, cruxJsonSchema, knownKeys, type CruxJson } from './schema'

export interface CruxFile {
  readonly map: DebateMap
  /** Paths of keys that this version does not know and left out, at most 100. */
  readonly ignored: readonly string[]
}

export interface ReadOptions {
  /** Characters; 32 million if left out, which holds the largest map that Crux allows. */
  readonly maxLength?: number
}

const maxDepth = 64
const maxIgnored = 100

export function readCruxJson(
  text: string,
  { maxLength = 32_000_000 }: ReadOptions = {},
): Result<CruxFile, FormatError> {
  if (text.length > maxLength) {
    return fail({
      code: 'too-large',
      message: `The file has more than ${maxLength.toLocaleString('en')} characters.`,
      advice: 'Split the map into several smaller ones.',
    })
  }
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  const fault = findJsonFault(bare, maxDepth)
  if (fault) {
    return fail({
      code: 'not-json',
      message: fault.kind === 'syntax' ? 'The file is not JSON from here on.' : 'The file is nested too deep here.',
      advice: 'Choose a file that Crux has written, or mend this place.',
      ...placeOf(bare, fault.offset),
    })
  }
  const document: unknown = JSON.parse(bare)
  const stranger = findStranger(document)
  if (stranger) return fail(stranger)
  const parsed = cruxJsonSchema.safeParse(document)
  const at = (code: FormatError['code'], path: JsonPath, message: string) =>
    fail<FormatError>({
      code,
      message,
      advice: 'Mend this place and try again.',
      path: path.join('.'),
      ...placeOf(bare, offsetOfPath(bare, path)),
    })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return at('invalid', (issue?.path ?? []) as JsonPath, sentenceOf(issue))
  }
  const inconsistency = findInconsistency(parsed.data)
  if (inconsistency) return at('inconsistent', inconsistency.path, inconsistency.message)
  const map = toMap(parsed.data)
  const [broken] = listBroken(map)
  if (broken) return at('inconsistent', pathOfBroken(parsed.data, broken), operationErrorSentences[broken.code])
  return ok({ map, ignored: listIgnored(document as Readonly<Record<string, unknown>>) })
}

/** JSON that is something else, or that a later Crux has written: better said so than field by field. */
function findStranger(document: unknown): FormatError | undefined {
  const { format, version } = (typeof document === 'object' && document !== null ? document : {}) as {
    readonly format?: unknown
    readonly version?: unknown
  }
  if (format !== 'crux') {
    return {
      code: 'not-this-format',
      message: 'This is JSON, but not a map that Crux has written: it lacks "format": "crux".',
      advice: 'If it comes from another program, choose that program’s format for the import.',
    }
  }
  if (typeof version === 'number' && version > CRUX_JSON_VERSION) {
    return {
      code: 'newer-version',
      message: `The file is of version ${version}; this Crux reads version ${CRUX_JSON_VERSION}.`,
      advice: 'Update Crux, or export the map again from the older version.',
    }
  }
  return undefined
}

function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  const isMissing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return isMissing ? 'Something is missing here.' : `${capital(issue?.message ?? 'is not valid')}.`
}

function capital(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}

function toMap(file: CruxJson): DebateMap {
  const author = { createdBy: 'system' as ActorId, createdAt: 0 }
  const claims = file.claims.map(({ position: _position, rank, ...claim }, index): Claim => ({
    ...claim,
    rank: rank ?? index + 1,
    ...author,
    editedBy: null,
  }))
  const siblings = new Map<string, number>()
  const inferences = file.arguments.map(({ rank, ...argument }): Argument => {
    const place = (siblings.get(conclusionKey(argument.conclusion)) ?? 0) + 1
    siblings.set(conclusionKey(argument.conclusion), place)
    return { ...argument, rank: rank ?? place, ...author }
  })
  return mapFromRows(
    file.map.id ?? newId<MapId>(),
    0,
    { title: file.map.title, description: file.map.description },
    {
      claims,
      arguments: inferences,
      sources: file.sources,
      citations: withIds(file.citations),
      positions: file.claims.flatMap(({ id, position }) => (position ? [{ id, ...position }] : [])),
    },
  )
}

/** Citations without an id get one from their place, so that reading twice gives the same map. */
function withIds(citations: CruxJson['citations']): Citation[] {
  const taken = new Set<string | undefined>(citations.map(({ id }) => id))
  return citations.map((citation, index) => {
    let id: string = citation.id ?? `citation-${index + 1}`
    while (citation.id === undefined && taken.has(id)) id = `${id}x`
    taken.add(id)
    return { ...citation, id: id as CitationId }
  })
}

function pathOfBroken(file: CruxJson, broken: OperationError): JsonPath {
  if ('argumentId' in broken) return ['arguments', file.arguments.findIndex(({ id }) => id === broken.argumentId)]
  return broken.code === 'limit-reached' && broken.what.startsWith('citations') ? ['citations'] : []
}

function listIgnored(document: Readonly<Record<string, unknown>>): string[] {
  const ignored: string[] = []
  const note = (value: unknown, known: readonly string[], prefix: string) => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      if (ignored.length < maxIgnored && !known.includes(key)) ignored.push(`${prefix}${key}`)
    }
  }
  note(document, knownKeys[''], '')
  note(document['map'], knownKeys.map, 'map.')
  for (const part of ['claims', 'arguments', 'sources', 'citations'] as const) {
    const rows = document[part]
    if (Array.isArray(rows)) rows.forEach((row, index) => note(row, knownKeys[part], `${part}.${index}.`))
  }
  return ignored
}

/**
 * A snapshot as text, a third as long as its rows would be and quick to read: a column a field, numbers for what is said
 * often (people, lists of tags, the claims that an argument names), and nothing at all for what is empty.
 *
 * Reading checks the shape and that every number points at something. What the texts may hold was checked when they were
 * written. Runs in the server, on the page and in a worker.
 */
import * as z from 'zod/mini'
import type { Argument } from '../domain/argument'
import type { Claim } from '../domain/claim'
import type { ActorId, ArgumentId, CitationId, ClaimId, SourceId } from '../domain/ids'
import { actorId, mapId } from '../domain/ids'
import type { Citation, Source } from '../domain/source'
import type { Position } from '../domain/position'
import { assert } from '../domain/result'
import { contributorName } from './messages'
import type { Snapshot } from './snapshot'

const FORMAT = 1

// One look at each value: a column of ten thousand would take Zod's own array of numbers ten times as long.
const numbers = z.custom<number[]>((value) => isColumn(value, Number.isFinite), 'must be numbers')
const texts = z.custom<string[]>((value) => isColumn(value, (one) => typeof one === 'string'), 'must be texts')
/** What few rows have: their numbers, and what they have. */
const few = <Column extends z.ZodMiniType>(column: Column) => z.tuple([numbers, column])

const compactSnapshot = z.object({
  format: z.literal(FORMAT),
  id: mapId,
  revision: z.int().check(z.nonnegative()),
  details: z.object({ title: z.string(), description: z.string() }),
  people: z.array(actorId),
  names: z.array(contributorName),
  /** The lists of tags that claims have; the first is empty. */
  tags: z.array(z.array(z.string())),
  claims: z.object({
    id: texts,
    text: texts,
    note: few(texts),
    thesis: numbers,
    tags: numbers,
    rank: numbers,
    by: numbers,
    /** Each moment as milliseconds after the one before it. */
    at: numbers,
    edited: few(numbers),
    lines: z.optional(texts),
  }),
  arguments: z.object({
    id: texts,
    con: numbers,
    /** The first premise of each; further ones, in order, with the number of their argument. */
    premise: numbers,
    further: few(numbers),
    /** A claim's number, or that of an argument counted from −1 downwards. */
    conclusion: numbers,
    scheme: few(texts),
    rank: numbers,
    by: numbers,
    at: numbers,
  }),
  sources: z.object({
    id: texts,
    title: texts,
    publisher: few(texts),
    author: few(texts),
    date: few(texts),
    url: few(texts),
    file: few(texts),
  }),
  citations: z.object({
    id: texts,
    claim: numbers,
    source: numbers,
    locator: few(texts),
    speaker: few(texts),
    note: few(texts),
  }),
  positions: z.object({ claim: numbers, x: numbers, y: numbers }),
})
type CompactSnapshot = z.infer<typeof compactSnapshot>
type Few<Value> = [number[], Value[]]

export function encodeSnapshot({ id, revision, details, names, lines, ...rows }: Snapshot): string {
  const people = new Numbering<string>()
  const tags = new Numbering<string>()
  tags.of('[]')
  const claims = new Map(rows.claims.map((claim, index) => [claim.id as string, index]))
  const inferences = new Map(rows.arguments.map((argument, index) => [argument.id as string, index]))
  const sources = new Map(rows.sources.map((source, index) => [source.id as string, index]))
  const compact: CompactSnapshot = {
    format: FORMAT,
    id,
    revision,
    details,
    people: [],
    names: [...names],
    tags: [],
    claims: {
      id: rows.claims.map((claim) => claim.id),
      text: rows.claims.map(({ text }) => text),
      note: filled(rows.claims, ({ note }) => note),
      thesis: rows.claims.flatMap(({ thesis }, index) => (thesis ? [index] : [])),
      tags: rows.claims.map((claim) => tags.of(JSON.stringify(claim.tags))),
      rank: rows.claims.map(({ rank }) => rank),
      by: rows.claims.map(({ createdBy }) => people.of(createdBy)),
      at: toSteps(rows.claims.map(({ createdAt }) => createdAt)),
      edited: filled(rows.claims, ({ editedBy }) => (editedBy === null ? undefined : people.of(editedBy))),
      ...(lines ? { lines: [...lines] } : {}),
    },
    arguments: {
      id: rows.arguments.map((argument) => argument.id),
      con: rows.arguments.flatMap(({ stance }, index) => (stance === 'con' ? [index] : [])),
      premise: rows.arguments.map(({ premises }) => numberOf(claims, premises[0])),
      further: [
        rows.arguments.flatMap(({ premises }, index) => premises.slice(1).map(() => index)),
        rows.arguments.flatMap(({ premises }) => premises.slice(1).map((premise) => numberOf(claims, premise))),
      ],
      conclusion: rows.arguments.map(({ conclusion }) =>
        'claim' in conclusion ? numberOf(claims, conclusion.claim) : -1 - numberOf(inferences, conclusion.argument),
      ),
      scheme: filled(rows.arguments, ({ scheme }) => scheme ?? undefined),
      rank: rows.arguments.map(({ rank }) => rank),
      by: rows.arguments.map(({ createdBy }) => people.of(createdBy)),
      at: toSteps(rows.arguments.map(({ createdAt }) => createdAt)),
    },
    sources: {
      id: rows.sources.map((source) => source.id),
      title: rows.sources.map(({ title }) => title),
      publisher: filled(rows.sources, ({ publisher }) => publisher),
      author: filled(rows.sources, ({ author }) => author),
      date: filled(rows.sources, ({ date }) => date),
      url: filled(rows.sources, ({ url }) => url),
      file: filled(rows.sources, ({ file }) => file),
    },
    citations: {
      id: rows.citations.map((citation) => citation.id),
      claim: rows.citations.map(({ claim }) => numberOf(claims, claim)),
      source: rows.citations.map(({ source }) => numberOf(sources, source)),
      locator: filled(rows.citations, ({ locator }) => locator),
      speaker: filled(rows.citations, ({ speaker }) => speaker),
      note: filled(rows.citations, ({ note }) => note),
    },
    positions: {
      claim: rows.positions.map((position) => numberOf(claims, position.id)),
      x: rows.positions.map(({ x }) => x),
      y: rows.positions.map(({ y }) => y),
    },
  }
  compact.people = people.values as ActorId[]
  compact.tags = tags.values.map((list) => JSON.parse(list) as string[])
  return JSON.stringify(compact)
}

/** The snapshot that a text holds. Throws where the text is none: an answer of something else, or a damaged one. */
export function decodeSnapshot(text: string): Snapshot {
  const { id, revision, details, names, people, tags, ...columns } = compactSnapshot.parse(JSON.parse(text))
  const claims = readClaims(columns.claims, people, tags)
  const inferences = readArguments(columns.arguments, people, columns.claims.id as ClaimId[])
  const sources = readSources(columns.sources)
  const citations = readCitations(columns.citations, claims, sources)
  const positions = columns.positions.claim.map((claim, index): Position => ({
    id: at(claims, claim).id,
    x: at(columns.positions.x, index),
    y: at(columns.positions.y, index),
  }))
  const { lines } = columns.claims
  const told = lines?.length === claims.length ? { lines } : {}
  return { id, revision, details, names, claims, arguments: inferences, sources, citations, positions, ...told }
}

function readClaims(
  columns: CompactSnapshot['claims'],
  people: readonly ActorId[],
  tags: readonly string[][],
): Claim[] {
  const notes = new Map(pairs(columns.note))
  const edited = new Map(pairs(columns.edited))
  const theses = new Set(columns.thesis)
  let createdAt = 0
  return columns.id.map((id, index) => {
    createdAt += at(columns.at, index)
    const editor = edited.get(index)
    return {
      id: id as ClaimId,
      text: at(columns.text, index),
      note: notes.get(index) ?? '',
      thesis: theses.has(index),
      tags: at(tags, at(columns.tags, index)),
      rank: at(columns.rank, index),
      createdBy: at(people, at(columns.by, index)),
      createdAt,
      editedBy: editor === undefined ? null : at(people, editor),
    }
  })
}

function readArguments(
  columns: CompactSnapshot['arguments'],
  people: readonly ActorId[],
  claims: readonly ClaimId[],
): Argument[] {
  const ids = columns.id as ArgumentId[]
  const attacks = new Set(columns.con)
  const schemes = new Map(pairs(columns.scheme))
  const premises = columns.premise.map((premise) => [at(claims, premise)])
  for (const [index, premise] of pairs(columns.further)) at(premises, index).push(at(claims, premise))
  let createdAt = 0
  return ids.map((id, index) => {
    createdAt += at(columns.at, index)
    const conclusion = at(columns.conclusion, index)
    return {
      id,
      stance: attacks.has(index) ? 'con' : 'pro',
      premises: at(premises, index),
      conclusion: conclusion < 0 ? { argument: at(ids, -1 - conclusion) } : { claim: at(claims, conclusion) },
      scheme: schemes.get(index) ?? null,
      rank: at(columns.rank, index),
      createdBy: at(people, at(columns.by, index)),
      createdAt,
    }
  })
}

function readSources(columns: CompactSnapshot['sources']): Source[] {
  const { publisher, author, date, url, file } = columns
  const sparse = { publisher, author, date, url, file }
  const [publishers, authors, dates, urls, files] = Object.values(sparse).map((column) => new Map(pairs(column)))
  return columns.id.map((id, index) => ({
    id: id as SourceId,
    title: at(columns.title, index),
    publisher: publishers?.get(index) ?? '',
    author: authors?.get(index) ?? '',
    date: dates?.get(index) ?? '',
    url: urls?.get(index) ?? '',
    file: files?.get(index) ?? '',
  }))
}

function readCitations(
  columns: CompactSnapshot['citations'],
  claims: readonly Claim[],
  sources: readonly Source[],
): Citation[] {
  const locators = new Map(pairs(columns.locator))
  const speakers = new Map(pairs(columns.speaker))
  const notes = new Map(pairs(columns.note))
  return columns.id.map((id, index) => ({
    id: id as CitationId,
    claim: at(claims, at(columns.claim, index)).id,
    source: at(sources, at(columns.source, index)).id,
    locator: locators.get(index) ?? '',
    speaker: speakers.get(index) ?? '',
    note: notes.get(index) ?? '',
  }))
}

/** Numbers values in the order in which they are met. */
class Numbering<Value> {
  readonly values: Value[] = []
  private readonly known = new Map<Value, number>()

  of(value: Value): number {
    const known = this.known.get(value)
    if (known !== undefined) return known
    this.known.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}

/** The rows that have something, by their number. */
function filled<Row, Value extends string | number>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value | undefined,
): Few<Value> {
  const column: Few<Value> = [[], []]
  for (const [index, row] of rows.entries()) {
    const value = valueOf(row)
    if (value === undefined || value === '') continue
    column[0].push(index)
    column[1].push(value)
  }
  return column
}

function* pairs<Value>([indexes, values]: Few<Value>): Generator<[number, Value]> {
  for (const [nth, index] of indexes.entries()) yield [index, at(values, nth)]
}

function toSteps(moments: readonly number[]): number[] {
  return moments.map((moment, index) => moment - (moments[index - 1] ?? 0))
}

function numberOf(numbering: ReadonlyMap<string, number>, id: string | undefined): number {
  const number = id === undefined ? undefined : numbering.get(id)
  assert(number !== undefined, `the map has no row ${id}`)
  return number
}

function at<Value>(column: readonly Value[], index: number): Value {
  const value = column[index]
  if (value === undefined) throw new Error(`The snapshot has no number ${index} in a column of ${column.length}.`)
  return value
}

function isColumn(value: unknown, isRight: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isRight)
}

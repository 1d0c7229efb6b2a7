/**
 * One debate's content, immutable, with the indexes that reading it needs. Rows change through `applyChanges` only, so the
 * indexes always agree with the rows. Versions share structure: a change costs the same at 100 and at 10,000 claims.
 */
import { conclusionKey, type Argument, type Conclusion } from './argument'
import type { Change, MapDetails, RowChange } from './change'
import type { Claim } from './claim'
import type { ArgumentId, CitationId, ClaimId, MapId, SourceId } from './ids'
import { PersistentMap } from './persistent-map'
import type { Position } from './position'
import { assert } from './result'
import type { Citation, Source } from './source'

export interface DebateMap {
  readonly id: MapId
  /** The number of operations applied so far. */
  readonly revision: number
  readonly details: MapDetails
  readonly claims: PersistentMap<ClaimId, Claim>
  readonly arguments: PersistentMap<ArgumentId, Argument>
  readonly sources: PersistentMap<SourceId, Source>
  readonly citations: PersistentMap<CitationId, Citation>
  readonly positions: PersistentMap<ClaimId, Position>
  /** Arguments by what they conclude to (`conclusionKey`), in order of rank, then id. */
  readonly argumentsByConclusion: PersistentMap<string, readonly ArgumentId[]>
  /** Arguments by premise. */
  readonly argumentsByPremise: PersistentMap<ClaimId, readonly ArgumentId[]>
  /** Citations by claim, in order of id. */
  readonly citationsByClaim: PersistentMap<ClaimId, readonly CitationId[]>
  readonly citationsBySource: PersistentMap<SourceId, readonly CitationId[]>
}

export function emptyMap(id: MapId, details: MapDetails): DebateMap {
  return {
    id,
    revision: 0,
    details,
    claims: PersistentMap.empty(),
    arguments: PersistentMap.empty(),
    sources: PersistentMap.empty(),
    citations: PersistentMap.empty(),
    positions: PersistentMap.empty(),
    argumentsByConclusion: PersistentMap.empty(),
    argumentsByPremise: PersistentMap.empty(),
    citationsByClaim: PersistentMap.empty(),
    citationsBySource: PersistentMap.empty(),
  }
}

/** The rows of a map, as tables and snapshots hold them. */
export interface MapRows {
  readonly claims: readonly Claim[]
  readonly arguments: readonly Argument[]
  readonly sources: readonly Source[]
  readonly citations: readonly Citation[]
  readonly positions: readonly Position[]
}

/** Builds a map from its rows in one go; linear in their number. */
export function mapFromRows(id: MapId, revision: number, details: MapDetails, rows: MapRows): DebateMap {
  const argumentRows = byKey(rows.arguments)
  const byRank = inOrder(rows.arguments, compareRank)
  const byId = inOrder(rows.citations, compareId)
  return {
    id,
    revision,
    details,
    claims: byKey(rows.claims),
    arguments: argumentRows,
    sources: byKey(rows.sources),
    citations: byKey(rows.citations),
    positions: byKey(rows.positions),
    argumentsByConclusion: group(byRank.map((row) => [conclusionKey(row.conclusion), row.id] as const)),
    argumentsByPremise: group(byRank.flatMap((row) => row.premises.map((premise) => [premise, row.id] as const))),
    citationsByClaim: group(byId.map((row) => [row.claim, row.id] as const)),
    citationsBySource: group(byId.map((row) => [row.source, row.id] as const)),
  }
}

/** Rows in a stable order (rank, then id; then id), for snapshots, exports and comparisons. */
export function toRows(map: DebateMap): MapRows {
  return {
    claims: [...map.claims.values()].sort(compareRank),
    arguments: [...map.arguments.values()].sort(compareRank),
    sources: [...map.sources.values()].sort(compareId),
    citations: [...map.citations.values()].sort(compareId),
    positions: [...map.positions.values()].sort(compareId),
  }
}

/** The map with some of its claims only, and the arguments that are about these alone. */
export function mapWithOnly(map: DebateMap, kept: ReadonlySet<ClaimId>): DebateMap {
  const rows = toRows(map)
  const left = new Map<ArgumentId, boolean>()
  const isLeft = (argument: Argument): boolean => {
    const known = left.get(argument.id)
    if (known !== undefined) return known
    const { conclusion, premises } = argument
    const target = 'argument' in conclusion ? map.arguments.get(conclusion.argument) : undefined
    const isAboutKept = 'claim' in conclusion ? kept.has(conclusion.claim) : target !== undefined && isLeft(target)
    const answer = isAboutKept && premises.every((premise) => kept.has(premise))
    left.set(argument.id, answer)
    return answer
  }
  return mapFromRows(map.id, map.revision, map.details, {
    ...rows,
    claims: rows.claims.filter(({ id }) => kept.has(id)),
    arguments: rows.arguments.filter(isLeft),
    citations: rows.citations.filter(({ claim }) => kept.has(claim)),
    positions: rows.positions.filter(({ id }) => kept.has(id)),
  })
}

export function compareRank(
  one: { readonly rank: number; readonly id: string },
  other: { readonly rank: number; readonly id: string },
): number {
  return one.rank - other.rank || compareId(one, other)
}

function compareId(one: { readonly id: string }, other: { readonly id: string }): number {
  return compareIds(one.id, other.id)
}

/** Arguments for and against a claim or an argument, in order. */
export function argumentsOn(map: DebateMap, conclusion: Conclusion): Argument[] {
  const ids = map.argumentsByConclusion.get(conclusionKey(conclusion)) ?? []
  return ids.map((id) => getArgument(map, id))
}

/** Arguments in which a claim is a premise. */
export function argumentsWith(map: DebateMap, claim: ClaimId): Argument[] {
  return (map.argumentsByPremise.get(claim) ?? []).map((id) => getArgument(map, id))
}

/** The first argument of a claim where that rests on the claim alone: what attacks or backs it belongs to the claim. */
export function ownArgument(map: DebateMap, claim: ClaimId): Argument | undefined {
  const [first] = argumentsWith(map, claim)
  return first?.premises.length === 1 ? first : undefined
}

export function citationsOf(map: DebateMap, claim: ClaimId): Citation[] {
  return (map.citationsByClaim.get(claim) ?? []).map((id) => {
    const citation = map.citations.get(id)
    assert(citation, `citation ${id} is indexed but missing`)
    return citation
  })
}

export function getClaim(map: DebateMap, id: ClaimId): Claim {
  const claim = map.claims.get(id)
  assert(claim, `claim ${id} is missing`)
  return claim
}

export function getArgument(map: DebateMap, id: ArgumentId): Argument {
  const argument = map.arguments.get(id)
  assert(argument, `argument ${id} is missing`)
  return argument
}

/** Whether more than one person has written its claims. */
export function hasSeveralAuthors(map: DebateMap): boolean {
  let first: string | undefined
  for (const { createdBy } of map.claims.values()) {
    if (first !== undefined && createdBy !== first) return true
    first = createdBy
  }
  return false
}

/** What the map is about, in order. */
export function thesesOf(map: DebateMap): Claim[] {
  return [...map.claims.values()].filter((claim) => claim.thesis).sort(compareRank)
}

/** The map after row changes, at the revision given. Each `before` must be the row that the map holds. */
export function applyChanges(map: DebateMap, changes: readonly Change[], revision: number): DebateMap {
  let next: DebateMap = { ...map, revision }
  for (const change of changes) next = applyChange(next, change)
  return next
}

function applyChange(map: DebateMap, change: Change): DebateMap {
  switch (change.table) {
    case 'details':
      assert(change.after, 'the details of a map cannot be removed')
      return { ...map, details: change.after }
    case 'claim':
      return { ...map, claims: put(map.claims, change.id as ClaimId, change.after) }
    case 'position':
      return { ...map, positions: put(map.positions, change.id as ClaimId, change.after) }
    case 'source':
      return { ...map, sources: put(map.sources, change.id as SourceId, change.after) }
    case 'citation':
      return applyCitationChange(map, change)
    case 'argument':
      return applyArgumentChange(map, change)
  }
}

function applyCitationChange(map: DebateMap, { id, before, after }: RowChange<'citation'>): DebateMap {
  const citationId = id as CitationId
  let { citationsByClaim, citationsBySource } = map
  if (before && before.claim !== after?.claim) citationsByClaim = unfile(citationsByClaim, before.claim, citationId)
  if (before && before.source !== after?.source)
    citationsBySource = unfile(citationsBySource, before.source, citationId)
  if (after && before?.claim !== after.claim)
    citationsByClaim = file(citationsByClaim, after.claim, citationId, compareIds)
  if (after && before?.source !== after.source)
    citationsBySource = file(citationsBySource, after.source, citationId, compareIds)
  return { ...map, citations: put(map.citations, citationId, after), citationsByClaim, citationsBySource }
}

function applyArgumentChange(map: DebateMap, { id, before, after }: RowChange<'argument'>): DebateMap {
  const argumentId = id as ArgumentId
  const rows = put(map.arguments, argumentId, after)
  let { argumentsByConclusion, argumentsByPremise } = map
  const compare = (one: ArgumentId, other: ArgumentId) => compareRank(rows.get(one)!, rows.get(other)!)
  if (before) {
    argumentsByConclusion = unfile(argumentsByConclusion, conclusionKey(before.conclusion), argumentId)
    for (const premise of before.premises) argumentsByPremise = unfile(argumentsByPremise, premise, argumentId)
  }
  if (after) {
    argumentsByConclusion = file(argumentsByConclusion, conclusionKey(after.conclusion), argumentId, compare)
    for (const premise of after.premises) argumentsByPremise = file(argumentsByPremise, premise, argumentId, compare)
  }
  return { ...map, arguments: rows, argumentsByConclusion, argumentsByPremise }
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function put<K extends string, V>(rows: PersistentMap<K, V>, id: K, row: V | null): PersistentMap<K, V> {
  return row === null ? rows.delete(id) : rows.set(id, row)
}

/** Puts an id among those of its key, which are in order, at its place. */
function file<K extends string, Id extends string>(
  index: PersistentMap<K, readonly Id[]>,
  key: K,
  id: Id,
  compare: (one: Id, other: Id) => number,
): PersistentMap<K, readonly Id[]> {
  const ids = index.get(key) ?? []
  // Mostly the last. Each is compared with few: thousands of reasons for one claim may be added at once.
  let [from, to] = [0, ids.length]
  if (to > 0 && compare(ids[to - 1]!, id) < 0) from = to
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(ids[middle]!, id) < 0) from = middle + 1
    else to = middle
  }
  return index.set(key, ids.toSpliced(from, 0, id))
}

function unfile<K extends string, Id extends string>(
  index: PersistentMap<K, readonly Id[]>,
  key: K,
  id: Id,
): PersistentMap<K, readonly Id[]> {
  const ids = index.get(key) ?? []
  // What is taken back is taken back last first.
  const at = ids.lastIndexOf(id)
  const rest = at < 0 ? ids : ids.toSpliced(at, 1)
  return rest.length > 0 ? index.set(key, rest) : index.delete(key)
}

function byKey<K extends string, Row extends { readonly id: K }>(rows: readonly Row[]): PersistentMap<Row['id'], Row> {
  const known = new Map<Row['id'], Row>()
  for (const row of rows) known.set(row.id, row)
  return PersistentMap.over(known)
}

/** Rows come in order most of the time. */
function inOrder<Row>(rows: readonly Row[], compare: (one: Row, other: Row) => number): readonly Row[] {
  const isInOrder = rows.every((row, index) => index === 0 || compare(rows[index - 1]!, row) <= 0)
  return isInOrder ? rows : [...rows].sort(compare)
}

function group<K extends string, Id extends string>(
  pairs: readonly (readonly [K, Id])[],
): PersistentMap<K, readonly Id[]> {
  const groups = new Map<K, Id[]>()
  for (const [key, id] of pairs) {
    const ids = groups.get(key)
    if (ids) ids.push(id)
    else groups.set(key, [id])
  }
  return PersistentMap.over(groups)
}

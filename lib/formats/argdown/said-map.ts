/** The map that an edited text says, on the rows of the map that it was written from: what the text leaves as it was is the same row. */
import { isSameRow } from '../../domain/change'
import type { Argument } from '../../domain/argument'
import type { Claim } from '../../domain/claim'
import { compareRank, mapFromRows, toRows, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId, SourceId } from '../../domain/ids'
import type { Citation, Source } from '../../domain/source'
import type { NewId } from './map-ids'
import { matchArguments } from './match-arguments'
import { ranksKept } from './ranks-kept'

/** `read`: what the text says by itself; `ids`: what its claims are called on the map. */
export function saidMap(
  read: DebateMap,
  map: DebateMap,
  ids: ReadonlyMap<ClaimId, ClaimId>,
  isFramed: boolean,
  newId: NewId,
): DebateMap {
  const rows = toRows(read)
  const claims = claimRows(rows.claims, map, ids)
  const said = new Set(claims.map(({ id }) => id))
  const sources = sourceRows(rows.sources, map, newId)
  return mapFromRows(map.id, map.revision, isFramed ? sameOr(map.details, read.details) : map.details, {
    claims,
    arguments: argumentRows(read, map, ids, newId),
    sources: [...sources.values()],
    citations: citationRows(rows.citations, map, ids, sources, newId),
    positions: toRows(map).positions.filter(({ id }) => said.has(id)),
  })
}

function sameOr<Row>(was: Row, is: Row): Row {
  return isSameRow(was, is) ? was : is
}

function claimRows(read: readonly Claim[], map: DebateMap, ids: ReadonlyMap<ClaimId, ClaimId>): Claim[] {
  let last = Math.max(
    0,
    ...toRows(map)
      .claims.slice(-1)
      .map(({ rank }) => rank),
  )
  return read.map((claim) => {
    const id = ids.get(claim.id)!
    const was = map.claims.get(id)
    if (!was) return { ...claim, id, rank: ++last }
    const { text, note, thesis } = claim
    const kept = was.tags.filter((tag) => claim.tags.includes(tag))
    const tags = [...kept, ...claim.tags.filter((tag) => !kept.includes(tag))]
    return sameOr(was, { ...was, text, note, thesis, tags })
  })
}

function argumentRows(read: DebateMap, map: DebateMap, ids: ReadonlyMap<ClaimId, ClaimId>, newId: NewId): Argument[] {
  const names = matchArguments(read, map, ids, newId)
  const rows: Argument[] = []
  for (const fellows of read.argumentsByConclusion.values()) {
    const made = fellows.map((name) => {
      const { conclusion, premises, stance, scheme, ...rest } = read.arguments.get(name)!
      const id = names.get(name)!
      const was = map.arguments.get(id)
      return {
        ...(was ?? rest),
        id,
        stance,
        scheme,
        premises: premises.map((premise) => ids.get(premise)!),
        conclusion:
          'claim' in conclusion
            ? { claim: ids.get(conclusion.claim)! }
            : { argument: names.get(conclusion.argument) as ArgumentId },
      }
    })
    const known = made.map(({ id, conclusion }) => {
      const was = map.arguments.get(id)
      return was && isSameRow(was.conclusion, conclusion) ? was.rank : undefined
    })
    const ranks = isInOrder(made, known) ? known : ranksKept(known)
    for (const [index, rank] of ranks.entries()) {
      const row = { ...made[index]!, rank }
      const was = map.arguments.get(row.id)
      rows.push(was && isSameArgument(was, row) ? was : row)
    }
  }
  return rows
}

/** Whether they stand as they stood, equal ranks by their ids. */
function isInOrder(rows: readonly { readonly id: ArgumentId }[], known: (number | undefined)[]): known is number[] {
  return rows.every(({ id }, index) => {
    const [before, rank] = [known[index - 1], known[index]]
    if (rank === undefined) return false
    return (
      index === 0 || (before !== undefined && compareRank({ rank: before, id: rows[index - 1]!.id }, { rank, id }) < 0)
    )
  })
}

function isSameArgument(was: Argument, is: Argument): boolean {
  return (['stance', 'scheme', 'premises', 'conclusion', 'rank'] as const).every((name) =>
    isSameRow(was[name], is[name]),
  )
}

/** By the ids in the text. */
function sourceRows(read: readonly Source[], map: DebateMap, newId: NewId): ReadonlyMap<SourceId, Source> {
  const keyOf = ({ title, url }: Source) => JSON.stringify([title, url])
  const known = new Map(toRows(map).sources.map((source) => [keyOf(source), source]))
  const taken = new Set<SourceId>()
  return new Map(
    read.map((source) => {
      const was = map.sources.get(source.id) ?? known.get(keyOf(source))
      const id = was && !taken.has(was.id) ? was.id : newId<SourceId>()
      taken.add(id)
      const is = { ...source, id }
      return [source.id, was?.id === id ? sameOr(was, { ...was, ...is }) : is]
    }),
  )
}

function citationRows(
  read: readonly Citation[],
  map: DebateMap,
  ids: ReadonlyMap<ClaimId, ClaimId>,
  sources: ReadonlyMap<SourceId, Source>,
  newId: NewId,
): Citation[] {
  const keyOf = ({ claim, source, locator, speaker, note }: Citation, isWhole: boolean) =>
    JSON.stringify(isWhole ? [claim, source, locator, speaker, note] : [claim, source])
  const rows = read.map((citation) => {
    const { claim, source } = citation
    return { ...citation, claim: ids.get(claim)!, source: sources.get(source)!.id }
  })
  const found = new Map<Citation, Citation>()
  const taken = new Set<Citation>()
  for (const isWhole of [true, false]) {
    const byKey = new Map<string, Citation[]>()
    for (const one of [...toRows(map).citations].reverse()) {
      if (taken.has(one)) continue
      const alike = byKey.get(keyOf(one, isWhole))
      if (alike) alike.push(one)
      else byKey.set(keyOf(one, isWhole), [one])
    }
    for (const row of rows) {
      const was = found.has(row) ? undefined : byKey.get(keyOf(row, isWhole))?.pop()
      if (!was) continue
      taken.add(was)
      found.set(row, was)
    }
  }
  return rows.map((row) => {
    const was = found.get(row)
    return was ? sameOr(was, { ...was, ...row, id: was.id }) : { ...row, id: newId() }
  })
}

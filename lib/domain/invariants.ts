/**
 * What holds of every map at every revision ([INV1] to [INV8] in lib/operations/SPEC.md).
 *
 * `findBroken` checks only what a change touched and guards every operation; `listBroken` checks everything, for tests and imports.
 */
import type { Argument } from './argument'
import type { Change } from './change'
import { argumentsOn, argumentsWith, type DebateMap } from './debate-map'
import type { LimitName, OperationError } from './errors'
import type { ArgumentId, ClaimId, SourceId } from './ids'
import { limits } from './limits'

/** The first invariant that the changed rows break in the map as it is after the changes; undefined if all hold. */
export function findBroken(map: DebateMap, changes: readonly Change[]): OperationError | undefined {
  for (const change of changes) {
    const broken = change.after ? findBrokenRow(map, change) : findDangling(map, change)
    if (broken) return broken
  }
  return findOverflow(map)
}

/** Every invariant of every row. Linear in the size of the map. */
export function listBroken(map: DebateMap): OperationError[] {
  const changes: Change[] = [
    ...[...map.arguments.values()].map((row) => ({ table: 'argument' as const, id: row.id, before: null, after: row })),
    ...[...map.citations.values()].map((row) => ({ table: 'citation' as const, id: row.id, before: null, after: row })),
    ...[...map.positions.values()].map((row) => ({ table: 'position' as const, id: row.id, before: null, after: row })),
  ]
  return [...changes.map((change) => findBrokenRow(map, change)), findOverflow(map)].filter(
    (broken) => broken !== undefined,
  )
}

function findBrokenRow(map: DebateMap, change: Change): OperationError | undefined {
  switch (change.table) {
    case 'argument':
      return change.after ? findBrokenArgument(map, change.after) : undefined
    case 'citation': {
      if (!change.after) return undefined
      const { claim, source } = change.after
      if (!map.claims.has(claim)) return { code: 'claim-not-found', claimId: claim }
      if (!map.sources.has(source)) return { code: 'source-not-found', sourceId: source }
      const count = map.citationsByClaim.get(claim)?.length ?? 0
      return count > limits.citationsPerClaim
        ? limitReached('citations of a claim', limits.citationsPerClaim)
        : undefined
    }
    case 'position':
      return map.claims.has(change.id as ClaimId)
        ? undefined
        : { code: 'claim-not-found', claimId: change.id as ClaimId }
    case 'claim':
    case 'source':
    case 'details':
      return undefined
  }
}

function findBrokenArgument(map: DebateMap, argument: Argument): OperationError | undefined {
  const { premises, conclusion } = argument
  if (premises.length === 0) return { code: 'last-premise', argumentId: argument.id }
  if (premises.length > limits.premises) return limitReached('premises of an argument', limits.premises)
  const seen = new Set<ClaimId>()
  for (const premise of premises) {
    if (seen.has(premise)) return { code: 'premise-twice', claimId: premise }
    seen.add(premise)
    if (!map.claims.has(premise)) return { code: 'claim-not-found', claimId: premise }
  }
  if ('claim' in conclusion) {
    if (!map.claims.has(conclusion.claim)) return { code: 'claim-not-found', claimId: conclusion.claim }
    return seen.has(conclusion.claim) ? { code: 'own-conclusion', claimId: conclusion.claim } : undefined
  }
  return findBrokenChain(map, argument)
}

/** An undercut's chain of conclusions must end in a claim; it may not come back to where it began. */
function findBrokenChain(map: DebateMap, argument: Argument): OperationError | undefined {
  const visited = new Set<ArgumentId>([argument.id])
  let { conclusion } = argument
  while ('argument' in conclusion) {
    const target = map.arguments.get(conclusion.argument)
    if (!target) return { code: 'argument-not-found', argumentId: conclusion.argument }
    if (visited.has(target.id)) return { code: 'argument-cycle', argumentId: argument.id }
    visited.add(target.id)
    conclusion = target.conclusion
  }
  return undefined
}

/** Whether something still points at a row that is gone. */
function findDangling(map: DebateMap, change: Change): OperationError | undefined {
  const { table, id } = change
  const isBuiltUpon =
    table === 'claim'
      ? argumentsOn(map, { claim: id as ClaimId }).length > 0 ||
        argumentsWith(map, id as ClaimId).length > 0 ||
        map.citationsByClaim.has(id as ClaimId) ||
        map.positions.has(id as ClaimId)
      : table === 'argument'
        ? argumentsOn(map, { argument: id as ArgumentId }).length > 0
        : table === 'source' && map.citationsBySource.has(id as SourceId)
  return isBuiltUpon ? { code: 'built-upon', table, id } : undefined
}

function findOverflow(map: DebateMap): OperationError | undefined {
  if (map.claims.size > limits.claimsPerMap) return limitReached('claims', limits.claimsPerMap)
  if (map.arguments.size > limits.argumentsPerMap) return limitReached('arguments', limits.argumentsPerMap)
  if (map.sources.size > limits.sourcesPerMap) return limitReached('sources', limits.sourcesPerMap)
  return undefined
}

function limitReached(what: LimitName, limit: number): OperationError {
  return { code: 'limit-reached', what, limit }
}

/** Which node says which part of a map: the node that it was read from, or a new one under the part's own id. */
import type { Argument } from '../../domain/argument'
import { toRows, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import type { Losses } from '../loss'
import type { AifGraph } from './graph'
import type { AifMap } from './to-map'

export interface Original {
  readonly graph: AifGraph
  readonly read: AifMap
}

export interface Names {
  readonly claims: ReadonlyMap<ClaimId, string>
  readonly arguments: ReadonlyMap<ArgumentId, string>
  /** What each step says: one argument of those that share it, as they differ in their conclusions alone. */
  readonly steps: ReadonlyMap<string, Argument>
}

export function namesFor(map: DebateMap, original: Original | undefined, losses: Losses): Names {
  const taken = new Set<string>([...(original?.graph.nodes.keys() ?? []), ...(original?.graph.strays.ids ?? [])])
  const free = (id: string) => {
    let name = id
    for (let count = 2; taken.has(name); count++) name = `${id}-${count}`
    taken.add(name)
    if (name !== id) losses.add('ids', id)
    return name
  }
  const rows = toRows(map)
  const claims = new Map<ClaimId, string>()
  for (const { id } of rows.claims) claims.set(id, original?.read.nodeOfClaim.get(id) ?? free(id))
  const steps = new Map<string, Argument>()
  const args = new Map<ArgumentId, string>()
  for (const argument of rows.arguments) {
    const known = original?.read.nodeOfArgument.get(argument.id)
    const sharing = known === undefined ? undefined : steps.get(known)
    const isOurs = known !== undefined && (!sharing || saysTheSame(sharing, argument))
    const name = isOurs ? known : free(argument.id)
    args.set(argument.id, name)
    if (!steps.has(name)) steps.set(name, argument)
  }
  return { claims, arguments: args, steps }
}

/** The edges that say a map’s arguments, by their ends: from each premise to its step, and on to the conclusion. */
export function linksOf(map: DebateMap, names: Names): Map<string, readonly [string, string]> {
  const links = new Map<string, readonly [string, string]>()
  const link = (from: string, to: string) => links.set(linkKey(from, to), [from, to])
  for (const { id, premises, conclusion } of toRows(map).arguments) {
    const step = names.arguments.get(id)!
    for (const premise of premises) link(names.claims.get(premise)!, step)
    link(step, 'claim' in conclusion ? names.claims.get(conclusion.claim)! : names.arguments.get(conclusion.argument)!)
  }
  return links
}

export function linkKey(from: string, to: string): string {
  return JSON.stringify([from, to])
}

function saysTheSame(one: Argument, other: Argument): boolean {
  return (
    one.stance === other.stance && one.scheme === other.scheme && one.premises.join('\n') === other.premises.join('\n')
  )
}

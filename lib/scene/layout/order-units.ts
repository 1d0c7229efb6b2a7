/**
 * The order in which the reasons of a claim are read. Those for and those against stand apart in every order: the stance of
 * the first reason comes first. Which claim stands where never depends on it.
 */
import { compareRank } from '../../domain/debate-map'
import type { PlacedUnit } from './place-claims'

/** `hand`: as people ordered them; `stance`: the same, but those for first; `newest`: the latest first; `size`: the largest branch first. */
export const sceneOrders = ['hand', 'stance', 'newest', 'size'] as const
export type SceneOrder = (typeof sceneOrders)[number]

export function orderUnits(units: readonly PlacedUnit[], order: SceneOrder): readonly PlacedUnit[] {
  if (units.length < 2) return units
  // They come by rank.
  const compare = comparisons[order]
  const sorted = compare === byRank ? units : [...units].sort(compare)
  const first = order === 'stance' ? 'pro' : sorted[0]!.argument.stance
  if (sorted.every(({ argument }) => argument.stance === sorted[0]!.argument.stance)) return sorted
  const isFirst = ({ argument }: PlacedUnit) => argument.stance === first
  return [...sorted.filter(isFirst), ...sorted.filter((unit) => !isFirst(unit))]
}

type Comparison = (one: PlacedUnit, other: PlacedUnit) => number

const byRank: Comparison = (one, other) => compareRank(one.argument, other.argument)

const comparisons: Readonly<Record<SceneOrder, Comparison>> = {
  hand: byRank,
  stance: byRank,
  newest: (one, other) => other.argument.createdAt - one.argument.createdAt || byRank(one, other),
  size: (one, other) => weightOf(other) - weightOf(one) || byRank(one, other),
}

/** Claims that stand under an argument, with its premises and what undercuts it. */
export function weightOf(unit: PlacedUnit): number {
  let weight = 0
  const open = [unit]
  for (const { premises, undercuts } of open) {
    for (const premise of premises) if (!premise.isNamed) weight += 1 + premise.node.size
    open.push(...undercuts)
  }
  return weight
}

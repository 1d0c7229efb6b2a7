/**
 * Which branch grows to which side of a thesis: clockwise from the top, in order, so that left and right, top and bottom weigh
 * about the same.
 *
 * Where one claim holds more than half of the map, the thesis would stand at its edge. So that claim stands right beside it, at
 * its right, and the map grows around the two: what else the thesis has to its left, what the claim has to the other sides.
 */
import type { Argument } from '../../domain/argument'
import { orderUnits, weightOf, type SceneOrder } from './order-units'
import type { Forest, PlacedClaim, PlacedUnit } from './place-claims'
import type { Growth } from './turn'

export interface DealtSide {
  readonly growth: Growth
  /** With its roots, which other sides have too. */
  readonly forest: Forest
}

export interface Dealt {
  /** Those at the right and left first. */
  readonly sides: readonly DealtSide[]
  /** The claim beside the thesis from which the sides above and beneath grow, where that is not the thesis itself. */
  readonly hub: PlacedClaim | undefined
}

const beside: readonly Growth[] = ['right', 'left']
const around: readonly Growth[] = ['right', 'left', 'up', 'down']
/** Clockwise from the top. */
const clockwise: readonly Growth[] = ['up', 'right', 'down', 'left']

/** Smaller maps look round as they are. */
const leastWithHub = 12
/** And with more claims between the two the thesis would be too far from the middle. */
const mostSteps = 2
/** So many places in the order at most are tried as ends of a side. */
const mostEnds = 24

export function dealSides(forest: Forest, order: SceneOrder): Dealt {
  const [root, more] = forest.roots
  const weighed = forest.roots.map(({ units }) =>
    orderUnits(units, order).map((unit): Weighed => ({ unit, weight: weightOf(unit) })),
  )
  const sideOf = new Map<Argument, Growth>()
  if (!root || more || !weighed[0]) {
    for (const units of weighed) share(units, ['right', 'left'], { right: 0, left: 0 }, sideOf)
    return split(forest, sideOf, undefined, beside)
  }
  const hub = findHub(weighed[0])
  if (hub) {
    const heaviest = Math.max(...weighed[0].map(({ weight }) => weight))
    let left = 0
    for (const { unit, weight } of weighed[0]) {
      keepSide(unit, weight === heaviest ? 'right' : 'left', sideOf)
      if (weight < heaviest) left += weight
    }
    const units = orderUnits(hub.units, order).map((unit): Weighed => ({ unit, weight: weightOf(unit) }))
    share(units, ['up', 'right', 'down'], { left }, sideOf)
    return split(forest, sideOf, hub, around)
  }
  const isRound = weighed[0].length >= clockwise.length
  share(weighed[0], isRound ? clockwise : ['right', 'left'], {}, sideOf)
  return split(forest, sideOf, undefined, isRound ? around : beside)
}

interface Weighed {
  readonly unit: PlacedUnit
  readonly weight: number
}

/** The claim under which more than half of a map stands, where it can take the thesis's place among its own reasons. */
function findHub(units: readonly Weighed[]): PlacedClaim | undefined {
  const total = units.reduce((sum, { weight }) => sum + weight, 0)
  if (total < leastWithHub) return undefined
  const heavy = units.find(({ weight }) => 2 * weight > total)?.unit
  let hub = heavy && onlyPremise(heavy)
  // Along a chain of single reasons to where the map branches.
  for (let steps = 0; hub; steps++) {
    const [next, other] = hub.units
    if (other) return hub
    hub = next && steps < mostSteps ? onlyPremise(next) : undefined
  }
  return undefined
}

function onlyPremise({ premises, undercuts }: PlacedUnit): PlacedClaim | undefined {
  const [only, more] = premises
  return only && !more && !only.isNamed && undercuts.length === 0 ? only : undefined
}

function keepSide(first: PlacedUnit, growth: Growth, sideOf: Map<Argument, Growth>): void {
  const open = [first]
  for (const { argument, undercuts } of open) {
    sideOf.set(argument, growth)
    open.push(...undercuts)
  }
}

/** Cuts the units, in order, into one part for each side; `held` is what a side has already. */
function share(
  units: readonly Weighed[],
  growths: readonly Growth[],
  held: Partial<Record<Growth, number>>,
  sideOf: Map<Argument, Growth>,
): void {
  const sums = [0]
  const pros = [0]
  for (const { unit, weight } of units) {
    sums.push(sums.at(-1)! + weight)
    pros.push(pros.at(-1)! + (unit.argument.stance === 'pro' ? weight : 0))
  }
  const total = sums.at(-1)! + Object.values(held).reduce((sum, weight) => sum + weight, 0)
  const ends = endsAmong(sums)
  let best: { readonly cuts: readonly number[]; readonly cost: number } | undefined
  const weigh = (cuts: readonly number[]) => {
    const weights = { up: 0, right: 0, down: 0, left: 0, ...held }
    let aside = 0
    growths.forEach((growth, at) => {
      const [from, to] = [cuts[at]!, cuts[at + 1]!]
      const weight = sums[to]! - sums[from]!
      const pro = pros[to]! - pros[from]!
      weights[growth] += weight
      if (pro > 0 && pro < weight) aside += (2 * pro - weight) ** 2
    })
    const { up, right, down, left } = weights
    // Balance first; then no side without anything; then no root far from the middle of a side, where it stands between reasons for
    // and against.
    const uneven = [up, right, down, left].reduce((sum, weight) => sum + (weight - total / 4) ** 2, 0)
    const cost = (right - left) ** 2 + (up - down) ** 2 + uneven / 4 + aside / 2
    if (!best || cost < best.cost) best = { cuts, cost }
  }
  const tryCuts = (cuts: readonly number[], from: number) => {
    if (cuts.length === growths.length) return weigh([...cuts, units.length])
    for (let at = from; at < ends.length; at++) tryCuts([...cuts, ends[at]!], at)
  }
  tryCuts([0], 0)
  growths.forEach((growth, at) => {
    for (const { unit } of units.slice(best!.cuts[at], best!.cuts[at + 1])) keepSide(unit, growth, sideOf)
  })
}

/** Places where a side may end: all of few, or those of about equal parts. */
function endsAmong(sums: readonly number[]): number[] {
  if (sums.length <= mostEnds) return sums.map((_, index) => index)
  const ends = new Set([0])
  let at = 0
  for (let part = 1; part < mostEnds; part++) {
    const wanted = (sums.at(-1)! * part) / (mostEnds - 1)
    while (at < sums.length - 1 && sums[at]! < wanted) at++
    ends.add(at)
  }
  return [...ends]
}

/** A forest for each side: its roots, and of their units those that grow there, with what stands under these. */
function split(
  forest: Forest,
  sideOf: ReadonlyMap<Argument, Growth>,
  hub: PlacedClaim | undefined,
  growths: readonly Growth[],
): Dealt {
  const on = (growth: Growth, placed: PlacedClaim): PlacedClaim => ({
    ...placed,
    units: placed.units.filter(({ argument }) => sideOf.get(argument) === growth),
  })
  const found = new Map<PlacedClaim, Growth>()
  const rest = new Map(growths.map((growth) => [growth, new Array<PlacedClaim>()]))
  for (const placed of forest.inOrder) {
    const { parent, argument } = placed
    if (!parent || !argument) continue
    const growth = sideOf.get(argument) ?? found.get(parent)!
    found.set(placed, growth)
    rest.get(growth)!.push(placed === hub ? on(growth, placed) : placed)
  }
  const sides = growths.map((growth): DealtSide => {
    const heads = hub && (growth === 'up' || growth === 'down') ? [hub] : forest.roots
    const roots = heads.map((head) => on(growth, head))
    return { growth, forest: { roots, loose: [], inOrder: [...roots, ...rest.get(growth)!] } }
  })
  return { sides, hub }
}

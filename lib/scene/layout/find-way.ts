/**
 * Finds a right-angled way from one of some starts to one of some goals that runs through no card: A* on the sparse grid of
 * the lines along which a way can pass a card (after Hart, Nilsson and Raphael 1968).
 *
 * Only cards that a way has run into are on the grid; what a newly found way runs into is added until it runs into nothing.
 * So the work grows with what stands in the way, and not with the map. Deterministic.
 */
import type { Point } from '../path'
import type { Box } from '../scene'
import { boxBetween, grow } from '../box'
import type { BoxIndex } from './box-index'
import { directionOf } from './direction'
import { WayGrid, type WayBudget, type WayGoal, type WayStart } from './way-grid'

export interface WayRequest {
  readonly starts: readonly WayStart[]
  readonly goals: readonly WayGoal[]
  /** How far a way stays away from cards. */
  readonly clearance: number
  readonly cards: BoxIndex
  /** Cards through which a way may run. */
  readonly ignored: readonly Box[]
  /** Cards that are likely to be in the way. */
  readonly known: readonly Box[]
}

/** A search that meets more cards than this is given up. */
const mostKnown = 120
/** And one of which the first try, which knows nothing, meets more than this: its way would be long and winding. */
const mostAtOnce = 25
/** First the best way is looked for, then with more haste another. */
const trials = [
  { haste: 1, steps: 4_000 },
  { haste: 1.2, steps: 8_000 },
]
/** More than this around what a way ran into is likely to be met by the next. */
const vicinity = 60

/** Corner points from a start to a goal; `none` where no way exists, and `costly` where the search would take too long. */
export function findWay(request: WayRequest, budget: WayBudget): Point[] | 'none' | 'costly' {
  const { clearance } = request
  const isOpen = ({ point }: WayStart | WayGoal) => findHits(request, boxBetween(point, point), 0).length === 0
  const starts = request.starts.filter(isOpen)
  const goals = request.goals.filter(isOpen)
  if (starts.length === 0 || goals.length === 0) return 'none'
  const known = new Set(request.known.filter((card) => !request.ignored.includes(card)))
  for (const { haste, steps } of trials) {
    const allowed = Math.min(steps, budget.steps)
    const own = { steps: allowed }
    const way = tryWay(known, own, (cards) => new WayGrid(starts, goals, cards, clearance, haste), request)
    budget.steps -= allowed - Math.max(0, own.steps)
    // Where the steps sufficed, more haste would find nothing either.
    if (way !== 'none' || own.steps > 0) return way
  }
  return 'costly'
}

function tryWay(
  known: Set<Box>,
  budget: WayBudget,
  gridOf: (cards: readonly Box[]) => WayGrid,
  request: WayRequest,
): Point[] | 'none' | 'costly' {
  let most = known.size > request.known.length ? mostKnown : mostAtOnce
  for (;;) {
    const way = gridOf([...known]).search(budget)
    if (!way) return 'none'
    const hits = hitsOf(request, way, most)
    if (hits.size === 0) return way
    if (hits.size > most) return 'costly'
    most = mostKnown
    for (const card of hits) for (const near of findHits(request, grow(card, vicinity), most)) known.add(near)
    if (known.size > most) return 'costly'
  }
}

/** What the way runs into; more than `most` are not counted. */
function hitsOf(request: WayRequest, way: readonly Point[], most: number): Set<Box> {
  const hits = new Set<Box>()
  for (let index = 1; index < way.length && hits.size <= most; index++) {
    for (const card of findHits(request, boxBetween(way[index - 1]!, way[index]!), most)) hits.add(card)
  }
  return hits
}

/** Cards in whose rings the area lies, not many more than `most`; a way along a ring may touch it. */
function findHits({ cards, clearance, ignored }: WayRequest, area: Box, most: number): Box[] {
  const hits: Box[] = []
  cards.some(grow(area, clearance - 0.5), (card) => {
    if (!ignored.includes(card)) hits.push(card)
    return hits.length > most
  })
  return hits
}

/** The corner points without those at which the way goes straight on. */
export function cornersOf(points: readonly Point[]): Point[] {
  const corners: Point[] = []
  for (const point of points) {
    const last = corners.at(-1)
    if (last && last.x === point.x && last.y === point.y) continue
    const before = corners.at(-2)
    if (last && before && directionOf(before, last) === directionOf(last, point)) corners.pop()
    corners.push(point)
  }
  return corners
}

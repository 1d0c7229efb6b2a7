/**
 * Ways of lines around cards: of trunks past what was pinned onto them, and of pinned claims to the lines of the places that
 * they left. A line keeps to its way, or to its old course where no way is found.
 */
import type { Point } from '../path'
import type { Box } from '../scene'
import { BoxIndex, boxBetween, grow, isOverlapping } from './box-index'
import { directionOf, moved, type Direction } from './direction'
import { cornersOf, findWay, type WayBudget, type WayGoal, type WayStart } from './find-way'
import type { Block } from './block'
import type { Obstacles } from './obstacles'
import { spacing } from './spacing'
import { bendCost } from './way-grid'

/** How far lines stay away from cards; where they cannot, how far at least. */
const clearances = [spacing.ring / 2, 5] as const
/** A line that comes nearer than this to a pinned card goes round it. */
const nearest = 3
/** Steps of all searches of one kind in a scene. */
const mostSteps = 120_000
/** A way joins a line no nearer than this to its end. */
const endRoom = 16
/** Pixels that a way may be longer to leave its card on the usual side. */
const sideCost = 40

export interface LeadRequest {
  /** The card that was moved. */
  readonly card: Box
  /** The pinned block that the line is under. */
  readonly top: Block | undefined
  /** Where lines of such premises leave their cards. */
  readonly isUpright: boolean
  /** Whether lines may leave downwards too. */
  readonly isFreeBelow: boolean
  /** The line of the place that it left. */
  readonly line: readonly Point[]
  /** Whether something hangs on that line, so that no part of it may be left out. */
  readonly isWhole: boolean
}

/** Ways between the cards of a scene. */
export function waysAround(obstacles: Obstacles, cards: readonly Box[]): Ways {
  const index = new BoxIndex()
  for (const card of cards) index.add(card)
  return new Ways(obstacles, index)
}

export class Ways {
  private readonly leads: WayBudget = { steps: mostSteps }
  private readonly detours: WayBudget = { steps: mostSteps }
  private readonly known = new Map<string, readonly Point[]>()

  constructor(
    private readonly obstacles: Obstacles,
    private readonly cards: BoxIndex,
  ) {}

  /** The pinned block that a block stands under, or is. */
  topOf(block: Block): Block | undefined {
    return this.obstacles.topOf.get(block)
  }

  /** Whether lines in the area can run straight on. */
  isClear(area: Box): boolean {
    const nowhere = () => true
    return !this.obstacles.cards.some(grow(area, nearest), nowhere) && !this.obstacles.areas.some(area, nowhere)
  }

  /**
   * The line, led around pinned cards on its course and around what is under them, as a whole where it can be. `top` is the
   * pinned block that the line itself is under. A loose line may begin where it comes out from under a card.
   */
  around(line: readonly Point[], top: Block | undefined, isLoose = false): readonly Point[] {
    const points = cornersOf(line)
    const [wide, close] = clearances
    const cards = this.hitsOf(points)
    const areas = this.areasOn(points, top)
    let best = { points: points as readonly Point[], failures: Infinity }
    const trials = [
      ...(areas.length > 0 ? [() => this.ledAround(points, outermost([...areas, ...cards]), wide, isLoose)] : []),
      () => this.ledAround(points, cards, wide, isLoose),
      () => this.ledAround(points, cards, close, isLoose),
    ]
    for (const trial of trials) {
      const led = trial()
      if (led.failures < best.failures) best = led
      if (best.failures === 0) break
    }
    return best.points
  }

  /** What stands under other pinned blocks and is on the course. */
  private areasOn(points: readonly Point[], top: Block | undefined): Box[] {
    const found = new Set<Box>()
    points.slice(1).forEach((point, index) => {
      this.obstacles.areas.some(boxBetween(points[index]!, point), (area) => {
        const isEnd = holds(grow(area, nearest), points[0]!) || holds(grow(area, nearest), points.at(-1)!)
        if (area.top !== top && !isEnd) found.add(area)
        return false
      })
    })
    return [...found]
  }

  private ledAround(
    points: readonly Point[],
    hits: readonly Box[],
    clearance: number,
    isLoose: boolean,
  ): { points: readonly Point[]; failures: number } {
    const course = new Course(points)
    // Nothing can be done where one card was pinned over the end of another's lines.
    const ends = isLoose ? [points.at(-1)!] : [points[0]!, points.at(-1)!]
    const rings = hits.map((card) => grow(card, clearance)).filter((ring) => !ends.some((end) => holds(ring, end)))
    let led: Point[] = [points[0]!]
    let at = 0
    let failures = hits.length - rings.length
    for (const { from, to } of course.spansIn(rings)) {
      const [enter, leave] = [course.pointAt(from), course.pointAt(to)]
      led.push(...course.cornersBetween(at, from))
      at = to
      if (from <= 0) {
        led = [leave]
        continue
      }
      const start = { point: enter, direction: course.directionAt(from, -1), cost: 0 }
      const goal = { point: leave, onward: course.directionAt(to, 1), cost: 0 }
      const detour = this.detour(start, goal, hits, clearance)
      if (!detour) failures++
      led.push(...(detour ?? [enter, ...course.cornersBetween(from, to), leave]))
    }
    led.push(...course.cornersBetween(at, course.length), points.at(-1)!)
    return { points: cornersOf(led), failures }
  }

  /** The same for whoever comes and goes there, so that lines which share their way still do. */
  private detour(
    start: WayStart,
    goal: WayGoal,
    known: readonly Box[],
    clearance: number,
  ): readonly Point[] | undefined {
    const key = [
      known.length,
      start.point.x,
      start.point.y,
      start.direction,
      goal.point.x,
      goal.point.y,
      goal.onward,
    ].join(' ')
    const found =
      this.known.get(key) ??
      findWay({ starts: [start], goals: [goal], clearance, cards: this.cards, ignored: [], known }, this.detours)
    if (found) this.known.set(key, found)
    return found
  }

  /** Pinned cards that the line runs into, but for those that it begins or ends at. */
  private hitsOf(points: readonly Point[]): Box[] {
    const hits = new Set<Box>()
    const ends = [points[0]!, points.at(-1)!]
    points.slice(1).forEach((point, index) => {
      const area = boxBetween(points[index]!, point)
      this.obstacles.cards.some(grow(area, nearest), (card) => {
        const isEnd = ends.some((end) => holds(grow(card, nearest), end))
        if (!isEnd || isOverlapping(grow(area, -0.25), card)) hits.add(card)
        return false
      })
    })
    return [...hits]
  }

  /** From a moved card to the line of the place that it left, and along it; undefined where no way is found. */
  lead({
    card,
    top,
    isUpright,
    isFreeBelow,
    line,
    isWhole,
  }: LeadRequest): { points: Point[]; joins: number } | undefined {
    const home = this.around(line, top, !isWhole)
    const others = [...this.cardsOver(card), ...this.cardsBefore(home.at(-1)!)]
    for (const clearance of clearances) {
      const exits = exitsOf(card, isUpright, isFreeBelow, clearance)
      const starts = exits.map(({ start }) => start)
      const goals = isWhole ? [goalAt(home, 0, home[0]!)] : goalsOn(home, starts)
      for (const ignored of others.length > 0 ? [[], others] : [[]]) {
        const way = findWay({ starts, goals, clearance, cards: this.cards, ignored, known: [card] }, this.leads)
        if (!way) continue
        const { edge } = exits.find(({ start }) => start.point.x === way[0]!.x && start.point.y === way[0]!.y)!
        const end = way.at(-1)!
        const rest = home.slice(segmentAt(home, end) + 1)
        return { points: cornersOf([edge, ...way, ...rest]), joins: cornersOf([edge, ...way]).length }
      }
    }
    return undefined
  }

  /** What was pinned over a card, or the card over it. */
  private cardsOver(card: Box): Box[] {
    const others: Box[] = []
    this.cards.some(card, (other) => {
      if (other.x !== card.x || other.y !== card.y) others.push(other)
      return false
    })
    return others
  }

  /** What was pinned so near to the end of a line that none can come there without running through it. */
  private cardsBefore(end: Point): Box[] {
    const others: Box[] = []
    this.cards.some(grow(boxBetween(end, end), spacing.ring), (card) => {
      const isEnd = card.y + card.height === end.y && holds(grow(card, 1), end)
      if (!isEnd) others.push(card)
      return false
    })
    return others
  }
}

/** Where a line can leave a card: the middles of its sides, and outside of its ring. */
function exitsOf(
  { x, y, width, height }: Box,
  isUpright: boolean,
  isFreeBelow: boolean,
  clearance: number,
): { edge: Point; start: WayStart }[] {
  const [middleX, middleY] = [x + Math.round(width / 2), y + Math.round(height / 2)]
  const exit = (edge: Point, direction: Direction, cost: number) => ({
    edge,
    start: { point: moved(edge, direction, clearance), direction, cost },
  })
  const [top, side] = isUpright ? [0, sideCost] : [sideCost, 0]
  return [
    exit({ x: middleX, y }, 'up', top),
    exit({ x, y: middleY }, 'left', side),
    exit({ x: x + width, y: middleY }, 'right', side),
    ...(isFreeBelow ? [exit({ x: middleX, y: y + height }, 'down', 2 * sideCost)] : []),
  ]
}

/** Its corners, where it is level with a start, and where others of its conclusion join; but not in its last few pixels. */
function goalsOn(line: readonly Point[], starts: readonly WayStart[]): WayGoal[] {
  const last = line.at(-1)!
  const goals = line.slice(0, -1).map((point, index) => goalAt(line, index, point))
  line.slice(1).forEach((to, index) => {
    const from = line[index]!
    const isLevel = from.y === to.y
    const box = grow(boxBetween(from, to), -0.25)
    const candidates = starts.map(({ point }) => (isLevel ? { x: point.x, y: from.y } : { x: from.x, y: point.y }))
    if (to === last) candidates.push(moved(last, directionOf(last, from), spacing.bus))
    for (const met of candidates) {
      const isWithin = isLevel
        ? met.x > box.x && met.x < box.x + box.width
        : met.y > box.y && met.y < box.y + box.height
      if (isWithin && Math.abs(met.x - last.x) + Math.abs(met.y - last.y) > endRoom)
        goals.push(goalAt(line, index, met))
    }
  })
  return goals
}

function goalAt(line: readonly Point[], index: number, point: Point): WayGoal {
  const rest = [point, ...line.slice(index + 1)]
  let cost = bendCost * (rest.length - 2)
  for (let at = 1; at < rest.length; at++) {
    cost += Math.abs(rest[at]!.x - rest[at - 1]!.x) + Math.abs(rest[at]!.y - rest[at - 1]!.y)
  }
  return { point, onward: directionOf(point, rest[1]!), cost }
}

/** The segment on which a point lies, the last where there are two. */
function segmentAt(line: readonly Point[], point: Point): number {
  for (let index = line.length - 2; index > 0; index--) {
    const box = grow(boxBetween(line[index]!, line[index + 1]!), 0.01)
    if (holds(box, point)) return index
  }
  return 0
}

/** Without what lies inside of another. */
function outermost(boxes: readonly Box[]): Box[] {
  return boxes.filter((box) => !boxes.some((other) => other !== box && contains(other, box)))
}

function contains(outer: Box, { x, y, width, height }: Box): boolean {
  const isLevel = outer.x <= x && outer.x + outer.width >= x + width
  return isLevel && outer.y <= y && outer.y + outer.height >= y + height
}

function holds(box: Box, point: Point): boolean {
  return isOverlapping(boxBetween(point, point), box)
}

interface Span {
  readonly from: number
  readonly to: number
}

/** A line by how far one has come on it. */
class Course {
  readonly length: number
  private readonly lengths: readonly number[]

  constructor(private readonly points: readonly Point[]) {
    const lengths = [0]
    for (let index = 1; index < points.length; index++) {
      const [before, point] = [points[index - 1]!, points[index]!]
      lengths.push(lengths[index - 1]! + Math.abs(point.x - before.x) + Math.abs(point.y - before.y))
    }
    this.lengths = lengths
    this.length = lengths.at(-1)!
  }

  /** Where the line runs inside of the boxes; spans that meet are one. */
  spansIn(boxes: readonly Box[]): Span[] {
    const { points, lengths } = this
    const spans: Span[] = []
    for (const box of boxes) {
      for (let index = 1; index < points.length; index++) {
        const [from, to] = [points[index - 1]!, points[index]!]
        if (!isOverlapping(boxBetween(from, to), box)) continue
        const ends = from.y === to.y ? [box.x, box.x + box.width] : [box.y, box.y + box.height]
        const [start, stop] = from.y === to.y ? [from.x, to.x] : [from.y, to.y]
        const along = ends.map((end) => lengths[index - 1]! + (end - start) * Math.sign(stop - start))
        spans.push({
          from: Math.max(lengths[index - 1]!, Math.min(...along)),
          to: Math.min(lengths[index]!, Math.max(...along)),
        })
      }
    }
    spans.sort((one, other) => one.from - other.from)
    const merged: Span[] = []
    for (const span of spans) {
      const last = merged.at(-1)
      if (last && span.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
      else merged.push(span)
    }
    return merged
  }

  pointAt(distance: number): Point {
    const index = this.segmentAt(distance, 1)
    const from = this.points[index]!
    return moved(from, directionOf(from, this.points[index + 1]!), distance - this.lengths[index]!)
  }

  /** The direction just before (-1) or after (1) a point. */
  directionAt(distance: number, side: -1 | 1): Direction {
    const index = this.segmentAt(distance, side)
    return directionOf(this.points[index]!, this.points[index + 1]!)
  }

  cornersBetween(from: number, to: number): Point[] {
    return this.points.filter((_, index) => this.lengths[index]! > from && this.lengths[index]! < to)
  }

  private segmentAt(distance: number, side: -1 | 1): number {
    const { lengths } = this
    let index = 0
    while (
      index < lengths.length - 2 &&
      (side > 0 ? lengths[index + 1]! <= distance : lengths[index + 1]! < distance)
    ) {
      index++
    }
    return index
  }
}

/**
 * Ways of lines around cards: of trunks past what was pinned onto them, and of pinned claims to the lines of the places that
 * they left. A line keeps to its way, or to its old course where no way is found.
 */
import type { Point } from '../path'
import type { Box } from '../scene'
import type { Block } from './block'
import { boxBetween, contains, grow, holds, isOverlapping } from '../box'
import { BoxIndex } from './box-index'
import { Course } from './course'
import { cornersOf, findWay } from './find-way'
import { exitsOf, goalAt, goalsOn, segmentAt } from './lead-ends'
import type { Obstacle, Obstacles } from './obstacles'
import type { WayBudget, WayGoal, WayStart } from './way-grid'

/** How far lines stay away from cards where they cannot keep to the middle of its ring. */
const closest = 5
/** A line that comes nearer than this to a pinned card goes round it. */
const nearest = 3
/** Steps of all searches of one kind in a scene. */
const mostSteps = 40_000

export interface LineTraits {
  /** The pinned block that the line is under. */
  readonly top: Block | undefined
  /** Where trunks for and against run side by side: between them, and which the line is. */
  readonly lane: { readonly x: number; readonly isLeft: boolean } | undefined
  /** Whether it may begin where it comes out from under a card. */
  readonly isLoose?: boolean
}

export interface LeadRequest extends Omit<LineTraits, 'isLoose'> {
  /** The card that was moved. */
  readonly card: Box
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
export function waysAround(obstacles: Obstacles, cards: () => Iterable<Box>): Ways {
  return new Ways(obstacles, cards)
}

export class Ways {
  private readonly leads: WayBudget = { steps: mostSteps }
  private readonly detours: WayBudget = { steps: mostSteps }
  private readonly found = new Map<string, ReturnType<typeof findWay>>()

  /** How far lines stay away from cards; where they cannot, how far at least. */
  private readonly clearances: readonly [number, number]
  private index: BoxIndex | undefined

  constructor(
    private readonly obstacles: Obstacles,
    private readonly listCards: () => Iterable<Box>,
  ) {
    this.clearances = [obstacles.gaps.ring / 2, Math.min(closest, obstacles.gaps.ring / 2 - 1)]
  }

  /** All cards of the scene. Gathered when the first line has to go round one. */
  private get cards(): BoxIndex {
    if (this.index) return this.index
    this.index = new BoxIndex()
    for (const card of this.listCards()) this.index.add(card)
    return this.index
  }

  /** The pinned block that a block stands under, or is. */
  topOf(block: Block): Block | undefined {
    return this.obstacles.topOf.get(block)
  }

  /** Whether lines under that pinned block can run straight on in the area. */
  isClear(area: Box, top: Block | undefined): boolean {
    const { cards, areas } = this.obstacles
    return !cards.some(grow(area, nearest), isOutside(top)) && !areas.some(area, isOutside(top))
  }

  /** The line, led around pinned cards on its course and around what is under them, as a whole where it can be. */
  around(line: readonly Point[], { top, lane, isLoose = false }: LineTraits): readonly Point[] {
    const points = cornersOf(line)
    const [, close] = this.clearances
    const cards = this.hitsOf(points, top)
    const areas = this.areasOn(points, top)
    let best = { points: points as readonly Point[], failures: Infinity }
    if (areas.length + cards.length === 0) return points
    const whole = outermost([...areas, ...cards])
    const trials = [
      ...(areas.length > 0 ? [() => this.ledAround(points, whole, this.clearanceIn(lane, whole), isLoose)] : []),
      () => this.ledAround(points, cards, this.clearanceIn(lane, cards), isLoose),
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
        if (isOutside(top)(area) && !isEnd) found.add(area)
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
    const ends = [start.point.x, start.point.y, start.direction, goal.point.x, goal.point.y, goal.onward]
    const key = [known.length, clearance, ...ends].join(' ')
    const request = { starts: [start], goals: [goal], clearance, cards: this.cards, ignored: [], known }
    const found = this.found.get(key) ?? findWay(request, this.detours)
    this.found.set(key, found)
    return typeof found === 'string' ? undefined : found
  }

  /** Pinned cards that the line runs into, but for those that it begins or ends at. */
  private hitsOf(points: readonly Point[], top: Block | undefined): Box[] {
    const hits = new Set<Box>()
    const ends = [points[0]!, points.at(-1)!]
    points.slice(1).forEach((point, index) => {
      const area = boxBetween(points[index]!, point)
      this.obstacles.cards.some(grow(area, nearest), (card) => {
        const isEnd = ends.some((end) => holds(grow(card, nearest), end))
        if (isOutside(top)(card) && (!isEnd || isOverlapping(grow(area, -0.25), card))) hits.add(card)
        return false
      })
    })
    return [...hits]
  }

  /** From a moved card to the line of the place that it left, and along it; undefined where no way is found. */
  lead(request: LeadRequest): { points: Point[]; joins: number } | undefined {
    const { card, top, lane, isUpright, isFreeBelow, line, isWhole } = request
    const { gaps } = this.obstacles
    if (this.leads.steps <= 0) return undefined
    const home = this.around(line, { top, lane, isLoose: !isWhole })
    const others = [...this.cardsOver(card), ...this.cardsBefore(home.at(-1)!)]
    for (const clearance of this.clearances) {
      const exits = exitsOf(card, isUpright, isFreeBelow, clearance)
      const starts = exits.map(({ start }) => start)
      const goals = isWhole ? [goalAt(home, 0, home[0]!)] : goalsOn(home, starts, gaps.bus)
      for (const ignored of others.length > 0 ? [[], others] : [[]]) {
        const way = findWay({ starts, goals, clearance, cards: this.cards, ignored, known: [card] }, this.leads)
        if (way === 'none') continue
        if (way === 'costly') return undefined
        const { edge } = exits.find(({ start }) => start.point.x === way[0]!.x && start.point.y === way[0]!.y)!
        const rest = home.slice(segmentAt(home, way.at(-1)!) + 1)
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
    this.cards.some(grow(boxBetween(end, end), this.obstacles.gaps.ring), (card) => {
      const isEnd = card.y + card.height === end.y && holds(grow(card, 1), end)
      if (!isEnd) others.push(card)
      return false
    })
    return others
  }

  /** Two trunks that go round the same card keep apart, and do not cross: the one that is nearer to it stays nearer. */
  private clearanceIn(lane: LineTraits['lane'], boxes: readonly Box[]): number {
    const [wide, close] = this.clearances
    const [first] = boxes
    if (!lane || !first) return wide
    const isPassedLeft = lane.x < first.x + first.width / 2
    return isPassedLeft === lane.isLeft ? wide : close
  }
}

/** Whether something was not placed together with what is under the pinned block. */
function isOutside(top: Block | undefined): (obstacle: Obstacle) => boolean {
  return (obstacle) => top === undefined || obstacle.top !== top
}

/** Without what lies inside of another. */
function outermost(boxes: readonly Box[]): Box[] {
  return boxes.filter((box) => !boxes.some((other) => other !== box && contains(other, box)))
}

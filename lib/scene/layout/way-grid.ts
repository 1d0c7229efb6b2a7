/**
 * One search on a grid: its lines run through starts, goals and along the rings of known cards. Bends cost, so that a way has few.
 */
import type { Point } from '../path'
import type { Box } from '../scene'
import { grow } from '../box'
import { directions, type Direction } from './direction'

export interface WayStart {
  readonly point: Point
  /** In which direction the way leaves. */
  readonly direction: Direction
  /** Pixels that this start is worse than another. */
  readonly cost: number
}

export interface WayGoal {
  readonly point: Point
  /** In which direction whoever arrives goes on. */
  readonly onward: Direction
  /** Pixels that are still to go from there. */
  readonly cost: number
}

/** Steps that may still be taken, by all searches together. */
export interface WayBudget {
  steps: number
}

/** Pixels that a way may be longer to have one bend less. */
export const bendCost = 70

const stepX = [0, 1, 0, -1]
const stepY = [-1, 0, 1, 0]

export class WayGrid {
  private readonly xs: readonly number[]
  private readonly ys: readonly number[]
  /** For each node, whether a card lies on the way to its right, and below it. */
  private readonly isShutRight: Uint8Array
  private readonly isShutBelow: Uint8Array

  constructor(
    private readonly starts: readonly WayStart[],
    private readonly goals: readonly WayGoal[],
    known: readonly Box[],
    clearance: number,
    /** 1 finds the cheapest way; more finds one sooner that costs at most so many times as much. */
    private readonly haste: number,
  ) {
    const rings = known.map((card) => grow(card, clearance))
    const points = [...starts, ...goals].map(({ point }) => point)
    this.xs = sorted([...points.map(({ x }) => x), ...rings.flatMap(({ x, width }) => [x, x + width])])
    this.ys = sorted([...points.map(({ y }) => y), ...rings.flatMap(({ y, height }) => [y, y + height])])
    this.isShutRight = new Uint8Array(this.xs.length * this.ys.length)
    this.isShutBelow = new Uint8Array(this.xs.length * this.ys.length)
    for (const ring of rings) this.shut(ring)
  }

  /** The cheapest way as corner points; undefined where there is none or the budget ends. */
  search(budget: WayBudget): Point[] | undefined {
    const { xs, ys } = this
    const count = xs.length * ys.length * 4
    const { costs, cameFrom } = emptyTables(count)
    const goalOf = new Map<number, WayGoal>()
    for (const goal of this.goals) goalOf.set(this.nodeAt(goal.point), goal)
    const open = new Queue()
    for (const start of this.starts) {
      const state = this.nodeAt(start.point) * 4 + directions.indexOf(start.direction)
      if (start.cost >= costs[state]!) continue
      costs[state] = start.cost
      open.push(state, start.cost + this.estimate(start.point.x, start.point.y, state & 3))
    }
    let best = Infinity
    let bestState = -1
    for (let state = open.pop(); state >= 0; state = open.pop()) {
      if (budget.steps-- <= 0) return undefined
      if (open.poppedCost >= best) break
      const node = state >> 2
      const direction = state & 3
      const cost = costs[state]!
      const goal = goalOf.get(node)
      if (goal) {
        const turn = (directions.indexOf(goal.onward) - direction + 4) % 4
        const total = cost + goal.cost + (turn === 0 ? 0 : bendCost)
        if (turn !== 2 && total < best) {
          best = total
          bestState = state
        }
      }
      const [column, row] = [node % xs.length, Math.floor(node / xs.length)]
      for (let next = 0; next < 4; next++) {
        if ((direction + 2) % 4 === next || this.isShut(node, column, row, next)) continue
        const [toColumn, toRow] = [column + stepX[next]!, row + stepY[next]!]
        const length = Math.abs(xs[toColumn]! - xs[column]!) + Math.abs(ys[toRow]! - ys[row]!)
        const reached = (toRow * xs.length + toColumn) * 4 + next
        const total = cost + length + (next === direction ? 0 : bendCost)
        if (total >= costs[reached]!) continue
        costs[reached] = total
        cameFrom[reached] = state
        open.push(reached, total + this.estimate(xs[toColumn]!, ys[toRow]!, next))
      }
    }
    if (bestState < 0) return undefined
    const way: Point[] = []
    for (let state = bestState; state >= 0; state = cameFrom[state]!) {
      const node = state >> 2
      way.push({ x: xs[node % xs.length]!, y: ys[Math.floor(node / xs.length)]! })
    }
    return way.reverse()
  }

  private shut({ x, y, width, height }: Box): void {
    const { xs, ys } = this
    const [left, right] = [place(xs, x), place(xs, x + width)]
    const [top, bottom] = [place(ys, y), place(ys, y + height)]
    for (let row = top; row <= bottom; row++) {
      const from = row * xs.length
      for (let column = left; column <= right; column++) {
        if (row > top && row < bottom && column < right) this.isShutRight[from + column] = 1
        if (column > left && column < right && row < bottom) this.isShutBelow[from + column] = 1
      }
    }
  }

  private isShut(node: number, column: number, row: number, direction: number): boolean {
    const { xs, ys } = this
    if (direction === 0) return row === 0 || this.isShutBelow[node - xs.length] === 1
    if (direction === 1) return column === xs.length - 1 || this.isShutRight[node] === 1
    if (direction === 2) return row === ys.length - 1 || this.isShutBelow[node] === 1
    return column === 0 || this.isShutRight[node - 1] === 1
  }

  /** What is at least to go from a node in a direction, made somewhat more, so that the search heads for the goal. */
  private estimate(x: number, y: number, direction: number): number {
    let least = Infinity
    for (const { point, cost } of this.goals) {
      const [dx, dy] = [point.x - x, point.y - y]
      // How far the goal lies ahead, and beside.
      const ahead = direction === 0 ? -dy : direction === 1 ? dx : direction === 2 ? dy : -dx
      const beside = direction === 0 || direction === 2 ? dx : dy
      const bends = beside === 0 ? (ahead >= 0 ? 0 : 2) : ahead >= 0 ? 1 : 2
      least = Math.min(least, (Math.abs(dx) + Math.abs(dy)) * this.haste + cost + bends * bendCost)
    }
    return least
  }

  private nodeAt({ x, y }: Point): number {
    return place(this.ys, y) * this.xs.length + place(this.xs, x)
  }
}

interface Tables {
  readonly costs: Float64Array
  readonly cameFrom: Int32Array
}

/** One search is over before the next begins, so all use the same memory. */
let tables: Tables = { costs: new Float64Array(0), cameFrom: new Int32Array(0) }

function emptyTables(count: number): Tables {
  if (tables.costs.length < count) tables = { costs: new Float64Array(2 * count), cameFrom: new Int32Array(2 * count) }
  tables.costs.fill(Infinity, 0, count)
  tables.cameFrom.fill(-1, 0, count)
  return tables
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other)
}

/** The place of a value that is in the list. */
function place(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** A binary heap; of equal costs, what was pushed first comes first. */
class Queue {
  poppedCost = 0
  private readonly states: number[] = []
  private readonly costs: number[] = []
  private readonly turns: number[] = []
  private turn = 0

  push(state: number, cost: number): void {
    const { states, costs, turns } = this
    let at = states.length
    const turn = this.turn++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (costs[above]! <= cost) break
      this.copy(above, at)
      at = above
    }
    states[at] = state
    costs[at] = cost
    turns[at] = turn
  }

  /** The state of least cost; -1 where none is left. */
  pop(): number {
    const { states, costs, turns } = this
    if (states.length === 0) return -1
    const first = states[0]!
    this.poppedCost = costs[0]!
    const [state, cost, turn] = [states.pop()!, costs.pop()!, turns.pop()!]
    const size = states.length
    if (size === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      if (below + 1 < size && this.isBefore(below + 1, below)) below++
      if (!(costs[below]! < cost || (costs[below] === cost && turns[below]! < turn))) break
      this.copy(below, at)
      at = below
    }
    states[at] = state
    costs[at] = cost
    turns[at] = turn
    return first
  }

  private copy(from: number, to: number): void {
    this.states[to] = this.states[from]!
    this.costs[to] = this.costs[from]!
    this.turns[to] = this.turns[from]!
  }

  private isBefore(one: number, other: number): boolean {
    const { costs, turns } = this
    return costs[one]! < costs[other]! || (costs[one] === costs[other] && turns[one]! < turns[other]!)
  }
}

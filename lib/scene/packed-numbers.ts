/** Many numbers in a row, written and read in the same order: places as steps from the one before, which are short. */
import { assert } from '../domain/result'
import { spacing } from './layout/spacing'
import { kappa, roundPath, type Path, type PathCommand, type Point } from './path'

/** Steps are told to this part of a pixel, so that their sums stay exact. */
const grain = 64

export class NumberWriter {
  readonly values: number[] = []
  private readonly last = new Map<string, number>()

  add(...values: readonly number[]): void {
    for (const value of values) this.values.push(value)
  }

  /** How far a value is from the one of that name before. */
  step(name: string, value: number): void {
    const rounded = inGrains(value)
    this.values.push(rounded - (this.last.get(name) ?? 0))
    this.last.set(name, rounded)
  }

  point({ x, y }: Point): void {
    this.step('x', x)
    this.step('y', y)
  }

  /** A line with round corners as its corners; any other command by command. */
  path(path: Path): void {
    const corners = cornersOf(path)
    if (isLike(roundPath(corners, spacing.corner), path)) {
      this.add(corners.length)
      for (const corner of corners) this.point(corner)
      return
    }
    this.add(-path.length)
    for (const command of path) {
      this.add(kinds.indexOf(command.kind))
      if (command.kind === 'cubic') {
        this.point({ x: command.x1, y: command.y1 })
        this.point({ x: command.x2, y: command.y2 })
      }
      if (command.kind !== 'close') this.point(command)
    }
  }
}

const kinds: readonly PathCommand['kind'][] = ['move', 'line', 'cubic', 'close']

export class NumberReader {
  private at = 0
  private readonly last = new Map<string, number>()
  private x = 0
  private y = 0

  constructor(private readonly values: readonly number[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.values.length
  }

  next(): number {
    const value = this.values[this.at++]
    assert(value !== undefined, 'the numbers go on')
    return value
  }

  step(name: string): number {
    const value = this.next() + (this.last.get(name) ?? 0)
    this.last.set(name, value)
    return value
  }

  point(): Point {
    this.x += this.next()
    this.y += this.next()
    return { x: this.x, y: this.y }
  }

  path(): Path {
    const count = this.next()
    if (count >= 0)
      return roundPath(
        this.list(count, () => this.point()),
        spacing.corner,
      )
    return this.list(-count, (): PathCommand => {
      const kind = kinds[this.next()]
      assert(kind, 'the command is known')
      if (kind === 'close') return { kind }
      if (kind !== 'cubic') return { kind, ...this.point() }
      const [one, two] = [this.point(), this.point()]
      return { kind, x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...this.point() }
    })
  }

  /** So many in a row; no more than there can be. */
  list<T>(count: number, read: () => T): T[] {
    assert(count <= this.values.length - this.at, 'the numbers go on')
    const items: T[] = []
    for (let index = 0; index < count; index++) items.push(read())
    return items
  }
}

/** Where the line would turn if its corners were not round; without meaning of any other path. */
function cornersOf(path: Path): Point[] {
  const corners: Point[] = []
  for (const [index, command] of path.entries()) {
    const before = path[index - 1]
    if (command.kind === 'close' || before?.kind === 'close') continue
    if (command.kind !== 'cubic') {
      if (path[index + 1]?.kind !== 'cubic') corners.push({ x: command.x, y: command.y })
    } else if (before) {
      const { x, y } = before
      corners.push({ x: inGrains(x + (command.x1 - x) / kappa), y: inGrains(y + (command.y1 - y) / kappa) })
    }
  }
  return corners
}

function inGrains(value: number): number {
  return Math.round(value * grain) / grain
}

type Fields = Readonly<Record<string, unknown>>

/** Whether two paths are the same but for what is lost in calculating. */
function isLike(one: Path, other: Path): boolean {
  return (
    one.length === other.length &&
    one.every((command, index) => {
      const [here, there] = [command as Fields, other[index]! as Fields]
      return Object.keys(here).every((key) => {
        const [mine, yours] = [here[key], there[key]]
        return mine === yours || (typeof mine === 'number' && Math.abs(mine - Number(yours)) < 1e-6)
      })
    })
  )
}

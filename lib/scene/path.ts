/**
 * Paths as typed data: absolute coordinates in map pixels, moves, lines and cubic curves only.
 *
 * Every backend (SVG, canvas) and every geometric test reads the same commands.
 */
export type PathCommand =
  | { readonly kind: 'move'; readonly x: number; readonly y: number }
  | { readonly kind: 'line'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'cubic'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | { readonly kind: 'close' }

export type Path = readonly PathCommand[]

export interface Point {
  readonly x: number
  readonly y: number
}

/** The path as the `d` attribute of SVG, with at most two decimals. */
export function toPathData(path: Path): string {
  let data = ''
  for (const command of path) {
    if (command.kind === 'close') data += 'Z'
    else if (command.kind === 'cubic') {
      data += `C${short(command.x1)} ${short(command.y1)} ${short(command.x2)} ${short(command.y2)} ${short(command.x)} ${short(command.y)}`
    } else data += `${command.kind === 'move' ? 'M' : 'L'}${short(command.x)} ${short(command.y)}`
  }
  return data
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Points along the path, in order, at most about `step` pixels apart on curves; lines give their ends only. */
export function flattenPath(path: Path, step = 6): Point[] {
  const points: Point[] = []
  let at: Point = { x: 0, y: 0 }
  let start = at
  for (const command of path) {
    if (command.kind === 'close') {
      points.push(start)
      continue
    }
    if (command.kind === 'move') start = command
    if (command.kind === 'cubic') {
      const reach =
        Math.hypot(command.x1 - at.x, command.y1 - at.y) +
        Math.hypot(command.x2 - command.x1, command.y2 - command.y1) +
        Math.hypot(command.x - command.x2, command.y - command.y2)
      const parts = Math.max(2, Math.ceil(reach / step))
      for (let part = 1; part < parts; part++) points.push(pointOnCubic(at, command, part / parts))
    }
    at = { x: command.x, y: command.y }
    points.push(at)
  }
  return points
}

type Cubic = Extract<PathCommand, { kind: 'cubic' }>

function pointOnCubic(from: Point, curve: Cubic, t: number): Point {
  const u = 1 - t
  const a = u * u * u
  const b = 3 * u * u * t
  const c = 3 * u * t * t
  const d = t * t * t
  return {
    x: a * from.x + b * curve.x1 + c * curve.x2 + d * curve.x,
    y: a * from.y + b * curve.y1 + c * curve.y2 + d * curve.y,
  }
}

// How far a control point lies along a quarter circle's tangent, so that a cubic follows the circle.
export const kappa = 0.5523

/**
 * A path along right-angled corner points with each corner rounded to at most `radius` pixels.
 *
 * A corner takes at most half of a segment between two corners, and all of an end segment.
 */
export function roundPath(corners: readonly Point[], radius: number): Path {
  const points = withoutIdle(corners)
  const first = points[0]
  if (!first) return []
  const path: PathCommand[] = [{ kind: 'move', x: first.x, y: first.y }]
  for (let index = 1; index < points.length; index++) {
    const corner = points[index]!
    const after = points[index + 1]
    if (!after) {
      path.push({ kind: 'line', x: corner.x, y: corner.y })
      break
    }
    const before = points[index - 1]!
    const lengthIn = Math.hypot(corner.x - before.x, corner.y - before.y)
    const lengthOut = Math.hypot(after.x - corner.x, after.y - corner.y)
    const isFirst = index === 1
    const isLast = index === points.length - 2
    const cut = Math.min(radius, isFirst ? lengthIn : lengthIn / 2, isLast ? lengthOut : lengthOut / 2)
    const from = towards(corner, before, cut / lengthIn)
    const to = towards(corner, after, cut / lengthOut)
    path.push({ kind: 'line', x: from.x, y: from.y })
    const one = towards(from, corner, kappa)
    const two = towards(to, corner, kappa)
    path.push({ kind: 'cubic', x1: one.x, y1: one.y, x2: two.x, y2: two.y, x: to.x, y: to.y })
  }
  return path
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** Drops points that repeat the one before, and corners at which the line goes straight on. */
function withoutIdle(corners: readonly Point[]): Point[] {
  const points: Point[] = []
  for (const corner of corners) {
    const last = points.at(-1)
    if (last && Math.abs(last.x - corner.x) < 0.01 && Math.abs(last.y - corner.y) < 0.01) continue
    const before = points.at(-2)
    const isStraight =
      before &&
      last &&
      Math.abs((last.x - before.x) * (corner.y - last.y) - (last.y - before.y) * (corner.x - last.x)) < 0.01 &&
      (last.x - before.x) * (corner.x - last.x) + (last.y - before.y) * (corner.y - last.y) > 0
    if (isStraight) points.pop()
    points.push(corner)
  }
  return points
}

/** A full circle as four curves. */
export function circlePath({ x, y }: Point, radius: number): PathCommand[] {
  const k = radius * kappa
  return [
    { kind: 'move', x: x + radius, y },
    { kind: 'cubic', x1: x + radius, y1: y + k, x2: x + k, y2: y + radius, x, y: y + radius },
    { kind: 'cubic', x1: x - k, y1: y + radius, x2: x - radius, y2: y + k, x: x - radius, y },
    { kind: 'cubic', x1: x - radius, y1: y - k, x2: x - k, y2: y - radius, x, y: y - radius },
    { kind: 'cubic', x1: x + k, y1: y - radius, x2: x + radius, y2: y - k, x: x + radius, y },
    { kind: 'close' },
  ]
}

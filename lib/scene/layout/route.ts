/**
 * From a route to the arrow that the scene holds: corners rounded, with head, joint and mark. First its shape, which depends
 * on nothing outside of its block; then its place.
 */
import type { Stance } from '../../domain/argument'
import type { Box, SceneArrow, SceneReference } from '../scene'
import type { ArrowShape, Block, Route } from './block'
import type { Turn } from './turn'
import { circlePath, roundPath, type Path, type PathCommand, type Point } from '../path'
import { spacing } from './spacing'

const headLength = 9
const headHalf = 4.5
/** The tip stays this far from the card. */
const headGap = 2

/**
 * The lines of a route, rounded, with the corner of its block as their origin: so that an arrow that moves keeps its shape to
 * the last digit.
 */
export function shapeArrow(route: Route, base: Point): ArrowShape {
  const isUndercut = 'argument' in route.argument.conclusion
  const last = isUndercut ? spacing.markRadius : headGap + headLength - 1
  const own = ({ x, y }: Point): Point => ({ x: x - base.x, y: y - base.y })
  const paths = route.strands.map(({ points, curve }): Path => {
    const line = route.trunk ? points.map(own) : shorten(points.map(own), last)
    return curve ? freeCurve(line, curve === 'sideways') : roundPath(line.reverse(), spacing.corner)
  })
  // Drawn from their ends, so that the dashes of lines that share their way fall together.
  if (route.trunk) paths.push(roundPath(shorten(route.trunk.map(own), last).reverse(), spacing.corner))
  const end = own(route.end)
  const joint = route.joint && own(route.joint)
  return {
    argument: route.argument,
    isFree: route.isFree,
    paths,
    head: isUndercut ? null : headPath(end),
    joint,
    end,
    anchor: own(route.anchor),
    references: route.references.map(({ block, x, y }) => ({ block, ...own({ x, y }) })),
    bounds: boundsOf(paths, joint, end),
  }
}

/** The arrow as the scene holds it, for a block that stands there in the layout. */
export function placeArrow(shape: ArrowShape, at: Point, turn: Turn): SceneArrow {
  const { argument, bounds } = shape
  const isUndercut = 'argument' in argument.conclusion
  const place = ({ x, y }: Point): Point => turn.point(x + at.x, y + at.y)
  const end = place(shape.end)
  return {
    argumentId: argument.id,
    stance: argument.stance,
    kind: isUndercut ? 'undercut' : 'reason',
    conclusion: argument.conclusion,
    premises: argument.premises,
    paths: shape.paths.map((path) => turn.path(path, at)),
    head: shape.head && turn.path(shape.head, at),
    joint: shape.joint && { ...place(shape.joint), radius: spacing.jointRadius },
    mark: isUndercut ? markPath(end, argument.stance === 'con') : null,
    end: isUndercut ? end : place({ x: shape.end.x, y: shape.end.y + headGap }),
    anchor: place(shape.anchor),
    references: shape.references.map(({ block, x, y }) => {
      const box = turn.box({ x: x + at.x, y: y + at.y, width: block.cardWidth, height: block.cardHeight })
      return toReference(block, box, argument.stance)
    }),
    isFree: shape.isFree,
    bounds: turn.box({ ...bounds, x: bounds.x + at.x, y: bounds.y + at.y }),
  }
}

/** What follows from the other parts of an arrow that stands on the page. */
export function finishArrow(arrow: Omit<SceneArrow, 'kind' | 'head' | 'mark' | 'bounds'>, turn: Turn): SceneArrow {
  const { paths, joint, end, conclusion, stance } = arrow
  if ('argument' in conclusion) {
    const mark = markPath(end, stance === 'con')
    return { ...arrow, kind: 'undercut', head: null, mark, bounds: boundsOf(paths, joint, end) }
  }
  const { x, y } = turn.back(end)
  const edge = { x, y: y - headGap }
  const bounds = boundsOf(paths, joint, turn.point(edge.x, edge.y))
  return { ...arrow, kind: 'reason', head: turn.path(headPath(edge), { x: 0, y: 0 }), mark: null, bounds }
}

function headPath({ x, y }: Point): Path {
  return [
    { kind: 'move', x, y: y + headGap },
    { kind: 'line', x: x + headHalf, y: y + headGap + headLength },
    { kind: 'line', x: x - headHalf, y: y + headGap + headLength },
    { kind: 'close' },
  ]
}

function toReference({ claim, face }: Block, box: Box, stance: Stance): SceneReference {
  const { lines, sign, footer } = face!
  return { claim: claim!.id, text: claim!.text, stance, ...box, lines, sign, footer }
}

/** A circle with a cross, or with a plus for a backing. */
export function markPath(centre: Point, isCross: boolean): PathCommand[] {
  const radius = spacing.markRadius
  const reach = isCross ? radius * Math.SQRT1_2 : radius
  const { x, y } = centre
  const bar = (dx: number, dy: number): PathCommand[] => [
    { kind: 'move', x: x - dx, y: y - dy },
    { kind: 'line', x: x + dx, y: y + dy },
  ]
  const bars = isCross ? [...bar(reach, reach), ...bar(reach, -reach)] : [...bar(reach, 0), ...bar(0, reach)]
  return [...circlePath(centre, radius), ...bars]
}

/** The points without the last `length` pixels of their last segment. */
function shorten(points: readonly Point[], length: number): Point[] {
  const last = points.at(-1)
  const before = points.at(-2)
  if (!last || !before) return [...points]
  const reach = Math.hypot(last.x - before.x, last.y - before.y)
  const share = reach === 0 ? 0 : Math.min(1, length / reach)
  const end = { x: last.x + (before.x - last.x) * share, y: last.y + (before.y - last.y) * share }
  return [...points.slice(0, -1), end]
}

/** Up from the first point, and from below into the last; or sideways out of the one and into the other. */
function freeCurve(points: readonly Point[], isSideways: boolean): PathCommand[] {
  const from = points[0]!
  const to = points.at(-1)!
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const [along, across] = isSideways ? [dx, dy] : [dy, dx]
  const pull = Math.max(36, Math.min(160, Math.abs(along) / 2 + Math.abs(across) / 8))
  const step = isSideways ? { x: (dx < 0 ? -1 : 1) * pull, y: 0 } : { x: 0, y: -pull }
  return [
    { kind: 'move', x: from.x, y: from.y },
    { kind: 'cubic', x1: from.x + step.x, y1: from.y + step.y, x2: to.x - step.x, y2: to.y - step.y, x: to.x, y: to.y },
  ]
}

/** A box around the corners and control points, between which every line runs. */
function boundsOf(paths: readonly Path[], joint: Point | null, end: Point): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const include = (x: number, y: number, reach: number) => {
    left = Math.min(left, x - reach)
    right = Math.max(right, x + reach)
    top = Math.min(top, y - reach)
    bottom = Math.max(bottom, y + reach)
  }
  for (const path of paths) {
    for (const command of path) {
      if (command.kind === 'close') continue
      include(command.x, command.y, 1)
      if (command.kind !== 'cubic') continue
      include(command.x1, command.y1, 1)
      include(command.x2, command.y2, 1)
    }
  }
  const reach = spacing.jointRadius + 2
  if (joint) include(joint.x, joint.y, reach)
  include(end.x, end.y, reach)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

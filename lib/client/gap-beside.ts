/**
 * The gap beside a card of a row: where among its siblings something would come that is put there, and the line that shows it.
 *
 * It reaches half-way to the next card, and never far: all the ground around stays free.
 */
import type { Point } from '@/lib/scene/path'
import type { Box } from '@/lib/scene/scene'

/** Map pixels from a card within which one aims at the gap, and how thick the line is. */
const reach = 22
const thickness = 4

/** The strip at one of the two ends of a card in which a point is, along the way on which its neighbours in the row stand. */
export function gapBeside(
  box: Box,
  { before, after }: { readonly before: Box | undefined; readonly after: Box | undefined },
  point: Point,
): { readonly isAfter: boolean; readonly line: Box } | undefined {
  const fromBefore = before && stepBetween(before, box)
  const toAfter = after && stepBetween(box, after)
  // The first of a column stands beside another column as well.
  const along = [fromBefore, toAfter].find((step) => step?.axis === 'y') ?? toAfter ?? fromBefore
  if (!along) return undefined
  const { axis } = along
  const across = axis === 'x' ? 'y' : 'x'
  if (point[across] < box[across] || point[across] > box[across] + sizeOf(box, across)) return undefined
  for (const isAfter of [false, true]) {
    const step = isAfter ? toAfter : fromBefore
    const depth = step?.axis === axis ? Math.min(reach, Math.abs(step.distance) / 2) : reach
    const isAtEnd = isAfter === along.distance >= 0
    const outwards = isAtEnd ? 1 : -1
    const edge = isAtEnd ? box[axis] + sizeOf(box, axis) : box[axis]
    const away = (point[axis] - edge) * outwards
    if (away < 0 || away > depth) continue
    const middle = edge + outwards * (depth < reach ? depth : reach / 2) - thickness / 2
    const line = axis === 'x' ? { ...box, x: middle, width: thickness } : { ...box, y: middle, height: thickness }
    return { isAfter, line }
  }
  return undefined
}

/** How a card stands to the next: beneath each other, side by side, or neither. Negative where the next comes first on the page. */
interface Step {
  readonly axis: 'x' | 'y'
  readonly distance: number
}

function stepBetween(one: Box, other: Box): Step | undefined {
  for (const axis of ['y', 'x'] as const) {
    const across = axis === 'y' ? 'x' : 'y'
    const [start, end] = [one[axis], one[axis] + sizeOf(one, axis)]
    const [otherStart, otherEnd] = [other[axis], other[axis] + sizeOf(other, axis)]
    const overlap =
      Math.min(one[across] + sizeOf(one, across), other[across] + sizeOf(other, across)) -
      Math.max(one[across], other[across])
    if (overlap < Math.min(sizeOf(one, across), sizeOf(other, across)) / 2) continue
    if (otherStart >= end) return { axis, distance: otherStart - end }
    if (start >= otherEnd) return { axis, distance: otherEnd - start }
  }
  return undefined
}

function sizeOf(box: Box, axis: 'x' | 'y'): number {
  return axis === 'x' ? box.width : box.height
}

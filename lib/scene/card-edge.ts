/**
 * The left edge of a card, which tells its stance: a strip of its colour. Where hue cannot tell it, a wider strip, full for
 * what supports and hatched for what attacks. Hatching is drawn line by line within the strip, so that no backend has to clip.
 */
import type { Stance } from '../domain/argument'
import { cardRadius } from './card-radius'
import type { PaintCommand } from './paint-command'
import type { PathCommand } from './path'
import type { Box } from './scene'
import type { Theme } from './theme'

export const edgeWidth = 4
const patternedWidth = 7
const hatchStep = 4.5
const hatchWidth = 1.1

export function paintEdge(card: Box, stance: Stance, theme: Theme): PaintCommand[] {
  const colour = theme[stance]
  if (!theme.isPatterned) return [{ kind: 'path', path: edgePath(card, edgeWidth), fill: colour, stroke: null }]
  const path = edgePath(card, patternedWidth)
  if (stance === 'pro') return [{ kind: 'path', path, fill: colour, stroke: null }]
  const stroke = { colour, width: hatchWidth, dash: [] }
  const [outline, hatch] = [insetBox(card, hatchWidth / 2), hatchPath(card)]
  return [
    { kind: 'path', path: edgePath(outline, patternedWidth - hatchWidth / 2), fill: theme.paper, stroke },
    { kind: 'path', path: hatch, fill: null, stroke },
  ]
}

function insetBox({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

/** Lines that rise to the right from side to side of the strip, between the round corners. */
function hatchPath({ x, y, height }: Box): PathCommand[] {
  const right = x + patternedWidth - hatchWidth / 2
  const [first, last] = [y + cardRadius, y + height + cardRadius]
  const path: PathCommand[] = []
  for (let from = first; from <= last; from += hatchStep) {
    // Beneath the lower corner's beginning a line starts further in, where the strip does.
    const below = Math.max(0, from - (y + height - cardRadius))
    const left = x + hatchWidth / 2 + cornerInset(below)
    if (left >= right) continue
    path.push(
      { kind: 'move', x: left, y: from - (left - x - hatchWidth / 2) },
      { kind: 'line', x: right, y: from - (right - x - hatchWidth / 2) },
    )
  }
  return path
}

/** How far in a line that would end so far beneath the corner's beginning meets the corner: on the circle, by its equation. */
function cornerInset(below: number): number {
  if (below === 0) return 0
  // (cardRadius - t)² + (below - t)² = cardRadius², the smaller t.
  const sum = cardRadius + below
  return (sum - Math.sqrt(sum * sum - 2 * below * below)) / 2
}

/** The part of the rounded card that lies within the first `width` pixels, which are no more than its corners'. */
export function edgePath({ x, y, height }: Box, width: number): PathCommand[] {
  const radius = cardRadius
  const rise = radius - Math.sqrt(radius * radius - (radius - width) ** 2)
  const angle = Math.acos((radius - width) / radius)
  const pull = (4 / 3) * Math.tan(angle / 4) * radius
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const right = x + width
  const bottom = y + height
  return [
    { kind: 'move', x: right, y: y + rise },
    {
      kind: 'cubic',
      x1: right - pull * sin,
      y1: y + rise + pull * cos,
      x2: x,
      y2: y + radius - pull,
      x,
      y: y + radius,
    },
    { kind: 'line', x, y: bottom - radius },
    {
      kind: 'cubic',
      x1: x,
      y1: bottom - radius + pull,
      x2: right - pull * sin,
      y2: bottom - rise - pull * cos,
      x: right,
      y: bottom - rise,
    },
    { kind: 'close' },
  ]
}

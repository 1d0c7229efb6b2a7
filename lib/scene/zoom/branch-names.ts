/**
 * Names over a map seen from afar, as on a map of a country: those of the largest branches first, none over another, none cut
 * by the edge of what is in sight, and never so many that they hide the shape that one looks at.
 */
import { grow, isOverlapping } from '../box'
import type { PaintContext } from '../canvas-backend'
import { familyCss, type TextMeasurer } from '../measure'
import { isRightToLeft } from '../paint-line'
import type { Box, SceneClaim } from '../scene'
import type { Theme } from '../theme'
import { fewWords, lineHeightOfWords } from './few-words'
import type { PaintWindow } from './zoomed-part'

/** Pixels of the page. */
const plate = {
  width: 148,
  padding: { across: 9, down: 5 },
  edge: 3,
  size: 12,
  largeSize: 13,
  lines: 2,
  gap: 10,
  margin: 8,
}

/** A claim has a name where at least so many stand beneath it. */
const leastSize = 3

/** The share of what is seen of the map that names may cover; a map that is small on the page has none. */
const mostCovered = 0.07

export interface BranchName {
  readonly claim: SceneClaim
  readonly lines: readonly string[]
  /** Map pixels. */
  readonly box: Box
  readonly size: number
}

/** The names to paint, the largest branch first. */
export function branchNames(
  claims: readonly SceneClaim[],
  { box, seen = box, zoom }: Pick<PaintWindow, 'box' | 'seen' | 'zoom'>,
  measurer: TextMeasurer,
): BranchName[] {
  const named = claims.filter(
    (claim) => claim.size >= leastSize && claim.role !== 'loose' && isIn(middleOf(claim), seen),
  )
  named.sort((one, other) => other.size - one.size || one.depth - other.depth)
  const names: BranchName[] = []
  let room = mostCovered * areaOf(claims, seen)
  for (const claim of named) {
    const name = nameOf(claim, seen, zoom, measurer)
    const area = name.box.width * name.box.height
    // What is larger than the room that is left may be followed by what is not; what is far too large is not.
    if (room < area / 2) break
    if (room < area || names.some((other) => isOverlapping(grow(other.box, plate.gap / zoom), name.box))) continue
    names.push(name)
    room -= area
  }
  return names
}

export function paintBranchNames(
  claims: readonly SceneClaim[],
  context: PaintContext,
  window: PaintWindow,
  theme: Theme,
  measurer: TextMeasurer,
): void {
  for (const name of branchNames(claims, window, measurer)) paintName(name, context, window.zoom, theme)
}

/** In the middle of its claim, moved as little as needed to be whole within the frame. */
function nameOf(claim: SceneClaim, frame: Box, zoom: number, measurer: TextMeasurer): BranchName {
  const size = (claim.role === 'thesis' ? plate.largeSize : plate.size) / zoom
  const margin = plate.margin / zoom
  const room = { width: plate.width / zoom, height: plate.lines * size * lineHeightOfWords + 1, size }
  const lines = fewWords(claim.text, room, measurer)
  const width =
    Math.max(...lines.map((line) => (measurer.width(line, 'main') * size) / 13)) + (2 * plate.padding.across) / zoom
  const height = lines.length * size * lineHeightOfWords + (2 * plate.padding.down) / zoom
  const x = within(claim.x + claim.width / 2 - width / 2, frame.x + margin, frame.x + frame.width - margin - width)
  const y = within(claim.y + claim.height / 2 - height / 2, frame.y + margin, frame.y + frame.height - margin - height)
  return { claim, lines, size, box: { x, y, width, height } }
}

function paintName({ claim, lines, size, box }: BranchName, context: PaintContext, zoom: number, theme: Theme): void {
  const { x, y, width, height } = box
  const isThesis = claim.role === 'thesis'
  context.beginPath()
  context.roundRect(x, y, width, height, 4 / zoom)
  context.fillStyle = isThesis ? theme.thesis : theme.surface
  context.fill()
  if (!isThesis) {
    context.strokeStyle = theme.ink3
    context.lineWidth = 1 / zoom
    context.stroke()
    if (claim.role !== 'loose') {
      context.fillStyle = theme[claim.role]
      context.fillRect(x, y + 2 / zoom, plate.edge / zoom, height - 4 / zoom)
    }
  }
  context.font = `600 ${size}px ${familyCss('Inter')}`
  context.fillStyle = isThesis ? theme.onThesis : theme.ink
  const isFromRight = isRightToLeft(claim.text)
  context.textAlign = isFromRight ? 'right' : 'left'
  context.textBaseline = 'alphabetic'
  if (isFromRight) context.direction = 'rtl'
  const start = isFromRight ? x + width - plate.padding.across / zoom : x + plate.padding.across / zoom
  lines.forEach((line, index) => {
    const baseline = y + plate.padding.down / zoom + index * size * lineHeightOfWords + size * 0.95
    context.fillText(line, start, baseline)
  })
  context.direction = 'ltr'
}

/** About the area on which claims stand, of what is seen. */
function areaOf(claims: readonly SceneClaim[], seen: Box): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of claims) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  const width = Math.min(right, seen.x + seen.width) - Math.max(left, seen.x)
  const height = Math.min(bottom, seen.y + seen.height) - Math.max(top, seen.y)
  return Math.max(0, width) * Math.max(0, height)
}

function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}

function isIn({ x, y }: { x: number; y: number }, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** The nearest place from least to most; the least where there is none. */
function within(place: number, least: number, most: number): number {
  return Math.max(least, Math.min(place, most))
}

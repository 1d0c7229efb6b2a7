/** Names over a map seen from afar, as on a map of a country: the thesis and the largest branches, none over another. */
import type { ClaimId } from '../../domain/ids'
import type { PaintContext } from '../canvas-backend'
import { familyCss, type TextMeasurer } from '../measure'
import { isRightToLeft } from '../paint-line'
import type { Box, SceneClaim } from '../scene'
import type { Theme } from '../theme'
import { fewWords, lineHeightOfWords } from './few-words'
import type { PaintWindow } from './zoomed-part'

/** Pixels of the page. */
const plate = { width: 168, padding: 6, size: 12, largeSize: 14, lines: 2, gap: 4 }

/** Names are for the whole, not for every claim. */
const mostNames = 24

export function paintBranchNames(
  claims: readonly SceneClaim[],
  context: PaintContext,
  window: PaintWindow,
  theme: Theme,
  measurer: TextMeasurer,
): void {
  const sizes = claimsBeneath(claims)
  const named = claims
    .filter(({ depth, id }) => depth <= 3 && (depth === 0 || (sizes.get(id) ?? 0) >= 3))
    .sort((one, other) => one.depth - other.depth || (sizes.get(other.id) ?? 0) - (sizes.get(one.id) ?? 0))
  const taken: Box[] = []
  for (const claim of named) {
    if (taken.length >= mostNames) return
    const name = nameOf(claim, window, measurer)
    const isFree = !taken.some((other) => overlaps(other, name.box))
    if (!isFree) continue
    taken.push(name.box)
    paintName(claim, name, context, window.zoom, theme)
  }
}

interface Name {
  readonly lines: readonly string[]
  /** Map pixels. */
  readonly box: Box
  readonly size: number
}

function nameOf(claim: SceneClaim, { zoom }: PaintWindow, measurer: TextMeasurer): Name {
  const size = (claim.depth === 0 ? plate.largeSize : plate.size) / zoom
  const padding = plate.padding / zoom
  const room = { width: plate.width / zoom, height: plate.lines * size * lineHeightOfWords + 1, size }
  const lines = fewWords(claim.text, room, measurer)
  const width = Math.max(...lines.map((line) => (measurer.width(line, 'main') * size) / 13)) + 2 * padding
  const height = lines.length * size * lineHeightOfWords + 2 * padding
  const x = claim.x + claim.width / 2 - width / 2
  return { lines, size, box: { x, y: claim.y + claim.height / 2 - height / 2, width, height } }
}

function paintName(claim: SceneClaim, name: Name, context: PaintContext, zoom: number, theme: Theme): void {
  const { x, y, width, height } = name.box
  const isThesis = claim.role === 'thesis'
  context.beginPath()
  context.roundRect(x, y, width, height, 5 / zoom)
  context.fillStyle = isThesis ? theme.thesis : theme.surface
  context.fill()
  context.strokeStyle = claim.role === 'pro' || claim.role === 'con' ? theme[claim.role] : theme.ink2
  context.lineWidth = 1.5 / zoom
  context.stroke()
  context.font = `600 ${name.size}px ${familyCss('Inter')}`
  context.fillStyle = isThesis ? theme.onThesis : theme.ink
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  if (isRightToLeft(claim.text)) context.direction = 'rtl'
  name.lines.forEach((line, index) => {
    const baseline = y + plate.padding / zoom + index * name.size * lineHeightOfWords + name.size * 0.95
    context.fillText(line, x + width / 2, baseline)
  })
  context.direction = 'ltr'
}

/** How many of the painted claims stand beneath each. */
function claimsBeneath(claims: readonly SceneClaim[]): Map<ClaimId, number> {
  const sizes = new Map<ClaimId, number>()
  // The deepest first: a claim's own sum is complete before it is added to the one above.
  for (const { id, parent } of [...claims].sort((one, other) => other.depth - one.depth)) {
    if (parent !== null) sizes.set(parent, (sizes.get(parent) ?? 0) + (sizes.get(id) ?? 0) + 1)
  }
  return sizes
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

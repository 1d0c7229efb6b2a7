/** A map from afar: blocks in the colour of their side, with the names of its main branches written over them. */
import type { PaintContext } from '../canvas-backend'
import type { TextMeasurer } from '../measure'
import type { ClaimRole, SceneClaim } from '../scene'
import type { Theme } from '../theme'
import { paintBranchNames } from './branch-names'
import { paintLines } from './paint-lines'
import { dimmedAlpha, type PaintWindow, type ZoomedPart } from './zoomed-part'

/** Claims whose rectangles are filled in one go. */
const rectanglesAtOnce = 400

/** Pixels of the page from which a block shows its sign. */
const signHeight = 9

const roles: readonly ClaimRole[] = ['loose', 'pro', 'con', 'thesis']

export function paintFar(
  { claims, arrows, marks }: ZoomedPart,
  context: PaintContext,
  window: PaintWindow,
  theme: Theme,
  measurer: TextMeasurer,
): void {
  const { zoom } = window
  const isTiny = zoom < 0.08
  const alpha = isTiny ? 0.45 : 0.6
  paintLines(arrows, context, theme, {
    width: Math.max(2, 0.8 / zoom),
    alpha: marks.only ? dimmedAlpha * alpha : alpha,
    isCurved: !isTiny,
  })
  const lit = marks.only && new Set(marks.only)
  if (lit) {
    context.globalAlpha = dimmedAlpha
    paintBlocks(
      claims.filter(({ id }) => !lit.has(id)),
      context,
      zoom,
      theme,
    )
    context.globalAlpha = 1
  }
  const bright = lit ? claims.filter(({ id }) => lit.has(id)) : claims
  paintBlocks(bright, context, zoom, theme)
  if (window.hasNames) paintBranchNames(bright, context, window, theme, measurer)
}

function paintBlocks(claims: readonly SceneClaim[], context: PaintContext, zoom: number, theme: Theme): void {
  // A gap of a third of a pixel of the page between blocks at least, a pixel at most.
  const least = 1.5 / zoom
  for (const role of roles) {
    context.fillStyle = role === 'thesis' ? theme.thesis : role === 'loose' ? theme.ink3 : theme[role]
    let count = 0
    context.beginPath()
    for (const claim of claims) {
      if (claim.role !== role) continue
      const { x, y, width, height } = claim
      if (height * zoom >= 6) context.roundRect(x, y, width, height, 14)
      else context.rect(x, y, Math.max(least, width), Math.max(least, height))
      if (++count % rectanglesAtOnce === 0) {
        context.fill()
        context.beginPath()
      }
    }
    context.fill()
  }
  paintSigns(claims, context, zoom, theme)
}

/** A plus or a minus in the middle of each block that has room for one: the side is told by more than the hue. */
function paintSigns(claims: readonly SceneClaim[], context: PaintContext, zoom: number, theme: Theme): void {
  context.strokeStyle = theme.surface
  context.lineWidth = 1.6 / zoom
  const arm = 3.2 / zoom
  let count = 0
  context.beginPath()
  for (const { x, y, width, height, role } of claims) {
    if ((role !== 'pro' && role !== 'con') || height * zoom < signHeight) continue
    const [middleX, middleY] = [x + width / 2, y + height / 2]
    context.moveTo(middleX - arm, middleY)
    context.lineTo(middleX + arm, middleY)
    if (role === 'pro') {
      context.moveTo(middleX, middleY - arm)
      context.lineTo(middleX, middleY + arm)
    }
    if (++count % rectanglesAtOnce === 0) {
      context.stroke()
      context.beginPath()
    }
  }
  context.stroke()
}

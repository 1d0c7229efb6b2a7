/** A map from afar: blocks in the colour of their side, with the names of its main branches written over them. */
import type { PaintContext } from '../canvas-backend'
import type { TextMeasurer } from '../measure'
import type { ClaimRole, SceneClaim } from '../scene'
import type { ScreenTheme, Theme } from '../theme'
import { paintBranchNames } from './branch-names'
import { paintLines } from './paint-lines'
import type { PaintWindow, ZoomedPart } from './zoomed-part'

/** Claims whose rectangles are filled in one go. */
const rectanglesAtOnce = 400

/** Pixels of the page from which a block shows its sign. */
const signHeight = 9

/** Half of a sign: pixels of the page at least, and the share of a block's height from where that is more. */
const leastArm = 3.2
const armShare = 0.14

const roles: readonly ClaimRole[] = ['loose', 'pro', 'con', 'thesis']

/** From here on a block is large: full colour would weigh too much, and what is written over it too little. */
const paleZoom = 0.18
const paleAlpha = 0.32

/** Pixels of the page beneath which blocks are so small that neighbours touch: each is painted in the scene's order then. */
const tinyHeight = 6

export function paintFar(
  { claims, arrows, marks }: ZoomedPart,
  context: PaintContext,
  window: PaintWindow,
  theme: ScreenTheme,
  measurer: TextMeasurer,
): void {
  const { zoom } = window
  const isTiny = zoom < 0.08
  const alpha = isTiny ? 0.45 : 0.6
  paintLines(arrows, context, theme, {
    width: Math.max(2, 0.8 / zoom),
    alpha: marks.only ? theme.dimmed * alpha : alpha,
    isCurved: !isTiny,
  })
  const lit = marks.only && new Set(marks.only)
  if (lit) {
    context.globalAlpha = theme.dimmed
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
  const isTiny = ({ height }: SceneClaim) => height * zoom < tinyHeight
  paintTiny(claims.filter(isTiny), context, zoom, theme)
  const { globalAlpha: alpha } = context
  for (const role of roles) {
    context.fillStyle = colourOf(role, theme)
    context.globalAlpha = zoom >= paleZoom && role !== 'thesis' ? alpha * paleAlpha : alpha
    let count = 0
    context.beginPath()
    for (const claim of claims) {
      if (claim.role !== role || isTiny(claim)) continue
      context.roundRect(claim.x, claim.y, claim.width, claim.height, 14)
      if (++count % rectanglesAtOnce === 0) {
        context.fill()
        context.beginPath()
      }
    }
    context.fill()
  }
  context.globalAlpha = alpha
  for (const role of ['pro', 'con'] as const) paintSigns(role, claims, context, zoom, theme)
}

/** Pro does not lie over con, nor con over pro: whatever comes later in the scene does. */
function paintTiny(claims: readonly SceneClaim[], context: PaintContext, zoom: number, theme: Theme): void {
  const least = 1.5 / zoom
  let last: ClaimRole | undefined
  for (const { role, x, y, width, height } of claims) {
    if (role !== last) context.fillStyle = colourOf(role, theme)
    last = role
    context.fillRect(x, y, Math.max(least, width), Math.max(least, height))
  }
}

function colourOf(role: ClaimRole, theme: Theme): string {
  return role === 'thesis' ? theme.thesis : role === 'loose' ? theme.ink3 : theme[role]
}

/** A plus or a minus in the middle of each block that has room for one: the side is told by more than the hue. */
function paintSigns(
  side: 'pro' | 'con',
  claims: readonly SceneClaim[],
  context: PaintContext,
  zoom: number,
  theme: Theme,
): void {
  context.strokeStyle = zoom >= paleZoom ? theme[side] : theme.surface
  context.lineWidth = 1.6 / zoom
  let count = 0
  context.beginPath()
  for (const { x, y, width, height, role } of claims) {
    if (role !== side || height * zoom < signHeight) continue
    const [middleX, middleY] = [x + width / 2, y + height / 2]
    const arm = Math.max(leastArm / zoom, height * armShare)
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

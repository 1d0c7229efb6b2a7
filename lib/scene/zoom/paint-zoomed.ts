/**
 * Paints a part of a scene for the screen, with as much in each box as can be read at that zoom. Transparent where nothing is.
 * The near step is the display list's; the others are painted straight, since thousands of claims may be in sight.
 */
import { paintOnCanvas, type PaintContext } from '../canvas-backend'
import { toDisplayList } from '../display-list'
import type { TextMeasurer } from '../measure'
import type { SceneArrow, SceneClaim } from '../scene'
import { dimmedTheme, type ScreenTheme, type Theme } from '../theme'
import { paintFar } from './paint-far'
import { paintMiddle } from './paint-middle'
import { zoomStep } from './zoom-step'
import type { PaintWindow, ZoomedPart } from './zoomed-part'

export function paintZoomed(
  part: ZoomedPart,
  context: PaintContext,
  window: PaintWindow,
  theme: ScreenTheme,
  measurer: TextMeasurer,
): void {
  const step = window.step ?? zoomStep(window.zoom)
  context.save()
  context.scale(window.zoom * window.density, window.zoom * window.density)
  context.translate(-window.box.x, -window.box.y)
  context.lineJoin = 'round'
  if (step === 'near') paintNear(part, context, window, theme)
  else if (step === 'middle') paintMiddle(part, context, window, theme, measurer)
  else paintFar(part, context, window, theme, measurer)
  paintRings(part, context, window, theme)
  context.restore()
}

/** An arrow of which nothing is painted but its references. */
const bare = { paths: [], head: null, joint: null, mark: null }

function paintNear(
  { claims, arrows, marks }: ZoomedPart,
  context: PaintContext,
  window: PaintWindow,
  theme: ScreenTheme,
) {
  const { box, zoom, density } = window
  const paint = (some: readonly SceneClaim[], lines: readonly SceneArrow[], colours: Theme = theme) => {
    const options = { padding: 0, isTransparent: true }
    const list = toDisplayList({ claims: some, arrows: lines, bounds: box }, colours, options)
    // The context is scaled and moved already; the scale told decides only how small letters are painted.
    paintOnCanvas(list, context, { scale: 1, window: { ...box, x: 0, y: 0 }, lettersScale: zoom * density })
  }
  if (!marks.only) return paint(claims, arrows)
  const lit = new Set(marks.only)
  context.globalAlpha = theme.dimmed
  paint(
    [],
    arrows.map((arrow) => ({ ...arrow, references: [] })),
  )
  context.globalAlpha = 1
  // Cards stay to be read, those too that only name a claim; of these the lines are painted already.
  const names = arrows.map(({ references, ...arrow }) => ({ ...arrow, ...bare, references }))
  const dimmed = claims.filter(({ id }) => !lit.has(id))
  paint(dimmed, names, dimmedTheme(theme))
  const bright = claims.filter(({ id }) => lit.has(id))
  paint(bright, [])
}

/** Around what is selected or found, as wide on the page at every zoom. */
function paintRings({ claims, marks }: ZoomedPart, context: PaintContext, window: PaintWindow, theme: Theme): void {
  if (marks.selected.length === 0 && marks.hits.length === 0) return
  const [selected, hits] = [new Set(marks.selected), new Set(marks.hits)]
  context.setLineDash([])
  for (const claim of claims) {
    const isSelected = selected.has(claim.id)
    if (!isSelected && !hits.has(claim.id)) continue
    const width = (isSelected ? 2 : 1.5) / window.zoom
    const gap = width * 1.5
    context.beginPath()
    context.roundRect(claim.x - gap, claim.y - gap, claim.width + 2 * gap, claim.height + 2 * gap, 7 + gap)
    context.lineWidth = width
    context.strokeStyle = isSelected ? theme.focus : theme.hit
    context.stroke()
  }
}

/** Claims at middle distance: a card in the tint of its side, with a few large words. */
import type { PaintContext } from '../canvas-backend'
import { cardRadius } from '../card-radius'
import { familyCss, type TextMeasurer } from '../measure'
import { isRightToLeft } from '../paint-line'
import type { SceneArrow, SceneClaim, SceneReference } from '../scene'
import { dimmedTheme, type ScreenTheme, type Theme } from '../theme'
import { fewWords } from './few-words'
import { middleWords, wideEdge, wordInset } from './middle-words'
import { paintLines } from './paint-lines'
import type { PaintWindow, ZoomedPart } from './zoomed-part'
import { wordSizes } from './zoom-step'

export function paintMiddle(
  { claims, arrows, marks }: ZoomedPart,
  context: PaintContext,
  { zoom }: PaintWindow,
  theme: ScreenTheme,
  measurer: TextMeasurer,
): void {
  paintLines(arrows, context, theme, { width: 1.3 / zoom, alpha: marks.only ? theme.dimmed : 0.8, isCurved: true })
  const lit = marks.only && new Set(marks.only)
  context.textBaseline = 'alphabetic'
  const dimmed = dimmedTheme(theme)
  if (!marks.only) for (const arrow of arrows) paintSigns(arrow, context, theme, zoom)
  for (const { references } of arrows) {
    for (const reference of references) paintName(reference, context, lit ? dimmed : theme, zoom, measurer)
  }
  for (const claim of claims) {
    const colours = lit && !lit.has(claim.id) ? dimmed : theme
    paintCard(claim, context, colours, zoom)
    paintWords(claim, context, colours, zoom, measurer)
  }
}

/** The head of a line, and the circle in which an undercut ends. */
function paintSigns({ stance, head, mark, end }: SceneArrow, context: PaintContext, theme: Theme, zoom: number): void {
  if (head) {
    context.fillStyle = theme[stance]
    context.beginPath()
    for (const command of head) {
      if (command.kind === 'move') context.moveTo(command.x, command.y)
      else if (command.kind === 'line') context.lineTo(command.x, command.y)
    }
    context.fill()
  }
  if (mark) {
    context.beginPath()
    context.arc(end.x, end.y, 9, 0, 2 * Math.PI)
    context.fillStyle = theme.paper
    context.fill()
    context.strokeStyle = theme[stance]
    context.lineWidth = 1.6 / zoom
    context.stroke()
  }
}

/** The small card that names a premise that stands elsewhere. */
function paintName(
  { x, y, width, height, text }: SceneReference,
  context: PaintContext,
  theme: Theme,
  zoom: number,
  measurer: TextMeasurer,
): void {
  context.beginPath()
  context.roundRect(x, y, width, height, cardRadius)
  context.fillStyle = theme.paper
  context.fill()
  context.strokeStyle = theme.ink3
  context.lineWidth = 1 / zoom
  context.setLineDash([4 / zoom, 3 / zoom])
  context.stroke()
  context.setLineDash([])
  const words = Math.min(wordSizes(zoom).least, height * 0.7)
  context.font = `400 ${words}px ${familyCss('Inter')}`
  context.fillStyle = theme.ink2
  context.textAlign = 'left'
  const [line = ''] = fewWords(text, { width: width - 2 * wordInset, height: words, size: words }, measurer)
  context.fillText(line, x + wordInset, y + height / 2 + words * 0.35)
}

function paintCard({ x, y, width, height, role }: SceneClaim, context: PaintContext, theme: Theme, zoom: number): void {
  context.beginPath()
  context.roundRect(x, y, width, height, cardRadius)
  context.fillStyle = role === 'thesis' ? theme.thesis : theme.surface
  context.fill()
  if (role === 'thesis') return
  const alpha = context.globalAlpha
  if (role !== 'loose') {
    context.fillStyle = theme[role]
    context.globalAlpha = alpha * 0.09
    context.fill()
    context.globalAlpha = alpha
    context.fillRect(x, y + cardRadius / 2, wideEdge, height - cardRadius)
  }
  context.strokeStyle = theme.line
  context.lineWidth = 1 / zoom
  context.stroke()
}

function paintWords(
  claim: SceneClaim,
  context: PaintContext,
  theme: Theme,
  zoom: number,
  measurer: TextMeasurer,
): void {
  const { x, y, width, height, role, text } = claim
  const { lines, size, lineHeight, left } = middleWords(claim, zoom, measurer)
  context.font = `600 ${size}px ${familyCss('Inter')}`
  let baseline = y + (height - lines.length * lineHeight) / 2 + (lineHeight + 0.72 * size) / 2
  if (role === 'pro' || role === 'con') {
    context.fillStyle = theme[role]
    context.textAlign = 'left'
    context.fillText(role === 'pro' ? '+' : '−', x + wideEdge + wordInset * 0.6, baseline)
  }
  context.fillStyle = role === 'thesis' ? theme.onThesis : theme.ink
  const isFromRight = isRightToLeft(text)
  context.textAlign = isFromRight ? 'right' : 'left'
  if (isFromRight) context.direction = 'rtl'
  for (const line of lines) {
    context.fillText(line, isFromRight ? x + width - wordInset : x + left, baseline)
    baseline += lineHeight
  }
  if (isFromRight) context.direction = 'ltr'
}

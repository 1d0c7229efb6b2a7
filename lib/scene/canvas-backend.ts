/**
 * Paints a display list on a 2D canvas: the browser's, an OffscreenCanvas or the server's. Text is painted, never measured.
 */
import { fontCss, fontSpecs, type FontName } from './measure'
import type { DisplayList, PaintCommand, Stroke, TextCommand } from './paint-command'
import type { Path } from './path'
import type { Box } from './scene'

/** What of CanvasRenderingContext2D is used. */
export interface PaintContext {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  globalAlpha: number
  font: string
  textAlign: 'start' | 'center' | 'left' | 'right' | 'end'
  direction: 'ltr' | 'rtl' | 'inherit'
  textBaseline: 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'middle' | 'top'
  lineJoin: 'bevel' | 'miter' | 'round'
  save(): void
  restore(): void
  scale(x: number, y: number): void
  translate(x: number, y: number): void
  setLineDash(segments: number[]): void
  beginPath(): void
  closePath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  rect(x: number, y: number, width: number, height: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  fill(): void
  stroke(): void
  fillText(text: string, x: number, y: number): void
}

export interface PaintOptions {
  /** Canvas pixels for one map pixel. */
  readonly scale: number
  /** The part of the page to paint, in map pixels; all of it by default. Its corner comes to the canvas's origin. */
  readonly window?: Box
  /** Canvas pixels for one map pixel where the context is scaled already: decides how small letters are painted. */
  readonly lettersScale?: number
}

/** Letters smaller than this many canvas pixels are grey mist that takes long to paint; a bar in their place looks the same. */
const smallestLetters = 2
const barStrength = 0.35

const alignments = { start: 'left', middle: 'center', end: 'right' } as const

/** Paints the list with the window's top left corner at the canvas's origin. Leaves the context's state as it was. */
export function paintOnCanvas(list: DisplayList, context: PaintContext, options: PaintOptions): void {
  const window = options.window ?? list.page
  context.save()
  context.scale(options.scale, options.scale)
  context.translate(-window.x, -window.y)
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  if (list.background !== null) {
    context.fillStyle = list.background
    context.fillRect(window.x, window.y, window.width, window.height)
  }
  paintAll(list.commands, context, { font: undefined, scale: options.lettersScale ?? options.scale })
  context.restore()
}

function paintAll(
  commands: readonly PaintCommand[],
  context: PaintContext,
  state: { font: FontName | undefined; readonly scale: number },
): void {
  for (const command of commands) {
    switch (command.kind) {
      case 'group':
        if (command.place) {
          const { x, y, scale } = command.place
          context.save()
          context.translate(x, y)
          context.scale(scale, scale)
          paintAll(command.commands, context, { font: undefined, scale: state.scale * scale })
          context.restore()
        } else paintAll(command.commands, context, state)
        break
      case 'text':
        if (fontSpecs[command.font].size * state.scale < smallestLetters) {
          paintBar(command, context)
          break
        }
        if (command.font !== state.font) {
          context.font = fontCss(command.font)
          state.font = command.font
        }
        context.textAlign = alignments[command.anchor]
        if (command.isRightToLeft) context.direction = 'rtl'
        context.fillStyle = command.fill
        context.fillText(command.text, command.x, command.y)
        if (command.isRightToLeft) context.direction = 'ltr'
        break
      case 'rect':
        context.beginPath()
        context.roundRect(command.x, command.y, command.width, command.height, command.radius)
        finish(context, command)
        break
      case 'circle':
        context.beginPath()
        context.arc(command.x, command.y, command.radius, 0, 2 * Math.PI)
        finish(context, command)
        break
      case 'path':
        context.beginPath()
        trace(command.path, context)
        finish(context, command)
    }
  }
}

/** About where the letters are, from their number: an error of a few pixels of the map is none of the canvas. */
function paintBar({ text, x, y, font, fill, anchor }: TextCommand, context: PaintContext): void {
  const { size } = fontSpecs[font]
  const width = text.length * size * 0.5
  context.globalAlpha = barStrength
  context.fillStyle = fill
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  context.fillRect(left, y - size * 0.6, width, size * 0.6)
  context.globalAlpha = 1
}

function finish(
  context: PaintContext,
  { fill, stroke }: { readonly fill: string | null; readonly stroke: Stroke | null },
): void {
  if (fill !== null) {
    context.fillStyle = fill
    context.fill()
  }
  if (stroke) {
    context.strokeStyle = stroke.colour
    context.lineWidth = stroke.width
    context.setLineDash([...stroke.dash])
    context.stroke()
  }
}

function trace(path: Path, context: PaintContext): void {
  for (const command of path) {
    if (command.kind === 'move') context.moveTo(command.x, command.y)
    else if (command.kind === 'line') context.lineTo(command.x, command.y)
    else if (command.kind === 'cubic') {
      context.bezierCurveTo(command.x1, command.y1, command.x2, command.y2, command.x, command.y)
    } else context.closePath()
  }
}

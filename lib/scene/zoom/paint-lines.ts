/** Lines of many arguments at once, from afar: a stroke for some hundred, since each call and each long path takes its time. */
import type { PaintContext } from '../canvas-backend'
import type { SceneArrow } from '../scene'
import type { Theme } from '../theme'

/** Longer paths take much longer to stroke than many of this length. */
const pathsAtOnce = 200

interface LineStyle {
  /** Map pixels. */
  readonly width: number
  readonly alpha: number
  readonly isCurved: boolean
}

export function paintLines(arrows: readonly SceneArrow[], context: PaintContext, theme: Theme, style: LineStyle): void {
  context.lineWidth = style.width
  for (const stance of ['pro', 'con'] as const) {
    context.strokeStyle = theme[stance]
    context.globalAlpha = style.alpha
    // Told by the line as well as by the hue.
    context.setLineDash(stance === 'con' ? [style.width * 4, style.width * 2.5] : [])
    let count = 0
    context.beginPath()
    for (const arrow of arrows) {
      if (arrow.stance !== stance) continue
      for (const path of arrow.paths) trace(path, context, style.isCurved)
      if (++count % pathsAtOnce === 0) {
        context.stroke()
        context.beginPath()
      }
    }
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

function trace(path: SceneArrow['paths'][number], context: PaintContext, isCurved: boolean): void {
  for (const command of path) {
    if (command.kind === 'move') context.moveTo(command.x, command.y)
    else if (command.kind === 'line') context.lineTo(command.x, command.y)
    else if (command.kind === 'cubic') {
      if (isCurved) {
        context.bezierCurveTo(command.x1, command.y1, command.x2, command.y2, command.x, command.y)
      } else context.lineTo(command.x, command.y)
    }
  }
}

/** What is painted in a picture, with its place on the page, for tests that look for what is cut off or stands out of its box. */
import { flattenPath } from '@/lib/scene/path'
import type { DisplayList, PaintCommand, TextCommand } from '@/lib/scene/paint-command'
import type { TextMeasurer } from '@/lib/scene/measure'
import { fontSpecs } from '@/lib/scene/measure'
import { boxAround } from '@/lib/scene/scene-bounds'
import type { Box } from '@/lib/scene/scene'

export interface Painted {
  readonly command: Exclude<PaintCommand, { kind: 'group' }>
  /** In the page's pixels, with the stroke. Of a text, its letters without what stands under the line. */
  readonly box: Box
  /** The group in which it is, such as `claim-x` or `foot`. */
  readonly group: string
}

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Everything that a list paints, flat. */
export function paintedIn({ commands }: Pick<DisplayList, 'commands'>, measurer: TextMeasurer): Painted[] {
  const walk = (list: readonly PaintCommand[], place: Place, group: string): Painted[] =>
    list.flatMap((command) => {
      if (command.kind === 'group') return walk(command.commands, command.place ?? place, command.id)
      const own = ownBox(command, measurer)
      const box = {
        x: place.x + own.x * place.scale,
        y: place.y + own.y * place.scale,
        width: own.width * place.scale,
        height: own.height * place.scale,
      }
      return [{ command, box, group }]
    })
  return walk(commands, { x: 0, y: 0, scale: 1 }, '')
}

function ownBox(command: Painted['command'], measurer: TextMeasurer): Box {
  if (command.kind === 'text') return textBox(command, measurer)
  const half = (command.stroke?.width ?? 0) / 2
  const { x, y, width, height } = shapeBox(command)
  return { x: x - half, y: y - half, width: width + 2 * half, height: height + 2 * half }
}

function shapeBox(command: Exclude<Painted['command'], TextCommand>): Box {
  if (command.kind === 'rect') return command
  if (command.kind === 'circle') {
    const { x, y, radius } = command
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
  }
  return boxAround(flattenPath(command.path).map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
}

function textBox({ text, x, y, font, anchor }: TextCommand, measurer: TextMeasurer): Box {
  const { size } = fontSpecs[font]
  const width = measurer.width(text, font)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { x: left, y: y - size * 0.75, width, height: size * 0.75 }
}

/** The texts of a picture, in the order in which they are painted. */
export function wordsIn(list: Pick<DisplayList, 'commands'>): string[] {
  const walk = (commands: readonly PaintCommand[]): string[] =>
    commands.flatMap((command) =>
      command.kind === 'group' ? walk(command.commands) : command.kind === 'text' ? [command.text] : [],
    )
  return walk(list.commands)
}

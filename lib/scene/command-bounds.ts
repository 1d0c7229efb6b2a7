/** The box around what a command paints, so that a part of a picture can be painted without the rest. Never too small. */
import { grow } from './box'
import { fontSpecs } from './measure'
import type { PaintCommand } from './paint-command'
import type { Path } from './path'
import type { Box } from './scene'
import { Extent } from './scene-bounds'

/** Letters are at most about as wide as high; those of a few scripts hang low. */
const mostWidth = 1.2
const descent = 0.5

export function boundsOf(command: PaintCommand): Box {
  switch (command.kind) {
    case 'rect':
      return grow(command, command.stroke ? command.stroke.width / 2 : 0)
    case 'circle': {
      const { x, y, radius, stroke } = command
      const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
      return grow(box, stroke ? stroke.width / 2 : 0)
    }
    case 'path':
      return grow(aroundPath(command.path), command.stroke ? command.stroke.width : 0)
    case 'text': {
      const { size } = fontSpecs[command.font]
      const width = command.text.length * size * mostWidth
      const left = command.anchor === 'start' ? 0 : command.anchor === 'middle' ? width / 2 : width
      return { x: command.x - left, y: command.y - 1.5 * size, width, height: (1.5 + descent) * size }
    }
    case 'group': {
      const box = around(command.commands.map(boundsOf))
      const { place } = command
      if (!place) return box
      const { x, y, scale } = place
      return { x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale }
    }
  }
}

function aroundPath(path: Path): Box {
  const extent = new Extent()
  for (const command of path) {
    if (command.kind === 'close') continue
    extent.include({ ...command, width: 0, height: 0 })
    if (command.kind !== 'cubic') continue
    extent.include({ x: command.x1, y: command.y1, width: 0, height: 0 })
    extent.include({ x: command.x2, y: command.y2, width: 0, height: 0 })
  }
  return extent.box()
}

function around(boxes: readonly Box[]): Box {
  const extent = new Extent()
  for (const box of boxes) extent.include(box)
  return extent.box()
}

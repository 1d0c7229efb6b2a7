/** A part of what stands around a map: commands with their own origin at the left, and the height that they take. */
import { fontSpecs, type FontName } from './measure'
import type { PaintCommand, TextCommand } from './paint-command'

export interface FramePart {
  readonly height: number
  readonly commands: readonly PaintCommand[]
}

export const nothing: FramePart = { height: 0, commands: [] }

/** A line of text whose box begins at `top`. */
export function textLine(text: string, font: FontName, top: number, fill: string, x = 0): TextCommand {
  const { size } = fontSpecs[font]
  return { kind: 'text', text, x, y: top + size, font, fill, anchor: 'start' }
}

/**
 * A display list as PNG, painted with Skia. The server goes on answering others meanwhile: painting pauses between
 * commands, and the encoding runs on another thread.
 */
import { setImmediate as pause } from 'node:timers/promises'
import { createCanvas } from '@napi-rs/canvas'
import { paintOnCanvas } from '../../scene/canvas-backend'
import type { DisplayList } from '../../scene/paint-command'
import { encodePng } from './encode-png'
import { loadFonts } from './node-measurer'
import type { PictureSize } from './picture-size'

/** Painted at a stretch: some milliseconds' worth. */
const commandsAtOnce = 150

export async function drawPng(list: DisplayList, { scale, width, height }: PictureSize): Promise<Buffer> {
  loadFonts()
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  if (list.background !== null) {
    // The whole canvas: its sides are rounded up, and the last row and column are not to shine through.
    context.fillStyle = list.background
    context.fillRect(0, 0, width, height)
  }
  const { commands } = list
  for (let start = 0; start < commands.length; start += commandsAtOnce) {
    const part = { ...list, background: null, commands: commands.slice(start, start + commandsAtOnce) }
    paintOnCanvas(part, context, { scale })
    await pause()
  }
  const isOpaque = list.background !== null
  return isOpaque ? encodePng(canvas.data(), width, height) : canvas.encode('png')
}

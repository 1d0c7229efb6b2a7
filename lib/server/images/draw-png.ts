/**
 * A display list as PNG, painted with Skia in bands from the top: the memory that it takes does not grow with the picture. While
 * one band is packed on another thread, the next is painted.
 */
import { createCanvas } from '@napi-rs/canvas'
import { isOverlapping } from '../../scene/box'
import { paintOnCanvas } from '../../scene/canvas-backend'
import { boundsOf } from '../../scene/command-bounds'
import type { DisplayList } from '../../scene/paint-command'
import { loadFonts } from './node-measurer'
import type { PictureSize } from './picture-size'
import { PngFile, type PngFacts } from './png-file'

/** Painted at a stretch. */
const bandPixels = 4_000_000

export type PngOptions = Pick<PngFacts, 'dotsPerInch' | 'texts'> & {
  /** Rows of a band. */
  readonly rows?: number
}

export async function drawPng(list: DisplayList, size: PictureSize, options: PngOptions = {}): Promise<Buffer> {
  loadFonts()
  const { scale, width, height } = size
  const file = new PngFile({ width, height, ...options })
  const rows = Math.min(height, options.rows ?? Math.max(64, Math.floor(bandPixels / width)))
  const canvas = createCanvas(width, rows)
  const context = canvas.getContext('2d')
  const placed = list.commands.map((command) => ({ command, bounds: boundsOf(command) }))
  let packed: Promise<void> = Promise.resolve()
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top)
    const window = { ...list.page, y: list.page.y + top / scale, height: count / scale }
    if (list.background === null) context.clearRect(0, 0, width, rows)
    else {
      // The whole canvas: its sides are rounded up, and the last row and column are not to shine through.
      context.fillStyle = list.background
      context.fillRect(0, 0, width, rows)
    }
    const commands = placed.filter(({ bounds }) => isOverlapping(bounds, window)).map(({ command }) => command)
    context.save()
    // Whole pixels: each band paints as the whole would.
    context.translate(0, -top)
    paintOnCanvas({ ...list, background: null, commands }, context, { scale })
    context.restore()
    const pixels = list.background === null ? context.getImageData(0, 0, width, count).data : canvas.data()
    await packed
    packed = file.addRows(pixels, count)
  }
  await packed
  return file.finish()
}

/** A display list as WebP or JPEG: on one canvas, in as good a quality as is asked for. */
import { createCanvas } from '@napi-rs/canvas'
import { paintOnCanvas } from '../../scene/canvas-backend'
import type { DisplayList } from '../../scene/paint-command'
import { loadFonts } from './node-measurer'
import type { PictureSize } from './picture-size'

export interface PhotoOptions {
  /** From 1 to 100. */
  readonly quality?: number | undefined
  readonly dotsPerInch?: number | undefined
}

/** Letters keep clean edges. */
const usualQuality = { webp: 90, jpeg: 92 } as const

/** A JPEG has no transparent ground: the list must have one. */
export async function drawPhoto(
  kind: 'webp' | 'jpeg',
  list: DisplayList,
  { scale, width, height }: PictureSize,
  { quality = usualQuality[kind], dotsPerInch }: PhotoOptions = {},
): Promise<Buffer> {
  loadFonts()
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  if (list.background !== null) {
    context.fillStyle = list.background
    context.fillRect(0, 0, width, height)
  }
  paintOnCanvas({ ...list, background: null }, context, { scale })
  if (kind === 'webp') return canvas.encode('webp', quality)
  return withDensity(await canvas.encode('jpeg', quality), dotsPerInch)
}

/** A JPEG says in its first part how many pixels an inch of paper holds. */
function withDensity(jpeg: Buffer, dotsPerInch: number | undefined): Buffer {
  if (dotsPerInch === undefined || jpeg.toString('latin1', 6, 10) !== 'JFIF') return jpeg
  jpeg[13] = 1
  jpeg.writeUInt16BE(dotsPerInch, 14)
  jpeg.writeUInt16BE(dotsPerInch, 16)
  return jpeg
}

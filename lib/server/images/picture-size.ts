/** How large a picture is drawn: what was asked for, or what suits it; never more than can be written or opened. */
import { fail, ok, type Result } from '../../domain/result'
import type { PictureError } from './picture-error'

export interface SizeRequest {
  /** Pixels of the picture for one of the map. */
  readonly scale?: number | undefined
  /** Pixels; the height follows. */
  readonly width?: number | undefined
}

export interface PictureSize {
  readonly scale: number
  readonly width: number
  readonly height: number
}

export type SizeError = Extract<PictureError, { code: 'picture-too-large' }>

export interface SizeLimits {
  readonly pixels: number
  readonly side: number
}

/** Of a picture that is painted in bands. Few programs open larger ones. */
export const pictureLimits = { pixels: 268_000_000, side: 65_000, width: 65_000, scale: 10 } as const
/** Of a picture on one canvas: what a server should hold in memory, and what WebP can say. */
export const photoLimits: SizeLimits = { pixels: 64_000_000, side: 16_383 }

const usualScale = 2
/** A picture whose size nobody chose stays easy to send and to open. */
const usualPixels = 40_000_000

export function sizePicture(
  page: { readonly width: number; readonly height: number },
  { scale: wanted, width }: SizeRequest,
  limits: SizeLimits = pictureLimits,
): Result<PictureSize, SizeError> {
  const scale =
    wanted ??
    (width === undefined
      ? Math.min(usualScale, largestScale(page, { ...limits, pixels: usualPixels }))
      : width / page.width)
  const size = { scale, width: pixels(page.width * scale), height: pixels(page.height * scale) }
  const { pixels: most, side } = limits
  if (size.width <= side && size.height <= side && size.width * size.height <= most) return ok(size)
  const largest = Math.floor(largestScale(page, limits) * 1000) / 1000
  return fail({ code: 'picture-too-large', megapixels: Math.round((size.width * size.height) / 1e6), largest })
}

function largestScale(
  page: { readonly width: number; readonly height: number },
  { pixels: most, side }: SizeLimits,
): number {
  // One pixel is kept for the rounding up of each side.
  const bySide = (side - 1) / Math.max(page.width, page.height)
  return Math.min(bySide, Math.sqrt(most / (page.width * page.height)) * 0.999)
}

/** Rounded up, but not for what floating point adds to a whole number. */
function pixels(length: number): number {
  return Math.max(1, Math.ceil(length - 1e-6))
}

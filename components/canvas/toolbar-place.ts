/**
 * Where the toolbar of a claim stands: beneath its card, on the card's lower edge, at its right, over it or at its left – the first
 * of these where it covers no other card, is whole in the window and over the buttons at its foot. It gives up keys, words and then its direction for that.
 */
import { isOverlapping } from '@/lib/scene/box'
import type { Box } from '@/lib/scene/scene'
import { nameHeight, zoomStep } from '@/lib/scene/zoom/zoom-step'

export type ToolbarSide = 'bottom' | 'right' | 'top' | 'left'

export interface ToolbarPlace {
  readonly side: ToolbarSide
  /** Whether it begins where the card begins, or ends where that ends. */
  readonly align: 'start' | 'end'
  /** Pixels from the card's edge to the toolbar; less than nothing where it lies on the card. */
  readonly offset: number
  /** Whether its buttons stand one under the other. */
  readonly isUpright: boolean
  readonly hasWords: boolean
  readonly hasKeys: boolean
}

interface ToolbarRequest {
  readonly card: Box
  /** The other cards. */
  readonly others: Iterable<Box>
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number }
  /** Pixels of the window, without those that its own buttons take at its foot. */
  readonly surface: { readonly width: number; readonly height: number }
  /** Map pixels under the card's last line on which the toolbar may lie. */
  readonly freeEdge: number
  /** How many buttons it has beside those for reasons. */
  readonly extras: number
  readonly hasReasons: boolean
  /** How many letters stand on the buttons for reasons. */
  readonly letters: number
  /** Whether buttons are made for fingers. */
  readonly isCoarse: boolean
}

/** Below this zoom a card is narrower than the words on the buttons. */
const zoomForWords = 0.75
/** Pixels on the screen, as the toolbar is not zoomed; a little more than it needs. */
const sizes = { height: 26, coarseHeight: 32, reasons: 58, letter: 6.9, keys: 48, extra: 34, strip: 32 }
/** Under the ring around a selected card, and over the next. */
const gap = 7
/** From the edges of the window. */
const margin = 4

/** Of the buttons: all of it, without their keys, without words too, or one under the other. */
interface Form {
  readonly width: number
  readonly height: number
  readonly isUpright: boolean
  readonly hasWords: boolean
  readonly hasKeys: boolean
}

interface Spot extends Form {
  readonly side: ToolbarSide
  readonly align: 'start' | 'end'
  readonly offset: number
  /** Pixels that stay free under it, over the next card. */
  readonly below: number
}

export function toolbarPlace(request: ToolbarRequest): ToolbarPlace {
  const { card, viewport, surface } = request
  const near = [...request.others]
  const { zoom } = viewport
  const isInWindow = (spot: Spot) => {
    const box = boxOf(spot, card, zoom)
    const [left, top] = [box.x * zoom + viewport.x, box.y * zoom + viewport.y]
    const isWithin = left >= margin && left + spot.width <= surface.width - margin
    return isWithin && top >= margin && top + spot.height <= surface.height - margin
  }
  const isFree = (spot: Spot) => {
    // It ends with its card only where it would leave the window otherwise.
    if (!isInWindow(spot) || (spot.align === 'end' && isInWindow({ ...spot, align: 'start' }))) return false
    const box = boxOf(spot, card, zoom)
    return !near.some((other) => isOverlapping(box, other))
  }
  const spots = spotsOf(request)
  const { side, align, offset, isUpright, hasWords, hasKeys } =
    spots.find(isFree) ?? [spots.at(-1)!, ...spots].find(isInWindow) ?? spots.at(-1)!
  return { side, align, offset, isUpright, hasWords, hasKeys }
}

/** All that may be, the best first. The last may touch the card beneath, but lies on no text of it. */
function spotsOf({ card, viewport, freeEdge, extras, hasReasons, letters, isCoarse }: ToolbarRequest): Spot[] {
  const height = isCoarse ? sizes.coarseHeight : sizes.height
  const width = (hasReasons ? sizes.reasons : 0) + extras * sizes.extra
  const plain: Form = { width, height, isUpright: false, hasWords: false, hasKeys: false }
  const flat = [plain]
  if (hasReasons && viewport.zoom >= zoomForWords) {
    const worded = { ...plain, width: width + letters * sizes.letter, hasWords: true }
    flat.unshift({ ...worded, width: worded.width + sizes.keys, hasKeys: true }, worded)
  }
  const strip = { ...plain, width: sizes.strip, height: ((hasReasons ? 2 : 0) + extras) * height, isUpright: true }
  const at = (forms: readonly Form[], side: ToolbarSide, offset: number): Spot[] =>
    forms.map((form) => ({ ...form, side, align: 'start', offset, below: 0 }))
  if (zoomStep(viewport.zoom) === 'far') {
    // The name of its branch may stand over the card, and reach beyond it at all sides.
    const away = gap + Math.max(0, nameHeight - card.height * viewport.zoom) / 2
    return [...at([plain], 'bottom', away), ...at([plain], 'top', away)]
  }
  const onEdge = -freeEdge * viewport.zoom
  const beneath = at(flat, 'bottom', gap).map((spot): Spot => ({ ...spot, below: gap }))
  return [
    ...beneath.flatMap((spot): Spot[] => [spot, { ...spot, align: 'end' }]),
    ...at(flat, 'bottom', onEdge),
    ...at([...flat, strip], 'right', gap),
    ...at(flat, 'top', gap),
    ...at([strip], 'left', gap),
    ...at([plain], 'bottom', onEdge),
  ]
}

/** In map pixels. */
function boxOf({ side, align, offset, width, height, below }: Spot, card: Box, zoom: number): Box {
  const size = { width: width / zoom, height: (height + below) / zoom }
  const away = offset / zoom
  if (side === 'right') return { ...size, x: card.x + card.width + away, y: card.y }
  if (side === 'left') return { ...size, x: card.x - away - size.width, y: card.y }
  const x = align === 'start' ? card.x : card.x + card.width - size.width
  return { ...size, x, y: side === 'top' ? card.y - away - size.height : card.y + card.height + away }
}

export function isSamePlace(one: ToolbarPlace, other: ToolbarPlace): boolean {
  return (Object.keys(one) as (keyof ToolbarPlace)[]).every((key) => one[key] === other[key])
}

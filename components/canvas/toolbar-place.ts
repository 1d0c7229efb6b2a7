/** Where the toolbar of a claim stands: beneath its card where nothing is covered there, else on the card's lower edge. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface ToolbarPlace {
  /** Pixels from the card's lower edge down to the toolbar. */
  readonly offset: number
  readonly hasWords: boolean
  readonly hasKeys: boolean
}

interface ToolbarRequest {
  readonly card: Box
  /** The other cards. */
  readonly others: Iterable<Box>
  readonly zoom: number
  /** Map pixels under the card's last line on which the toolbar may lie. */
  readonly freeEdge: number
  /** How many buttons it has beside those for reasons. */
  readonly extras: number
  readonly hasReasons: boolean
}

/** Below this zoom a card is narrower than the words on the buttons. */
const zoomForWords = 0.75
/** Pixels on the screen, as the toolbar is not zoomed; a little more than it needs. */
const sizes = { height: 30, reasons: 58, words: 152, keys: 48, extra: 34 }
/** Under the ring around a selected card, and over the next. */
const gap = 7

export function toolbarPlace(request: ToolbarRequest): ToolbarPlace {
  const { card, others, zoom, freeEdge, extras, hasReasons } = request
  const hasWords = zoom >= zoomForWords
  const plain = (hasReasons ? sizes.reasons + (hasWords ? sizes.words : 0) : 0) + extras * sizes.extra
  const near = [...others]
  const isFree = (x: number, offset: number, width: number, below: number) => {
    const box = { x, y: card.y + card.height + offset / zoom, width, height: (sizes.height + below) / zoom }
    return !near.some((other) => overlaps(box, other))
  }
  const isBeneath = isFree(card.x, gap, plain / zoom, gap)
  const offset = isBeneath ? gap : -freeEdge * zoom
  const end = (plain + sizes.keys) / zoom
  const hasKeys =
    hasReasons &&
    hasWords &&
    (isBeneath
      ? isFree(card.x, gap, end, gap)
      : // What stands beneath is touched already; what stands beside must not be.
        end <= card.width || isFree(card.x + card.width, offset, end - card.width, 0))
  return { offset, hasWords, hasKeys }
}

export function isSamePlace(one: ToolbarPlace, other: ToolbarPlace): boolean {
  return one.offset === other.offset && one.hasWords === other.hasWords && one.hasKeys === other.hasKeys
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

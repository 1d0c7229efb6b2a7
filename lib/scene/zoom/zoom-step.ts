/**
 * Semantic zoom: how much of a claim is shown at which zoom. A claim has the same place and size at every step; only what
 * is drawn in its box differs: its whole text near, a few large words at middle distance, its colour and sign from afar.
 */
export type ZoomStep = 'near' | 'middle' | 'far'

/** From here on whole texts are shown as they are set: 13 pixels of the map are 8 of the page. Before, larger words say most of it. */
export const nearZoom = 0.62

/** From here on a card has room for a few words in letters of 8 pixels; single words on each would be noise. */
export const middleZoom = 0.28

/** Pixels of the page: no name of a branch is higher. From afar it may stand over its claim, which is smaller. */
export const nameHeight = 42

export function zoomStep(zoom: number): ZoomStep {
  return zoom >= nearZoom ? 'near' : zoom >= middleZoom ? 'middle' : 'far'
}

/** Map pixels of the few words at middle distance: the usual size, and the least where a card has room for more words then. */
export interface WordSizes {
  readonly usual: number
  readonly least: number
}

/** From each zoom on, some eight pixels or more on the page, and seven at least; few, so that they change seldom while one zooms. */
const wordSteps: readonly (WordSizes & { readonly from: number })[] = [
  { from: 0.52, usual: 16, least: 14 },
  { from: 0.44, usual: 19, least: 16 },
  { from: 0.35, usual: 23, least: 20 },
  { from: 0, usual: 28.5, least: 25 },
]

export function wordSizes(zoom: number): WordSizes {
  return wordSteps.find(({ from }) => zoom >= from)!
}

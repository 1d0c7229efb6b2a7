/**
 * Semantic zoom: how much of a claim is shown at which zoom. A claim has the same place and size at every step; only what
 * is drawn in its box differs: its whole text near, a few large words at middle distance, its colour and sign from afar.
 */
export type ZoomStep = 'near' | 'middle' | 'far'

/** From here on whole texts are shown: 13 pixels of the map are more than 6 of the page. */
export const nearZoom = 0.5

/** From here on a few words find room. */
export const middleZoom = 0.2

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

/** From each zoom on, sizes of some six pixels or more on the page; few, so that they change seldom while one zooms. */
const wordSteps: readonly (WordSizes & { readonly from: number })[] = [
  { from: 0.38, usual: 22, least: 17 },
  { from: 0.3, usual: 27, least: 21.5 },
  { from: 0.22, usual: 31, least: 26 },
  { from: 0, usual: 36, least: 32 },
]

export function wordSizes(zoom: number): WordSizes {
  return wordSteps.find(({ from }) => zoom >= from)!
}

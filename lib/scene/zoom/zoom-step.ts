/**
 * Semantic zoom: how much of a claim is shown at which zoom. A claim has the same place and size at every step; only what
 * is drawn in its box differs: its whole text near, a few large words at middle distance, its colour and sign from afar.
 */
export type ZoomStep = 'near' | 'middle' | 'far'

/** From here on whole texts are shown: 13 pixels of the map are more than 6 of the page. */
export const nearZoom = 0.5

/** From here on a few words find room. */
export const middleZoom = 0.2

export function zoomStep(zoom: number): ZoomStep {
  return zoom >= nearZoom ? 'near' : zoom >= middleZoom ? 'middle' : 'far'
}

/** Map pixels of the few words at middle distance: two or three sizes, so that they change seldom while one zooms. */
export function wordSize(zoom: number): number {
  return zoom >= 0.38 ? 22 : zoom >= 0.27 ? 29 : 36
}

/** How a map that is too large for its window starts: from its thesis, at a size to read. */
import { easyZoom } from './room'
import type { Box, Scene } from './scene'

export interface StartView {
  readonly zoom: number
  /** The map's x that stands in the middle of the window; the map's top stands at the window's. */
  readonly centre: number
}

/** What of a scene decides how it stands in a window. */
export interface Standing {
  readonly bounds: Box
  /** The first thesis. */
  readonly thesis: Box | undefined
}

export function standingOf({ bounds, claims }: Scene): Standing {
  return { bounds, thesis: claims.find((claim) => claim.role === 'thesis') }
}

/** How a map that is not shown whole starts. */
export function startView({ bounds, thesis }: Standing): StartView {
  return { zoom: easyZoom, centre: thesis ? thesis.x + thesis.width / 2 : bounds.x + bounds.width / 2 }
}

/** What is painted for the screen, and where. */
import type { ClaimId } from '../../domain/ids'
import type { Box, SceneArrow, SceneClaim } from '../scene'
import type { ZoomStep } from './zoom-step'

export interface ZoomedPart {
  readonly claims: readonly SceneClaim[]
  readonly arrows: readonly SceneArrow[]
  readonly marks: PaintMarks
}

export interface PaintMarks {
  readonly selected: readonly ClaimId[]
  readonly hits: readonly ClaimId[]
  /** Everything but these is dimmed. */
  readonly only: readonly ClaimId[] | undefined
}

export interface PaintWindow {
  /** What is painted, in map pixels; its corner comes to the canvas's. */
  readonly box: Box
  /** What of it is in the window: names stay inside. Left out where all of it is. */
  readonly seen?: Box
  /** Pixels of the page for one of the map. */
  readonly zoom: number
  /** Pixels of the canvas for one of the page. */
  readonly density: number
  /** How much is shown, where that is not left to the zoom. */
  readonly step?: ZoomStep
  /** Whether the main branches are named from afar. */
  readonly hasNames: boolean
}

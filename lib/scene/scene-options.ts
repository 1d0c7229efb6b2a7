/** How a map is shown: which part of it, how it grows, how close its cards stand. */
import type { ClaimId } from '../domain/ids'
import type { SceneOrder } from './layout/order-units'
import type { TextSize } from './text-size'

/** The way in which the map grows from its theses: downwards, to the right, or around a thesis to all sides. */
export const sceneDirections = ['down', 'right', 'radial'] as const
export type SceneDirection = (typeof sceneDirections)[number]

/** What stands on cards in a picture that is taken away, and not on the page. */
export interface CardNotes {
  /** After the text, in place of the number of its sources: theirs in the list beneath. */
  readonly marks: ReadonlyMap<ClaimId, string>
  /** Who wrote it. */
  readonly authors: ReadonlyMap<ClaimId, string>
}

export interface SceneOptions {
  /** `down` where nothing is said. */
  readonly direction?: SceneDirection
  /** Narrower gaps, two lines of text at most, and no line of tags and sources. */
  readonly isCompact?: boolean
  /** The order of reasons; `stance` where nothing is said. */
  readonly order?: SceneOrder
  /** Claims whose reasons are not shown. */
  readonly collapsed?: ReadonlySet<ClaimId>
  /** Show only this claim and what is under it. */
  readonly root?: ClaimId
  /** Width over height that the whole should have; that of a screen or a slide where nothing is said. */
  readonly aspect?: number
  /** Levels shown under the theses, or under the root: 0 shows these alone. */
  readonly depth?: number
  readonly textSize?: TextSize
  readonly notes?: CardNotes
}

/** About that of a screen or a slide. */
export const screenAspect = 1.7

/** Whether a map of that aspect is laid out in one column where it can be. */
export function isTall(aspect: number): boolean {
  return aspect < 1
}

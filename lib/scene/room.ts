/**
 * The three rooms in which a map is shown, and how large it may stand there. The page needs no more of an opening than this,
 * so what lays out a map is not among what it fetches first.
 */
import type { Scene } from './scene'
import { screenAspect } from './scene-options'

/** The place on the page where a map is shown, by its size: a phone, a laptop beside the panel, a large screen. */
export type Room = 'narrow' | 'middle' | 'wide'

export const roomNames: readonly Room[] = ['narrow', 'middle', 'wide']

interface RoomRule {
  /** Pixels of a usual one. */
  readonly width: number
  readonly height: number
  /** Whether one scrolls it downwards: what is too high is still shown in its whole width. */
  readonly isScrolled: boolean
  /** Width over height of a map that is laid out for it: on a phone everything stands in one column where it can. */
  readonly aspect: number
  /** Pixels kept free around the map, and under it for the buttons. */
  readonly margin: number
  readonly foot: number
  /** Pixels at the left that the overview of the whole map may take up, where it is not all in sight. */
  readonly corner: number
}

export const roomRules: Readonly<Record<Room, RoomRule>> = {
  narrow: { width: 390, height: 1_000, isScrolled: true, aspect: 0.1, margin: 16, foot: 60, corner: 16 },
  middle: { width: 960, height: 700, isScrolled: false, aspect: 1.45, margin: 32, foot: 60, corner: 196 },
  wide: { width: 1_560, height: 900, isScrolled: false, aspect: screenAspect, margin: 32, foot: 60, corner: 196 },
}

/**
 * Text is read with ease from 12 pixels of the page on, of the 13 that it has on the map: a level more is shown only where it can
 * have them, and what is not shown whole begins with them.
 */
export const easyZoom = 12 / 13

/** A map is shown whole down to here, where its text has 10.4 pixels: to see all of it at once is worth that much, and no more. */
export const wholeZoom = 0.8

/** The room of a surface, in pixels; graph.css asks the same of its container. */
export function roomOf(width: number, height: number): Room {
  if (width < 700) return 'narrow'
  return width >= 1_500 && height >= 840 ? 'wide' : 'middle'
}

/** Whether a scene fits in such a room when it is shown at the zoom. */
export function isWithin(
  { bounds }: Pick<Scene, 'bounds'>,
  zoom: number,
  { width, height, margin, foot }: RoomRule,
): boolean {
  return bounds.width * zoom <= width - 2 * margin && bounds.height * zoom <= height - margin - foot
}

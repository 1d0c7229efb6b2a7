/**
 * The display list's words: the few things that every backend can paint. Coordinates in map pixels, painted in order.
 */
import type { FontName } from './measure'
import type { Path } from './path'
import type { Box } from './scene'

export type PaintCommand = RectCommand | TextCommand | PathPaint | CircleCommand | GroupCommand

export interface Stroke {
  readonly colour: string
  readonly width: number
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[]
}

export interface RectCommand extends Box {
  readonly kind: 'rect'
  readonly radius: number
  readonly fill: string | null
  readonly stroke: Stroke | null
}

export interface TextCommand {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly font: FontName
  readonly fill: string
  /** The end of the text that is at `x`: the left, the middle, the right. */
  readonly anchor: 'start' | 'middle' | 'end'
  /** Written from the right: where the text ends with a full stop, that is at the left. */
  readonly isRightToLeft?: true
  /** Where it leads: a whole web address. */
  readonly href?: string
}

export interface PathPaint {
  readonly kind: 'path'
  readonly path: Path
  readonly fill: string | null
  readonly stroke: Stroke | null
}

export interface CircleCommand {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: string | null
  readonly stroke: Stroke | null
}

/** What belongs together, such as one claim: `id` is unique in the list, `label` is read aloud. */
export interface GroupCommand {
  readonly kind: 'group'
  readonly id: string
  readonly label: string
  readonly commands: readonly PaintCommand[]
  /** Where it leads: a whole web address. */
  readonly href?: string
  /** Of a claim's card: how the claim stands in the debate, for what is read aloud or set in sections. */
  readonly standing?: Standing
  /** Where the commands have coordinates of their own: what their origin and their pixel are out here. */
  readonly place?: { readonly x: number; readonly y: number; readonly scale: number }
}

/** A sheet's size in millimetres. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

export interface Standing {
  /** The id of the group of the claim under which it stands. */
  readonly parent: string | null
  /** What it does there. */
  readonly part: 'thesis' | 'loose' | 'pro' | 'con' | 'backs' | 'undercuts'
}

export interface DisplayList {
  /** The page: what is painted lies inside. */
  readonly page: Box
  /** The sheet that the page fills, where it is meant for one. */
  readonly sheet?: Sheet
  /** Null leaves the ground transparent. */
  readonly background: string | null
  /** The picture's name and its description in words. */
  readonly title: string
  readonly description: string
  readonly commands: readonly PaintCommand[]
}

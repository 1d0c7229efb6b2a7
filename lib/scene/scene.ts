/**
 * A scene: a map as geometry, ready to be painted, hit and asked. Map pixels; y grows downwards.
 *
 * A claim appears once. Sizes and places of claims are whole numbers. Nothing here knows a colour or a backend.
 */
import type { Conclusion, Stance } from '../domain/argument'
import type { ArgumentId, ClaimId } from '../domain/ids'
import type { FontName } from './measure'
import type { Path, Point } from './path'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One run of text. Relative to its claim's top left corner: x, the top of the line's box, and its baseline. */
export interface SceneLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly baseline: number
  readonly font: FontName
}

export type ClaimRole = 'thesis' | 'pro' | 'con' | 'loose'

/** Claims by the side of a claim that they help. */
export interface SideCounts {
  readonly pro: number
  readonly con: number
}

export interface SceneClaim extends Box {
  readonly id: ClaimId
  /** The claim's whole text, as in the map. */
  readonly text: string
  readonly lines: readonly SceneLine[]
  /** What the first of its arguments does to its conclusion; `loose` where it argues for nothing. */
  readonly role: ClaimRole
  /** Steps from a thesis (or from the root of a branch): 0 for these. */
  readonly depth: number
  /** The claim under which it stands; null for the head of a tree and a loose claim. */
  readonly parent: ClaimId | null
  /** `+` or `−` beside the first line; null for a thesis and a loose claim. */
  readonly sign: SceneLine | null
  /** Tags, sources, replies, or what a thesis gathers; then what is hidden beneath. */
  readonly footer: readonly SceneLine[]
  /** Small and high after the text, such as the numbers of its sources; in pictures only. */
  readonly mark?: SceneLine | null
  /** Where the text begins in the box, for a field that is put in its place. */
  readonly textInset: { readonly left: number; readonly top: number; readonly right: number }
  /** Claims beneath that are not shown because this one is collapsed or the depth ends here. */
  readonly hiddenCount: number
  /** The same by the side of this claim that they help: an attack on an attack is for. */
  readonly hidden: SideCounts
  /** Claims that stand beneath it when everything is shown: the weight of its branch. */
  readonly size: number
  readonly isPinned: boolean
  /** Whether it is a premise in more than one argument. */
  readonly isShared: boolean
}

export interface SceneArrow {
  readonly argumentId: ArgumentId
  readonly stance: Stance
  /** An undercut ends on another argument's line, a reason on a claim's lower edge. */
  readonly kind: 'reason' | 'undercut'
  readonly conclusion: Conclusion
  readonly premises: readonly ClaimId[]
  /**
   * What to stroke. The last runs from the end back to the premise, or to the joint of co-premises, whose own paths come
   * first. Arguments of one stance on one claim share their way to it, point by point.
   */
  readonly paths: readonly Path[]
  /** A triangle to fill, its tip at the claim's lower edge; null for an undercut. */
  readonly head: Path | null
  /** Where co-premises meet: a circle with an `&`. */
  readonly joint: (Point & { readonly radius: number }) | null
  /** The circle in which an undercut ends, with a cross (or a plus for a backing): fill with paper, then stroke. */
  readonly mark: Path | null
  /** Where the line ends: the tip of the head, or the middle of the mark. */
  readonly end: Point
  /** A free place on the line where an undercut may be attached or a name put. */
  readonly anchor: Point
  /** Premises that stand elsewhere, named here. */
  readonly references: readonly SceneReference[]
  /** Whether a line leaves the corridors, because a claim was pinned elsewhere: it may cross others. */
  readonly isFree: boolean
  readonly bounds: Box
}

/** A small card that names a claim where it argues once more: the claim itself stands elsewhere on the map. */
export interface SceneReference extends Box {
  readonly claim: ClaimId
  /** The claim's whole text, of which the lines show the beginning. */
  readonly text: string
  readonly stance: Stance
  readonly lines: readonly SceneLine[]
  readonly sign: SceneLine | null
  readonly footer: readonly SceneLine[]
}

export interface Scene {
  readonly claims: readonly SceneClaim[]
  readonly arrows: readonly SceneArrow[]
  /** Everything painted lies inside. */
  readonly bounds: Box
}

/**
 * Faces of claims, remembered: on the nodes while one builder lives, and by claim and what its card says for whoever builds
 * the next scene of the same map. A claim is never changed, only replaced.
 */
import type { Stance } from '../domain/argument'
import type { Claim } from '../domain/claim'
import { layoutFace, type ClaimFace, type ClaimFooter } from './claim-face'
import { claimFooter } from './claim-footer'
import type { ClaimNode, MapGraph } from './layout/map-graph'
import type { PlacedClaim } from './layout/place-claims'
import type { Typesetter } from './measure'
import { layoutReference } from './reference-face'
import { isSame } from './same'
import type { ClaimRole, SideCounts } from './scene'
import type { CardNotes } from './scene-options'
import type { TextSize } from './text-size'
import { countSides, noSides } from './side-counts'
import { toldLines } from './told-lines'

interface NameMemory {
  readonly measurer: Typesetter
  readonly face: ClaimFace
}

/** Of the cards of a map: cut short, or as narrow where one column is all that has room. */
export type FaceStyle = 'whole' | 'narrow' | 'compact'

/** How all cards of a map are set. */
export interface FaceSetting {
  readonly style: FaceStyle
  readonly textSize: TextSize
  readonly notes: CardNotes | undefined
}

interface ClaimMemory extends NameMemory {
  readonly style: FaceStyle
  readonly textSize: TextSize
  readonly mark: string | undefined
  readonly role: ClaimRole
  readonly footer: ClaimFooter
}

const faceStyles = { whole: {}, narrow: { isNarrow: true }, compact: { mostLines: 2 } } as const

const faces = new WeakMap<Claim, ClaimMemory>()
const names: Readonly<Record<Stance, WeakMap<Claim, NameMemory>>> = { pro: new WeakMap(), con: new WeakMap() }

export class ClaimFaces {
  private counted = -1
  private readonly gathered = new Map<ClaimNode, SideCounts>()

  /** The measurer should remember: words repeat. */
  constructor(
    private readonly measurer: Typesetter,
    private readonly graph: MapGraph,
    private readonly setting: FaceSetting,
  ) {
    for (const node of graph.claims.values()) node.face = undefined
  }

  /** The face of a claim where it stands. */
  of(placed: PlacedClaim): ClaimFace {
    const { node, claim, hidden } = placed
    const role = roleOf(placed)
    const gathered = claim.thesis ? this.gather(node) : noSides
    const known = node.face
    if (known?.version === node.version && known.role === role && areEqual(known.counts, hidden, gathered)) {
      return known.face
    }
    const { style, notes } = this.setting
    const author = notes?.authors.get(claim.id)
    const facts = { isCompact: style === 'compact', hasMark: notes?.marks.has(claim.id) === true, author }
    const footer = claimFooter(this.measurer.say, node, hidden, gathered, facts)
    const laid = this.lay(claim, role, footer, hidden.pro + hidden.con > 0)
    const face = known && isSame(known.face, laid) ? known.face : laid
    const counts = [hidden.pro, hidden.con, gathered.pro, gathered.con]
    node.face = { face, version: node.version, role, counts }
    return face
  }

  /** Forgets what was counted, where it may be different now. */
  begin(): void {
    if (this.counted === this.graph.structure) return
    this.counted = this.graph.structure
    this.gathered.clear()
  }

  /** What a thesis gathers, counted once. */
  private gather(node: ClaimNode): SideCounts {
    const counted = this.gathered.get(node) ?? countSides(this.graph, node)
    this.gathered.set(node, counted)
    return counted
  }

  /** The face of the small card that names a claim where it argues once more. */
  ofName(claim: Claim, stance: Stance): ClaimFace {
    const { textSize } = this.setting
    if (textSize !== 'usual') {
      return layoutReference(claim.text, signOf(stance), this.measurer, undefined, undefined, textSize)
    }
    const known = names[stance].get(claim)
    if (known?.measurer === this.measurer) return known.face
    // A thesis is set larger than its name.
    const lines = claim.thesis ? undefined : toldLines(claim)
    const face = layoutReference(claim.text, signOf(stance), this.measurer, lines)
    names[stance].set(claim, { measurer: this.measurer, face })
    return face
  }

  private lay(claim: Claim, role: ClaimRole, footer: ClaimFooter, opens: boolean): ClaimFace {
    const { measurer } = this
    const { style, textSize, notes } = this.setting
    const mark = notes?.marks.get(claim.id)
    const known = faces.get(claim)
    const isAlike = known?.style === style && known.textSize === textSize && known.mark === mark
    if (isAlike && known.measurer === measurer && known.role === role && isSame(known.footer, footer)) return known.face
    const kind = role === 'thesis' ? 'thesis' : 'claim'
    const request = { text: claim.text, kind, sign: signOf(role), footer, opens, mark, textSize } as const
    const told = style === 'compact' || textSize !== 'usual' ? undefined : toldLines(claim)
    const face = layoutFace({ ...request, ...faceStyles[style], lines: told }, measurer)
    faces.set(claim, { measurer, style, textSize, mark, role, footer, face })
    return face
  }
}

/** What the first of a claim's arguments does to its conclusion. */
export function roleOf({ claim, node, argument }: PlacedClaim): ClaimRole {
  if (claim.thesis) return 'thesis'
  if (argument) return argument.stance
  return node.firstStance ?? 'loose'
}

/** What stands beside the first line of a claim of that role. */
export function signOf(role: ClaimRole): string {
  return role === 'pro' ? '+' : role === 'con' ? '−' : ''
}

function areEqual(counts: readonly number[], hidden: SideCounts, gathered: SideCounts): boolean {
  return (
    counts[0] === hidden.pro && counts[1] === hidden.con && counts[2] === gathered.pro && counts[3] === gathered.con
  )
}

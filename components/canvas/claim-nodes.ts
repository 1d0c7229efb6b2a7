/** The mounted claims as React Flow's nodes. A node is made anew only where something of it changed, so that only it renders. */
import { Position, type NodeHandle } from '@xyflow/react'
import type { ClaimId } from '@/lib/domain/ids'
import type { SceneClaim } from '@/lib/scene/scene'
import type { ClaimNodeData, ClaimNodeType } from './claim-node'

/** Pixels, as in graph.css. */
const handleSize = 14

export interface NodeState extends Omit<ClaimNodeData, 'claim'> {
  /** Where it is while it is dragged. */
  readonly at: { readonly x: number; readonly y: number } | undefined
  readonly isDraggable: boolean
  readonly zIndex: number
}

export class ClaimNodes {
  private known = new Map<
    ClaimId,
    { readonly claim: SceneClaim; readonly state: NodeState; readonly node: ClaimNodeType }
  >()

  /** `stateOf` says what else than the scene decides how a claim looks. */
  make(claims: readonly SceneClaim[], stateOf: (claim: SceneClaim) => NodeState): ClaimNodeType[] {
    const known: typeof this.known = new Map()
    const nodes = claims.map((claim) => {
      const state = stateOf(claim)
      const before = this.known.get(claim.id)
      const node = before?.claim === claim && isSame(before.state, state) ? before.node : nodeOf(claim, state)
      known.set(claim.id, { claim, state, node })
      return node
    })
    this.known = known
    return nodes
  }
}

function isSame(one: NodeState, other: NodeState): boolean {
  if (one.at?.x !== other.at?.x || one.at?.y !== other.at?.y) return false
  const keys = Object.keys(one) as (keyof NodeState)[]
  return keys.every((key) => key === 'at' || one[key] === other[key])
}

function nodeOf(claim: SceneClaim, { at, isDraggable, zIndex, ...data }: NodeState): ClaimNodeType {
  const { id, x, y, width, height } = claim
  return {
    id,
    type: 'claim',
    position: at ?? { x, y },
    width,
    height,
    // Explicit sizes: React Flow need not measure, and arrows and boxes agree from the first frame.
    measured: { width, height },
    handles: handlesOf(claim),
    draggable: isDraggable,
    zIndex,
    // What one hears is the card in it: React Flow would call the wrapper a node.
    domAttributes: { 'aria-roledescription': undefined },
    data: { claim, ...data },
  }
}

/** Where lines begin and end, said and not measured: a claim that is being typed shows no handle to measure. */
function handlesOf({ width, height }: SceneClaim): NodeHandle[] {
  const size = { width: handleSize, height: handleSize }
  const x = (width - handleSize) / 2
  return [
    { type: 'source', position: Position.Top, x, y: -handleSize / 2, ...size },
    { type: 'target', position: Position.Bottom, x, y: height - handleSize / 2, ...size },
  ]
}

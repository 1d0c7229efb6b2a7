/**
 * What the page knows of a scene that a worker holds: the box of every shown claim in typed arrays, with an index over them.
 * All that asks "where" asks here, also of claims that are not mounted. Map pixels; claims go by their index.
 */
import Flatbush from 'flatbush'
import type { ClaimId } from '@/lib/domain/ids'
import type { Box, ClaimRole, Scene } from '@/lib/scene/scene'
import type { Point } from '@/lib/scene/path'

export const roleOrder: readonly ClaimRole[] = ['thesis', 'pro', 'con', 'loose']

/** A scene as it is handed over: an entry a claim in each array. */
export interface SceneSummary {
  readonly ids: readonly ClaimId[]
  /** Four numbers a claim: x, y, width, height. */
  readonly boxes: Float64Array
  /** Places in `roleOrder`. */
  readonly roles: Uint8Array
  /** The claim under which it stands, by its index; -1 for none. */
  readonly parents: Int32Array
  readonly depths: Uint16Array
  /** Claims that are not shown beneath it. */
  readonly hidden: Uint32Array
  readonly pinned: Uint8Array
  /** Flatbush's data over the boxes; undefined of an empty map. */
  readonly tree: ArrayBufferLike | undefined
  readonly bounds: Box
}

export class ShownScene {
  private readonly indexes: ReadonlyMap<ClaimId, number>
  private readonly tree: Flatbush | undefined

  /** `before` lends its index of ids where these are the same. */
  constructor(
    readonly summary: SceneSummary,
    before?: ShownScene,
  ) {
    this.indexes =
      before && before.ids === summary.ids ? before.indexes : new Map(summary.ids.map((id, index) => [id, index]))
    this.tree = summary.tree && Flatbush.from(summary.tree)
  }

  get ids(): readonly ClaimId[] {
    return this.summary.ids
  }

  get size(): number {
    return this.summary.ids.length
  }

  get bounds(): Box {
    return this.summary.bounds
  }

  /** The index of a claim; undefined where it is not shown. */
  indexOf(claim: ClaimId): number | undefined {
    return this.indexes.get(claim)
  }

  has(claim: ClaimId): boolean {
    return this.indexes.has(claim)
  }

  boxAt(index: number): Box {
    const { boxes } = this.summary
    const at = index * 4
    return { x: boxes[at]!, y: boxes[at + 1]!, width: boxes[at + 2]!, height: boxes[at + 3]! }
  }

  boxOf(claim: ClaimId): Box | undefined {
    const index = this.indexes.get(claim)
    return index === undefined ? undefined : this.boxAt(index)
  }

  roleOf(claim: ClaimId): ClaimRole | undefined {
    const index = this.indexes.get(claim)
    return index === undefined ? undefined : roleOrder[this.summary.roles[index]!]
  }

  /** The claim under which a claim stands. */
  parentOf(claim: ClaimId): ClaimId | undefined {
    const index = this.indexes.get(claim)
    const parent = index === undefined ? -1 : this.summary.parents[index]!
    return parent < 0 ? undefined : this.ids[parent]
  }

  /** The claims that stand right under a claim; without one, those that stand under none. */
  beneath(claim: ClaimId | undefined): ClaimId[] {
    const parent = claim === undefined ? -1 : this.indexes.get(claim)
    return this.ids.filter((_, index) => this.summary.parents[index] === parent)
  }

  isPinned(claim: ClaimId): boolean {
    const index = this.indexes.get(claim)
    return index !== undefined && this.summary.pinned[index] === 1
  }

  /** The first thesis, where there is one. */
  get thesis(): Box | undefined {
    const index = this.summary.roles.indexOf(0)
    return index < 0 ? undefined : this.boxAt(index)
  }

  /** Where the keyboard begins: the first thesis, or what there is. */
  get first(): ClaimId | undefined {
    return this.ids[Math.max(0, this.summary.roles.indexOf(0))]
  }

  /** Whether there is more than the theses and their reasons. */
  get hasLevels(): boolean {
    const { depths, hidden } = this.summary
    return depths.some((depth, index) => depth > 1 || (depth === 1 && hidden[index]! > 0))
  }

  /** The claims whose boxes touch the given one, in no order. */
  within({ x, y, width, height }: Box): number[] {
    return this.tree?.search(x, y, x + width, y + height) ?? []
  }

  /** The claim at a point, of those that may be meant. */
  at({ x, y }: Point, mayBe: (claim: ClaimId) => boolean = () => true): ClaimId | undefined {
    const index = this.tree?.search(x, y, x, y).find((found) => mayBe(this.ids[found]!))
    return index === undefined ? undefined : this.ids[index]
  }

  /** At most so many claims of a box, those nearest to its middle. */
  nearestWithin(box: Box, most: number): number[] {
    const found = this.within(box)
    if (found.length <= most) return found
    const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
    const distances = new Map(
      found.map((index) => {
        const { x, y, width, height } = this.boxAt(index)
        return [index, Math.hypot(x + width / 2 - middleX, y + height / 2 - middleY)]
      }),
    )
    return found.sort((one, other) => distances.get(one)! - distances.get(other)!).slice(0, most)
  }

  /** A claim with all that stand beneath it. */
  branchOf(claim: ClaimId): Set<ClaimId> {
    const root = this.indexOf(claim)
    const { parents } = this.summary
    /** 1 of the branch, 2 not; 0 unknown so far. */
    const known = new Uint8Array(this.size)
    if (root === undefined) return new Set()
    known[root] = 1
    for (let start = 0; start < this.size; start++) {
      const way: number[] = []
      let at = start
      while (at >= 0 && known[at] === 0) {
        way.push(at)
        at = parents[at]!
      }
      const mark = at < 0 ? 2 : known[at]!
      for (const index of way) known[index] = mark
    }
    return new Set(this.ids.filter((_, index) => known[index] === 1))
  }
}

/** The summary of a scene: the very same as that of the scene before, or with its ids, where nothing of these changed. */
export function summarise({ claims, bounds }: Scene, before?: SceneSummary): SceneSummary {
  const count = claims.length
  const isSame = before?.ids.length === count && before.ids.every((id, index) => id === claims[index]!.id)
  const ids = isSame ? before.ids : claims.map(({ id }) => id)
  if (isSame && isUnmoved(claims, bounds, before)) return before
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const boxes = new Float64Array(count * 4)
  const roles = new Uint8Array(count)
  const parents = new Int32Array(count)
  const depths = new Uint16Array(count)
  const hidden = new Uint32Array(count)
  const pinned = new Uint8Array(count)
  const tree = count > 0 ? new Flatbush(count) : undefined
  claims.forEach(({ x, y, width, height, role, parent, depth, hiddenCount, isPinned }, index) => {
    boxes.set([x, y, width, height], index * 4)
    roles[index] = roleOrder.indexOf(role)
    parents[index] = parent === null ? -1 : (indexes.get(parent) ?? -1)
    depths[index] = Math.min(depth, 0xffff)
    hidden[index] = hiddenCount
    pinned[index] = isPinned ? 1 : 0
    tree?.add(x, y, x + width, y + height)
  })
  tree?.finish()
  return { ids, boxes, roles, parents, depths, hidden, pinned, tree: tree?.data, bounds }
}

/** Whether claims that are the same in the same order stand where they stood, as they stood. */
function isUnmoved(claims: Scene['claims'], bounds: Box, { boxes, ids, ...before }: SceneSummary): boolean {
  if (bounds.width !== before.bounds.width || bounds.height !== before.bounds.height) return false
  if (bounds.x !== before.bounds.x || bounds.y !== before.bounds.y) return false
  return claims.every(({ x, y, width, height, role, parent, depth, hiddenCount, isPinned }, index) => {
    const at = index * 4
    const isThere = boxes[at] === x && boxes[at + 1] === y && boxes[at + 2] === width && boxes[at + 3] === height
    if (!isThere || roleOrder[before.roles[index]!] !== role || before.hidden[index] !== hiddenCount) return false
    const above = before.parents[index]!
    return (
      (above < 0 ? null : ids[above]) === parent &&
      before.depths[index] === Math.min(depth, 0xffff) &&
      (before.pinned[index] === 1) === isPinned
    )
  })
}

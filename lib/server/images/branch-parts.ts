/**
 * Cuts a map into parts that can be read on a sheet or a slide: one for each branch under the theses. A branch that would be too
 * small to read ends at some level, and what is beneath has parts of its own, right after it.
 */
import type { DebateMap } from '../../domain/debate-map'
import { claimId, type ClaimId } from '../../domain/ids'
import type { Typesetter } from '../../scene/measure'
import type { DisplayList, GroupCommand } from '../../scene/paint-command'
import { composePicture, type PictureRequest } from '../../scene/picture'
import { readingOrder, type ReadClaim } from '../../scene/reading-order'

export interface BranchPart {
  readonly claim: ClaimId
  readonly group: GroupCommand
  /** How deep in parts of parts: 1 for what stands directly under a thesis. */
  readonly level: number
  readonly list: DisplayList
  /** Levels beneath the claim that are shown; all where nothing is said. */
  readonly depth: number | undefined
}

const mostParts = 150
const mostLevels = 6

export function branchParts(
  map: DebateMap,
  measurer: Typesetter,
  request: PictureRequest,
  overview: DisplayList,
  isReadable: (list: DisplayList) => boolean,
): BranchPart[] {
  const whole = readingOrder(composePicture(map, measurer, request))
  const parts: BranchPart[] = []
  const tops = whole.flatMap((top) => (top.group.standing?.part === 'thesis' ? top.beneath : [top]))
  const waiting = tops.filter(hasMore(overview)).map((node) => ({ node, level: 1 }))
  for (let next = waiting.shift(); next && parts.length < mostParts; next = waiting.shift()) {
    const { node, level } = next
    const claim = claimId.parse(node.group.id.slice('claim-'.length))
    const { list, depth } = cut(map, measurer, { ...request, branch: claim }, isReadable)
    parts.push({ claim, group: node.group, level, list, depth })
    if (depth === undefined) continue
    const further = (levelsOf([node])[depth] ?? []).filter(hasMore(list))
    waiting.unshift(...further.map((beneath) => ({ node: beneath, level: level + 1 })))
  }
  return parts
}

/** The branch as deep as it can be read. */
function cut(
  map: DebateMap,
  measurer: Typesetter,
  request: PictureRequest,
  isReadable: (list: DisplayList) => boolean,
): Pick<BranchPart, 'list' | 'depth'> {
  const list = composePicture(map, measurer, request)
  if (isReadable(list)) return { list, depth: undefined }
  const deepest = Math.min(mostLevels, levelsOf(readingOrder(list)).length - 2)
  for (let depth = deepest; depth > 0; depth--) {
    const shallow = composePicture(map, measurer, { ...request, depth })
    if (depth === 1 || isReadable(shallow)) return { list: shallow, depth }
  }
  return { list, depth: undefined }
}

/** Whether there is more of a claim than that picture shows: what stands beneath it, or itself, where it attacks or backs a step. */
function hasMore({ commands }: DisplayList): (claim: ReadClaim) => boolean {
  const shown = new Set(commands.map((command) => (command.kind === 'group' ? command.id : '')))
  return ({ group, beneath }) => beneath.length > 0 || !shown.has(group.id)
}

function levelsOf(tops: readonly ReadClaim[]): (readonly ReadClaim[])[] {
  const levels: (readonly ReadClaim[])[] = []
  for (let at = tops; at.length > 0; at = at.flatMap(({ beneath }) => beneath)) levels.push(at)
  return levels
}

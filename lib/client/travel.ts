/** Walking with the arrow keys: up to the conclusion, down to the first reason, sideways among siblings as they are drawn. */
import { claimAttackedBy, inferencesOn } from '@/lib/domain/branch'
import { argumentsOn, argumentsWith, thesesOf, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { ShownScene } from './shown-scene'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** A map, and what of it is drawn; undefined where there is no graph. What is not drawn is walked as the map has it. */
interface Drawn {
  readonly map: DebateMap
  readonly scene: ShownScene | undefined
}

/** The claim one step away, or undefined at the end of the way. Without a start: the first thesis. */
export function neighbour(drawn: Drawn, from: ClaimId | undefined, direction: Direction): ClaimId | undefined {
  const { map, scene } = drawn
  if (!from || !map.claims.has(from)) return thesesOf(map)[0]?.id ?? [...map.claims.keys()][0]
  switch (direction) {
    case 'up':
      return scene?.parentOf(from) ?? conclusionOf(map, from)
    case 'down':
      return firstReason(drawn, from)
    case 'left':
      return sibling(drawn, from, -1)
    case 'right':
      return sibling(drawn, from, 1)
  }
}

/** The claims around one, the nearest first: those after it and before it on the same claim, then what it argues about, and so on up. */
export function around(drawn: Drawn, claim: ClaimId): ClaimId[] {
  const row = siblings(drawn, claim)
  const index = row.indexOf(claim)
  const found = new Set([...row.slice(index + 1), ...row.slice(0, Math.max(0, index)).reverse()])
  for (let above = neighbour(drawn, claim, 'up'); above && !found.has(above); above = neighbour(drawn, above, 'up')) {
    found.add(above)
  }
  return [...found]
}

function firstReason({ map, scene }: Drawn, claim: ClaimId): ClaimId | undefined {
  const row = scene?.has(claim) ? fromLeft(scene, scene.beneath(claim)) : []
  const on = argumentsOn(map, { claim })
  const reasons = new Set(on.flatMap(({ premises }) => premises))
  const drawn = row.find((id) => reasons.has(id)) ?? row[0]
  // Of a closed claim the first that will be drawn, as those for come first.
  return drawn ?? (on.find(({ stance }) => stance === 'pro') ?? on[0])?.premises[0]
}

function sibling(drawn: Drawn, claim: ClaimId, step: number): ClaimId | undefined {
  const row = siblings(drawn, claim)
  const index = row.indexOf(claim)
  return index < 0 ? undefined : row[index + step]
}

function siblings({ map, scene }: Drawn, claim: ClaimId): ClaimId[] {
  return scene?.has(claim) ? drawnRow(scene, claim) : rowOf(map, claim)
}

function drawnRow(scene: ShownScene, claim: ClaimId): ClaimId[] {
  const parent = scene.parentOf(claim)
  const row = scene.beneath(parent)
  const isThesis = (id: ClaimId) => scene.roleOf(id) === 'thesis'
  return fromLeft(scene, parent ? row : row.filter((id) => isThesis(id) === isThesis(claim)))
}

/** In columns from the left, each from the top: a claim is in the column whose first card it stands over or beneath, if only in part. */
function fromLeft(scene: ShownScene, claims: readonly ClaimId[]): ClaimId[] {
  const cards = claims.map((id) => ({ id, ...scene.boxOf(id)! })).sort((one, other) => one.x - other.x)
  const columns: (typeof cards)[] = []
  for (const card of cards) {
    const column = columns.at(-1)
    const first = column?.[0]
    if (column && first && card.x < first.x + first.width) column.push(card)
    else columns.push([card])
  }
  return columns.flatMap((column) => column.sort((one, other) => one.y - other.y).map(({ id }) => id))
}

function rowOf(map: DebateMap, claim: ClaimId): ClaimId[] {
  const conclusion = conclusionOf(map, claim)
  return conclusion ? reasonsOf(map, conclusion) : thesesOf(map).map(({ id }) => id)
}

function conclusionOf(map: DebateMap, claim: ClaimId): ClaimId | undefined {
  const [first] = argumentsWith(map, claim)
  return first && claimAttackedBy(map, first)
}

function reasonsOf(map: DebateMap, claim: ClaimId): ClaimId[] {
  return [...new Set(inferencesOn(map, claim).flatMap((argument) => argument.premises))]
}

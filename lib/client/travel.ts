/**
 * Walking with the arrow keys, as the claims are drawn: up to the conclusion, down to the first reason, sideways among siblings,
 * and up and down where siblings stand in a column. On a map that grows to the right all this is turned; around a thesis one walks
 * to what stands nearest that way.
 */
import { claimAttackedBy, inferencesOn } from '@/lib/domain/branch'
import { argumentsOn, argumentsWith, thesesOf, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { Turn } from '@/lib/scene/layout/turn'
import type { Box } from '@/lib/scene/scene'
import type { SceneDirection } from '@/lib/scene/scene-options'
import type { ShownScene } from './shown-scene'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** A map, and what of it is drawn; undefined where there is no graph. What is not drawn is walked as the map has it. */
interface Drawn {
  readonly map: DebateMap
  readonly scene: ShownScene | undefined
  /** How it grows; downwards where that is left out. */
  readonly grows?: SceneDirection
}

/** Where an arrow leads on a map that grows to the right, as if it grew downwards. */
const turned = { up: 'left', down: 'right', left: 'up', right: 'down' } as const satisfies Record<Direction, Direction>

/** The claim one step away, or undefined at the end of the way. Without a start: the first thesis. */
export function neighbour(drawn: Drawn, from: ClaimId | undefined, arrow: Direction): ClaimId | undefined {
  const { map, scene, grows } = drawn
  if (!from || !map.claims.has(from)) return thesesOf(map)[0]?.id ?? [...map.claims.keys()][0]
  if (scene?.has(from) && grows === 'radial') return nearestThere(scene, from, arrow)
  const direction = grows === 'right' ? turned[arrow] : arrow
  switch (direction) {
    case 'up':
      return inColumn(drawn, from, -1) ?? above(drawn, from)
    case 'down':
      return firstReason(drawn, from) ?? beneathBranch(drawn, from)
    case 'left':
      return beside(drawn, from, -1)
    case 'right':
      return beside(drawn, from, 1)
  }
}

/** What a claim argues about, as it is drawn. */
export function above({ map, scene }: Drawn, claim: ClaimId): ClaimId | undefined {
  return scene?.parentOf(claim) ?? conclusionOf(map, claim)
}

/** The claims around one, the nearest first: those after it and before it on the same claim, then what it argues about, and so on up. */
export function around(drawn: Drawn, claim: ClaimId): ClaimId[] {
  const row = columnsOf(drawn, claim)?.flat() ?? rowOf(drawn.map, claim)
  const index = row.indexOf(claim)
  const found = new Set([...row.slice(index + 1), ...row.slice(0, Math.max(0, index)).reverse()])
  for (let next = above(drawn, claim); next && !found.has(next); next = above(drawn, next)) found.add(next)
  return [...found]
}

function firstReason(drawn: Drawn, claim: ClaimId): ClaimId | undefined {
  const { map, scene } = drawn
  const row = scene?.has(claim) ? inColumns(drawn, scene, scene.beneath(claim)).flat() : []
  const on = argumentsOn(map, { claim })
  const reasons = new Set(on.flatMap(({ premises }) => premises))
  const shown = row.find((id) => reasons.has(id)) ?? row[0]
  // Of a closed claim the first that will be drawn, as those for come first.
  return shown ?? (on.find(({ stance }) => stance === 'pro') ?? on[0])?.premises[0]
}

/** What stands in the same column beneath the branch in which a claim is the last. */
function beneathBranch(drawn: Drawn, claim: ClaimId): ClaimId | undefined {
  for (let at: ClaimId | undefined = claim; at; at = drawn.scene?.parentOf(at)) {
    const beneath = inColumn(drawn, at, 1)
    if (beneath) return beneath
  }
  return undefined
}

/** The sibling above or beneath in the same column. */
function inColumn(drawn: Drawn, claim: ClaimId, step: 1 | -1): ClaimId | undefined {
  const column = columnsOf(drawn, claim)?.find((one) => one.includes(claim))
  return column?.[column.indexOf(claim) + step]
}

/** The sibling in the column beside that is at about the same height. */
function beside(drawn: Drawn, claim: ClaimId, step: 1 | -1): ClaimId | undefined {
  const columns = columnsOf(drawn, claim)
  if (!columns) {
    const row = rowOf(drawn.map, claim)
    const index = row.indexOf(claim)
    return index < 0 ? undefined : row[index + step]
  }
  const column = columns[columns.findIndex((one) => one.includes(claim)) + step] ?? []
  const boxOf = boxesOf(drawn)
  const middle = ({ y, height }: Box) => y + height / 2
  const own = middle(boxOf(claim))
  return nearestOf(column, (id) => Math.abs(middle(boxOf(id)) - own))
}

/** A claim with its siblings, in columns; undefined where it is not drawn. */
function columnsOf(drawn: Drawn, claim: ClaimId): ClaimId[][] | undefined {
  const { scene } = drawn
  if (!scene?.has(claim)) return undefined
  const parent = scene.parentOf(claim)
  const row = scene.beneath(parent)
  const isThesis = (id: ClaimId) => scene.roleOf(id) === 'thesis'
  return inColumns(drawn, scene, parent ? row : row.filter((id) => isThesis(id) === isThesis(claim)))
}

/** In columns from the left, each from the top: a claim is in the column whose first card it stands over or beneath, if only in part. */
function inColumns(drawn: Drawn, scene: ShownScene, claims: readonly ClaimId[]): ClaimId[][] {
  const boxOf = boxesOf({ ...drawn, scene })
  const cards = claims.map((id) => ({ id, ...boxOf(id) })).sort((one, other) => one.x - other.x)
  const columns: (typeof cards)[] = []
  for (const card of cards) {
    const column = columns.at(-1)
    const first = column?.[0]
    if (column && first && card.x < first.x + first.width) column.push(card)
    else columns.push([card])
  }
  return columns.map((column) => column.sort((one, other) => one.y - other.y).map(({ id }) => id))
}

const toTheRight = new Turn('right')

/** Where drawn claims stand, as if the map grew downwards. */
function boxesOf({ scene, grows }: Drawn): (claim: ClaimId) => Box {
  return (claim) => {
    const box = scene!.boxOf(claim)!
    return grows === 'right' ? toTheRight.boxBack(box) : box
  }
}

/** Of what a claim argues about, its siblings and its reasons that which is nearest in a direction. */
function nearestThere(scene: ShownScene, claim: ClaimId, direction: Direction): ClaimId | undefined {
  const parent = scene.parentOf(claim)
  const kin = [...(parent ? [parent] : []), ...scene.beneath(claim), ...scene.beneath(parent)]
  const from = scene.boxOf(claim)!
  const isAcross = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  const way = (id: ClaimId) => {
    const { x, y, width, height } = scene.boxOf(id)!
    const [dx, dy] = [x + width / 2 - from.x - from.width / 2, y + height / 2 - from.y - from.height / 2]
    // Cards that are beside each other are so however wide they are.
    const gapX = Math.max(0, Math.abs(dx) - (width + from.width) / 2)
    const gapY = Math.max(0, Math.abs(dy) - (height + from.height) / 2)
    return isAcross ? { on: dx * sign, along: gapX, off: gapY } : { on: dy * sign, along: gapY, off: gapX }
  }
  const there = kin.filter((id) => {
    const { on, along, off } = way(id)
    return id !== claim && on > 0 && along > 0 && off <= along * 2
  })
  return nearestOf(there, (id) => way(id).along + 2 * way(id).off)
}

function nearestOf(claims: readonly ClaimId[], distance: (claim: ClaimId) => number): ClaimId | undefined {
  const least = Math.min(...claims.map(distance))
  return claims.find((id) => distance(id) === least)
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

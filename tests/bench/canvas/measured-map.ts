/** A map that is measured: where Crux's layout puts its claims with everything open, and the same for the plain page. */
import type { Argument } from '@/lib/domain/argument'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import { buildScene } from '@/lib/scene/build-scene'
import { roomRules } from '@/lib/scene/room'
import type { Box, Scene } from '@/lib/scene/scene'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import type { PlainMap } from '../plain-react-flow/plain-map'

export interface MeasuredMap {
  readonly map: DebateMap
  readonly scene: Scene
  readonly lines: PlainMap['lines']
  /** The claim that is dragged and typed in: one without reasons, where most others stand around it. */
  readonly target: Box & { readonly id: ClaimId }
}

export function measureMap(map: DebateMap): MeasuredMap {
  // As the page lays it out in the window that is measured in.
  const scene = buildScene(map, nodeMeasurer(), { aspect: roomRules.middle.aspect })
  assert(scene.claims.length === map.claims.size, 'everything is open')
  return { map, scene, lines: linesOf(map), target: leafAmongMany(scene) }
}

export function toPlain({ scene, lines }: MeasuredMap, surface: Box): PlainMap {
  const claims = scene.claims.map(({ id, text, x, y, width, height }) => ({ id, text, x, y, width, height }))
  return { claims, lines, surface }
}

/** A line for each premise. One that attacks an argument ends at that argument's first premise: React Flow knows no lines to lines. */
function linesOf(map: DebateMap): PlainMap['lines'] {
  return [...map.arguments.values()].flatMap((argument) => {
    const end = endOf(map, argument)
    return argument.premises
      .filter((premise) => premise !== end)
      .map((premise) => [`${argument.id} ${premise}`, premise, end] as const)
  })
}

function endOf(map: DebateMap, { conclusion }: Argument): ClaimId {
  if ('claim' in conclusion) return conclusion.claim
  const attacked = map.arguments.get(conclusion.argument)?.premises[0]
  assert(attacked, 'an argument has premises')
  return attacked
}

/** As much as is in a window at reading size. */
const around = { width: 1_400, height: 800 }

function leafAmongMany({ claims }: Scene): MeasuredMap['target'] {
  const parents = new Set(claims.map(({ parent }) => parent))
  const cells = new Map<string, number>()
  const cellOf = (box: Box, right: number, down: number) =>
    `${Math.floor((2 * box.x) / around.width) + right} ${Math.floor((2 * box.y) / around.height) + down}`
  for (const claim of claims) cells.set(cellOf(claim, 0, 0), (cells.get(cellOf(claim, 0, 0)) ?? 0) + 1)
  const steps = [-1, 0, 1]
  const crowd = (box: Box) =>
    steps.flatMap((right) => steps.map((down) => cells.get(cellOf(box, right, down)) ?? 0)).reduce((sum, n) => sum + n)
  const leaves = claims.filter(({ id, parent }) => parent !== null && !parents.has(id))
  return leaves.reduce((best, leaf) => (crowd(leaf) > crowd(best) ? leaf : best))
}

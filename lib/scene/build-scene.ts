/**
 * From a map to a scene: faces, places, routes. Pure and deterministic: the same map and options give the same scene.
 */
import type { Claim } from '../domain/claim'
import { argumentsWith, type DebateMap } from '../domain/debate-map'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { layoutFace, type ClaimFace } from './claim-face'
import { claimFooter } from './claim-footer'
import { buildBlocks, placeBlocks } from './layout/build-blocks'
import { placeClaims, type PlacedClaim } from './layout/place-claims'
import { placeLoose } from './layout/place-loose'
import { toArrow } from './layout/route'
import { routeAll } from './layout/route-all'
import { withMemory, type TextMeasurer } from './measure'
import type { Box, ClaimRole, Scene, SceneArrow, SceneClaim } from './scene'

export interface SceneOptions {
  /** The way in which the map grows from its theses; more to come. */
  readonly direction?: 'down'
  /** Claims whose reasons are not shown. */
  readonly collapsed?: ReadonlySet<ClaimId>
  /** Show only this claim and what is under it. */
  readonly root?: ClaimId
  /** Levels shown under the theses, or under the root: 0 shows these alone. */
  readonly depth?: number
}

/** Room kept around the outermost boxes and lines, in pixels. */
const edge = 8

/** The scene of a map, or of the branch under `root`. Throws when `root` is not in the map. */
export function buildScene(map: DebateMap, measurer: TextMeasurer, options: SceneOptions = {}): Scene {
  const remembering = withMemory(measurer)
  const forest = placeClaims(map, options)
  const faces = new Map<ClaimId, ClaimFace>()
  const faceOf = (placed: PlacedClaim): ClaimFace => {
    const { claim, hiddenCount } = placed
    const role = roleOf(map, placed)
    const face = layoutFace(
      {
        text: claim.text,
        kind: role === 'thesis' ? 'thesis' : 'claim',
        sign: role === 'pro' ? '+' : role === 'con' ? '−' : '',
        footer: claimFooter(map, claim, hiddenCount),
      },
      remembering,
    )
    faces.set(claim.id, face)
    return face
  }
  const blocks = buildBlocks(forest, faceOf)
  placeBlocks(blocks, map.positions)
  const claims: SceneClaim[] = blocks.inOrder.map((block) =>
    toSceneClaim(map, block.placed!, block.face!, block.x + block.cardX, block.y),
  )
  for (const { placed, x, y } of placeLoose(forest, blocks, map.positions, faceOf)) {
    claims.push(toSceneClaim(map, placed, faces.get(placed.claim.id)!, x, y))
  }
  const routes = routeAll(forest, blocks)
  const arrows: SceneArrow[] = routes.map(toArrow)
  return { claims, arrows, bounds: boundsOf(claims, arrows) }
}

function roleOf(map: DebateMap, { claim, argument }: PlacedClaim): ClaimRole {
  if (claim.thesis) return 'thesis'
  return argument?.stance ?? argumentsWith(map, claim.id)[0]?.stance ?? 'loose'
}

function toSceneClaim(map: DebateMap, placed: PlacedClaim, face: ClaimFace, x: number, y: number): SceneClaim {
  const { claim }: { claim: Claim } = placed
  return {
    id: claim.id,
    text: claim.text,
    x,
    y,
    ...face,
    role: roleOf(map, placed),
    depth: placed.depth,
    hiddenCount: placed.hiddenCount,
    isPinned: map.positions.has(claim.id),
    isShared: argumentsWith(map, claim.id).length > 1,
  }
}

function boundsOf(claims: readonly SceneClaim[], arrows: readonly SceneArrow[]): Box {
  if (claims.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const include = (box: Box) => {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  claims.forEach(include)
  for (const arrow of arrows) include(arrow.bounds)
  const x = Math.floor(left - edge)
  const y = Math.floor(top - edge)
  return { x, y, width: Math.ceil(right + edge) - x, height: Math.ceil(bottom + edge) - y }
}

/** Finds an arrow of a scene by its argument. */
export function arrowOf(scene: Scene, id: ArgumentId): SceneArrow | undefined {
  return scene.arrows.find((arrow) => arrow.argumentId === id)
}

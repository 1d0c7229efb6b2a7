/**
 * From a map to a scene: faces, places, routes. Pure and deterministic: the same map and options give the same scene.
 */
import type { Claim } from '../domain/claim'
import { argumentsWith, type DebateMap } from '../domain/debate-map'
import type { Stance } from '../domain/argument'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { layoutFace, type ClaimFace } from './claim-face'
import { claimFooter, type ClaimFooter } from './claim-footer'
import { buildBlocks } from './layout/build-blocks'
import { countBeneath, placeClaims, type PlacedClaim, type PlacedPremise } from './layout/place-claims'
import { pinnedAmong, placeLoose } from './layout/place-loose'
import { cardOf } from './layout/block'
import { waysAround } from './layout/ways'
import { toArrow } from './layout/route'
import { routeBlock } from './layout/route-block'
import { withMemory, type TextMeasurer } from './measure'
import { layoutReference } from './reference-face'
import type { Box, ClaimRole, Scene, SceneArrow, SceneClaim } from './scene'

export interface SceneOptions {
  /** The way in which the map grows from its theses; more to come. */
  readonly direction?: 'down'
  /** Claims whose reasons are not shown. */
  readonly collapsed?: ReadonlySet<ClaimId>
  /** Show only this claim and what is under it. */
  readonly root?: ClaimId
  /** Width over height that the whole should have; that of a screen or a slide where nothing is said. */
  readonly aspect?: number
  /** Levels shown under the theses, or under the root: 0 shows these alone. */
  readonly depth?: number
}

/** About that of a screen or a slide. */
export const screenAspect = 1.7

/** Room kept around the outermost boxes and lines, in pixels. */
const edge = 8

/** The scene of a map, or of the branch under `root`. Throws when `root` is not in the map. */
export function buildScene(map: DebateMap, measurer: TextMeasurer, options: SceneOptions = {}): Scene {
  const remembering = withMemory(measurer)
  const { aspect = screenAspect } = options
  const forest = placeClaims(map, options)
  const faceOf = (placed: PlacedClaim): ClaimFace => {
    const { claim, hidden } = placed
    const role = roleOf(map, placed)
    return rememberFace(claim, role, claimFooter(map, claim, hidden), remembering)
  }
  const faceOfPremise = ({ claim, placed }: PlacedPremise, stance: Stance | undefined): ClaimFace =>
    placed ? faceOf(placed) : layoutReference(claim.text, signOf(stance), remembering)
  const sizes = countBeneath(map, options.root)
  const sizeOf = ({ claim }: PlacedClaim) => sizes.get(claim.id) ?? 0
  const loose = forest.loose.map((placed) => ({ placed, face: faceOf(placed) }))
  const blocks = buildBlocks(forest, map.positions, pinnedAmong(loose, map.positions), aspect, faceOfPremise)
  const claims: SceneClaim[] = []
  for (const { premise, face, x, cardX, y } of blocks.inOrder) {
    if (premise?.placed && face)
      claims.push(toSceneClaim(map, premise.placed, face, { x: x + cardX, y, size: sizeOf(premise.placed) }))
  }
  const { ground, inOrder, obstacles } = blocks
  for (const { placed, face, x, y } of placeLoose(
    loose,
    ground,
    map.positions,
    obstacles,
    aspect < 1 ? 'tall' : 'wide',
  )) {
    claims.push(toSceneClaim(map, placed, face, { x, y, size: sizeOf(placed) }))
  }
  const ways =
    obstacles && waysAround(obstacles, [...inOrder.map(cardOf), ...claims.slice(claims.length - loose.length)])
  const arrows = inOrder.flatMap((block) => routeBlock(block, ways)).map(toArrow)
  return { claims, arrows, bounds: boundsOf(claims, arrows) }
}

interface Remembered {
  readonly measurer: TextMeasurer
  readonly key: string
  readonly face: ClaimFace
}

/** A claim is never changed, only replaced: while it and its counts are the same, so is its face. */
const faces = new WeakMap<Claim, Remembered>()

function rememberFace(claim: Claim, role: ClaimRole, footer: ClaimFooter, measurer: TextMeasurer): ClaimFace {
  const key = [role, ...footer.flat()].join('\n')
  const known = faces.get(claim)
  if (known?.key === key && known.measurer === measurer) return known.face
  const kind = role === 'thesis' ? 'thesis' : 'claim'
  const face = layoutFace({ text: claim.text, kind, sign: signOf(role), footer }, measurer)
  faces.set(claim, { measurer, key, face })
  return face
}

function signOf(role: ClaimRole | undefined): string {
  return role === 'pro' ? '+' : role === 'con' ? '−' : ''
}

function roleOf(map: DebateMap, { claim, argument }: PlacedClaim): ClaimRole {
  if (claim.thesis) return 'thesis'
  if (argument) return argument.stance
  return argumentsWith(map, claim.id)[0]?.stance ?? 'loose'
}

function toSceneClaim(
  map: DebateMap,
  placed: PlacedClaim,
  face: ClaimFace,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): SceneClaim {
  const { claim }: { claim: Claim } = placed
  return {
    id: claim.id,
    text: claim.text,
    x,
    y,
    ...face,
    role: roleOf(map, placed),
    depth: placed.depth,
    parent: placed.parent?.claim.id ?? null,
    hiddenCount: placed.hidden.pro + placed.hidden.con,
    hidden: placed.hidden,
    size,
    isPinned: map.positions.has(claim.id),
    isShared: (map.argumentsByPremise.get(claim.id)?.length ?? 0) > 1,
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
  for (const arrow of arrows) {
    include(arrow.bounds)
    arrow.references.forEach(include)
  }
  const x = Math.floor(left - edge)
  const y = Math.floor(top - edge)
  return { x, y, width: Math.ceil(right + edge) - x, height: Math.ceil(bottom + edge) - y }
}

/** Finds an arrow of a scene by its argument. */
export function arrowOf(scene: Scene, id: ArgumentId): SceneArrow | undefined {
  return scene.arrows.find((arrow) => arrow.argumentId === id)
}

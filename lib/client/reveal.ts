/** How the viewport moves to bring something into sight: as little as possible. */
import { claimAttackedBy } from '@/lib/domain/branch'
import { argumentsWith, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { contains } from '@/lib/scene/box'
import { easyZoom } from '@/lib/scene/room'
import type { Box } from '@/lib/scene/scene'
import { boxAround } from '@/lib/scene/scene-bounds'
import { freeAreas, isCovered, withinEdges, type CoveredSurface } from './free-surface'
import type { ShownScene } from './shown-scene'
import { fitViewport, type Surface, type Viewport } from './initial-viewport'

/** A scene with the map that it shows. */
export interface Shown {
  readonly scene: ShownScene
  readonly map: DebateMap
}

/** Map pixels beneath a claim for the buttons of the selected one. */
const buttonRoom = 24

/** The claim's box; undefined where it is not shown. */
export function boxOf({ scene }: Shown, claim: ClaimId): Box | undefined {
  const found = scene.boxOf(claim)
  return found && { ...found, height: found.height + buttonRoom }
}

/** A box around the claim and what stands right under it: its reasons, and what undercuts these. */
export function boxWithReasons(shown: Shown, claim: ClaimId): Box | undefined {
  return boxWith(shown, claim, shown.scene.beneath(claim))
}

/** A box around the claim and everything that is shown under it. */
export function boxWithBranch(shown: Shown, claim: ClaimId): Box | undefined {
  return boxWith(shown, claim, shown.scene.branchOf(claim))
}

function boxWith(shown: Shown, claim: ClaimId, others: Iterable<ClaimId>): Box | undefined {
  const own = boxOf(shown, claim)
  return own && boxAround([own, ...[...others].flatMap((id) => shown.scene.boxOf(id) ?? [])])
}

/** A box around the claim and what it argues about: a claim, or the premises whose step it undercuts. */
export function boxWithConclusion(shown: Shown, claim: ClaimId): Box | undefined {
  const own = boxOf(shown, claim)
  const { scene, map } = shown
  const parent = scene.parentOf(claim)
  const argument = argumentsWith(map, claim).find((one) => claimAttackedBy(map, one) === parent)
  if (!own || !argument) return own
  const { conclusion } = argument
  const about = 'claim' in conclusion ? [conclusion.claim] : (map.arguments.get(conclusion.argument)?.premises ?? [])
  return boxAround([own, ...about.flatMap((id) => boxOf(shown, id) ?? [])])
}

/** Whether a box is shown whole, clear of the edges and of the buttons: half a pixel is nothing that one sees. */
export function isShown(box: Box, viewport: Viewport, surface: Surface): boolean {
  return contains(withinEdges(surface), onPage(box, viewport), 0.5)
}

function onPage({ x, y, width, height }: Box, { x: left, y: top, zoom }: Viewport): Box {
  return { x: x * zoom + left, y: y * zoom + top, width: width * zoom, height: height * zoom }
}

/** Whether a map is fitted: seen whole from where `fit` looks at it, or from so far that one reads nothing with ease. */
export function isFitted(scene: ShownScene, viewport: Viewport, surface: Surface): boolean {
  const fitted = fitViewport(scene, surface)
  const isThere = Math.hypot(viewport.x - fitted.x, viewport.y - fitted.y) < 2
  if (isThere && Math.abs(viewport.zoom / fitted.zoom - 1) < 0.01) return true
  return viewport.zoom < easyZoom && isShown(scene.bounds, viewport, surface)
}

/** The viewport after a change of the map: one that showed all of it still does, as long as it can be read so. */
export function keepWhole(
  before: ShownScene,
  after: ShownScene,
  was: Viewport,
  now: Viewport,
  surface: Surface,
): Viewport {
  const isLarger = after.bounds.width > before.bounds.width || after.bounds.height > before.bounds.height
  // What gets smaller leaves what one looks at where it is.
  if (!isLarger || !isShown(before.bounds, was, surface)) return now
  const whole = revealing(after.bounds, after.bounds, now, surface)
  return isShown(after.bounds, whole, surface) ? whole : now
}

/** Whether a box can be shown whole where text is read with ease, or as small as it is shown already. */
export function canBeShown(box: Box, { zoom }: Viewport, surface: CoveredSurface): boolean {
  const least = Math.min(zoom, easyZoom)
  return freeAreas(surface).some(
    ({ width, height }) => box.width * least <= width + 0.5 && box.height * least <= height + 0.5,
  )
}

/**
 * The viewport that shows `target`, under nothing that covers the surface: moved, and made smaller down to where text is read
 * with ease. Of a target that is too large even so, as much as can be shown together with all of `core`, which is a part of it.
 */
export function revealing(target: Box, core: Box, viewport: Viewport, surface: CoveredSurface): Viewport {
  let best: { readonly viewport: Viewport; readonly costs: readonly number[] } | undefined
  for (const area of freeAreas(surface)) {
    const moved = revealingIn(area, target, core, viewport)
    const isHidden = (box: Box) => !contains(area, onPage(box, moved), 0.5) || isCovered(onPage(box, moved), surface)
    const way = Math.abs(moved.x - viewport.x) + Math.abs(moved.y - viewport.y)
    const costs = [Number(isHidden(core)), Number(isHidden(target)), -moved.zoom, way]
    if (!best || isLess(costs, best.costs)) best = { viewport: moved, costs }
  }
  return best!.viewport
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((cost, index) => cost !== other[index])
  return at >= 0 && one[at]! < other[at]!
}

function revealingIn(area: Box, target: Box, core: Box, viewport: Viewport): Viewport {
  const fitting = Math.min(area.width / target.width, area.height / target.height)
  const zoom = Math.min(viewport.zoom, Math.max(fitting, easyZoom))
  // Growing smaller, the core stays where it is.
  const x = viewport.x + (core.x + core.width / 2) * (viewport.zoom - zoom)
  const y = viewport.y + (core.y + core.height / 2) * (viewport.zoom - zoom)
  const across = { target: [target.x, target.width], core: [core.x, core.width], free: area.width } as const
  const down = { target: [target.y, target.height], core: [core.y, core.height], free: area.height } as const
  return { x: x + shiftAlong(across, x, zoom, area.x), y: y + shiftAlong(down, y, zoom, area.y), zoom }
}

interface Axis {
  /** Start and length, in map pixels. */
  readonly target: readonly [number, number]
  readonly core: readonly [number, number]
  /** Length of the free part of the surface, in its pixels. */
  readonly free: number
}

function shiftAlong({ target, core, free }: Axis, offset: number, zoom: number, from: number): number {
  const start = target[0] * zoom + offset - from
  const length = target[1] * zoom
  if (length <= free) return -Math.min(0, start) - Math.max(0, start + length - free)
  const coreStart = core[0] * zoom + offset - from
  const centred = (free - length) / 2 - start
  return Math.max(-coreStart, Math.min(centred, free - core[1] * zoom - coreStart))
}

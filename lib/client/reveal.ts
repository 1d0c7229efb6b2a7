/** How the viewport moves to bring something into sight: as little as possible. */
import { claimAttackedBy } from '@/lib/domain/branch'
import { argumentsOn, argumentsWith, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { easyZoom, roomOf, roomRules } from '@/lib/scene/room'
import type { Box } from '@/lib/scene/scene'
import type { ShownScene } from './shown-scene'
import type { Surface, Viewport } from './initial-viewport'

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

/** A box around the claim and the reasons that stand under it. */
export function boxWithReasons(shown: Shown, claim: ClaimId): Box | undefined {
  const own = boxOf(shown, claim)
  if (!own) return undefined
  const { scene, map } = shown
  const reasons = argumentsOn(map, { claim }).flatMap(({ premises }) => premises)
  const beneath = reasons.filter((reason) => scene.parentOf(reason) === claim)
  return around([own, ...beneath.flatMap((reason) => scene.boxOf(reason) ?? [])])
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
  return around([own, ...about.flatMap((id) => boxOf(shown, id) ?? [])])
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

/** Whether a box is shown whole, clear of the edges and of the buttons. */
export function isShown({ x, y, width, height }: Box, viewport: Viewport, surface: Surface): boolean {
  const { margin, foot } = roomRules[roomOf(surface.width, surface.height)]
  const left = x * viewport.zoom + viewport.x
  const top = y * viewport.zoom + viewport.y
  // Half a pixel is nothing that one sees.
  return (
    left >= margin - 0.5 &&
    top >= margin - 0.5 &&
    left + width * viewport.zoom <= surface.width - margin + 0.5 &&
    top + height * viewport.zoom <= surface.height - foot + 0.5
  )
}

/** The viewport after a change of the map: one that showed all of it still does, as long as it can be read so. */
export function keepWhole(
  before: ShownScene,
  after: ShownScene,
  was: Viewport,
  now: Viewport,
  surface: Surface,
): Viewport {
  if (!isShown(before.bounds, was, surface)) return now
  const whole = revealing(after.bounds, after.bounds, now, surface)
  return isShown(after.bounds, whole, surface) ? whole : now
}

/**
 * The viewport that shows `target`: moved, and made smaller down to where text is read with ease. Of a target that is too
 * large even so, as much as can be shown together with all of `core`, which is a part of it.
 */
export function revealing(target: Box, core: Box, viewport: Viewport, surface: Surface): Viewport {
  const { margin, foot } = roomRules[roomOf(surface.width, surface.height)]
  const free = { width: surface.width - 2 * margin, height: surface.height - margin - foot }
  const fitting = Math.min(free.width / target.width, free.height / target.height)
  const zoom = Math.min(viewport.zoom, Math.max(fitting, easyZoom))
  // Growing smaller, the core stays where it is.
  const x = viewport.x + (core.x + core.width / 2) * (viewport.zoom - zoom)
  const y = viewport.y + (core.y + core.height / 2) * (viewport.zoom - zoom)
  const across = { target: [target.x, target.width], core: [core.x, core.width], free: free.width } as const
  const down = { target: [target.y, target.height], core: [core.y, core.height], free: free.height } as const
  return { x: x + shiftAlong(across, x, zoom, margin), y: y + shiftAlong(down, y, zoom, margin), zoom }
}

interface Axis {
  /** Start and length, in map pixels. */
  readonly target: readonly [number, number]
  readonly core: readonly [number, number]
  /** Length of the free part of the surface, in its pixels. */
  readonly free: number
}

function shiftAlong({ target, core, free }: Axis, offset: number, zoom: number, margin: number): number {
  const start = target[0] * zoom + offset - margin
  const length = target[1] * zoom
  if (length <= free) return -Math.min(0, start) - Math.max(0, start + length - free)
  const coreStart = core[0] * zoom + offset - margin
  const centred = (free - length) / 2 - start
  return Math.max(-coreStart, Math.min(centred, free - core[1] * zoom - coreStart))
}

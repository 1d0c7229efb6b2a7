/** How the viewport moves to bring something into sight: as little as possible. */
import type { ClaimId } from '@/lib/domain/ids'
import { easyZoom, roomOf, roomRules } from '@/lib/scene/opening'
import type { Box, Scene } from '@/lib/scene/scene'
import type { Surface, Viewport } from './initial-viewport'

/** Map pixels beneath a claim for the buttons of the selected one. */
const buttonRoom = 24

/** The claim's box; undefined where it is not shown. */
export function boxOf(scene: Scene, claim: ClaimId): Box | undefined {
  const found = scene.claims.find(({ id }) => id === claim)
  return found && { x: found.x, y: found.y, width: found.width, height: found.height + buttonRoom }
}

/** A box around the claim and the reasons that stand under it. */
export function boxWithReasons(scene: Scene, claim: ClaimId): Box | undefined {
  const own = boxOf(scene, claim)
  if (!own) return undefined
  const places = new Map(scene.claims.map((one) => [one.id, one]))
  const boxes: Box[] = [own]
  for (const { conclusion, premises, references } of scene.arrows) {
    if (!('claim' in conclusion) || conclusion.claim !== claim) continue
    const named = new Set(references.map((reference) => reference.claim))
    boxes.push(...references)
    for (const premise of premises) {
      const place = places.get(premise)
      if (place && !named.has(premise)) boxes.push(place)
    }
  }
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
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

import type { ShownScene } from '@/lib/client/shown-scene'
import type { Conclusion } from '@/lib/domain/argument'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { Point } from '@/lib/scene/path'

export type PointerLike = Pick<MouseEvent, 'clientX' | 'clientY'> | TouchEvent

/** What lies under the pointer: a claim, mounted or only painted, or the topmost arrow, if it may be meant. */
export function targetUnder(
  event: PointerLike,
  scene: ShownScene | undefined,
  toMap: (point: Point) => Point,
  mayBe: (target: Conclusion) => boolean,
): Conclusion | undefined {
  const place = placeOf(event)
  const isOnGraph = document.elementsFromPoint(place.x, place.y).some((element) => element.closest('.graph'))
  const painted = isOnGraph ? scene?.at(toMap(place), (claim) => mayBe({ claim })) : undefined
  if (painted) return { claim: painted }
  for (const element of document.elementsFromPoint(place.x, place.y)) {
    const claim = element.closest<HTMLElement>('[data-claim]')?.dataset['claim']
    const argument = element.closest('[data-argument]')?.getAttribute('data-argument')
    const target = claim ? { claim: claim as ClaimId } : argument ? { argument: argument as ArgumentId } : undefined
    if (target && mayBe(target)) return target
  }
  return undefined
}

/** In pixels of the window. */
export function placeOf(event: PointerLike): Point {
  const point = 'touches' in event ? (event.changedTouches[0] ?? event.touches[0]) : event
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 }
}

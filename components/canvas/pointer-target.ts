import type { Conclusion } from '@/lib/domain/argument'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'

type PointerLike = MouseEvent | TouchEvent

/** What lies under the pointer: the topmost claim or arrow that may be meant. */
export function targetUnder(event: PointerLike, mayBe: (target: Conclusion) => boolean): Conclusion | undefined {
  const { x, y } = placeOf(event)
  for (const element of document.elementsFromPoint(x, y)) {
    const claim = element.closest<HTMLElement>('[data-claim]')?.dataset['claim']
    const argument = element.closest('[data-argument]')?.getAttribute('data-argument')
    const target = claim ? { claim: claim as ClaimId } : argument ? { argument: argument as ArgumentId } : undefined
    if (target && mayBe(target)) return target
  }
  return undefined
}

/** In pixels of the window. */
export function placeOf(event: PointerLike): { x: number; y: number } {
  const point = 'touches' in event ? (event.changedTouches[0] ?? event.touches[0]) : event
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 }
}

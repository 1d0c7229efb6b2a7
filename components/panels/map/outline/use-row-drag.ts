'use client'

import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import { completePick } from '@/lib/client/complete-pick'
import { landingHint, landingsOf } from '@/lib/client/landing'
import { selectionOf, type Outline } from '@/lib/client/outline/outline-rows'
import { selectedClaims } from '@/lib/client/view-store'
import type { OrderDrop, RowGap } from '@/lib/client/order-drop'
import type { Workspace } from '@/lib/client/workspace'
import type { Conclusion } from '@/lib/domain/argument'
import type { ClaimId } from '@/lib/domain/ids'

/** Pixels that the mouse goes before a press is a drag. */
const threshold = 5
/** Pixels from the upper and lower end within which the outline scrolls along. */
const edge = 40
/** Pixels at the upper and lower edge of a row where one aims between two; the rest of it is for drops on it. */
const gapEdge = 6

interface Drag {
  readonly claims: readonly ClaimId[]
  readonly target: Conclusion | undefined
  /** Where it would come among its siblings. */
  readonly gap: RowGap | undefined
  readonly hint: string | undefined
}

/**
 * Dragging rows with the mouse: onto a row they become reasons about it, onto a sign they undercut that step, and one that is
 * dropped between others of its side comes there. The landing is shown before the drop; Escape, or a drop elsewhere, changes
 * nothing. By touch and by key, `Move to…`, `Earlier` and `Later` do the same.
 */
export function useRowDrag(workspace: Workspace, outline: Outline) {
  const [drag, setDrag] = useState<Drag>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>, scroller: HTMLElement) => {
    const index = rowIndexAt(event.target)
    const row = index === undefined ? undefined : outline.rows[index]
    if (!workspace.mayEdit || event.button !== 0 || event.pointerType === 'touch' || row?.kind !== 'claim') return
    if (isOnControl(event.target)) return
    const chosen = selectedClaims(workspace.view.getState())
    const claims = chosen.includes(row.claim) ? chosen : [row.claim]
    const { map } = workspace.store.getState()
    const mayLand = landingsOf(map, claims)
    const start = { x: event.clientX, y: event.clientY }
    let current: Drag | undefined
    let order: OrderDrop | undefined
    let last: PointerEvent | undefined
    const argument = row.argument && claims.length === 1 ? map.arguments.get(row.argument) : undefined
    const prepare = ({ OrderDrop }: typeof import('@/lib/client/order-drop')) => {
      order = argument && new OrderDrop(workspace, argument)
      if (current && last) aim(last)
    }

    const show = (next: Drag | undefined) => {
      current = next
      setDrag(next)
    }
    const onMove = (move: PointerEvent) => {
      if (!current && Math.hypot(move.clientX - start.x, move.clientY - start.y) < threshold) return
      move.preventDefault()
      // Without it, rows are only dropped on others.
      if (!last) void import('@/lib/client/order-drop').then(prepare, () => undefined)
      last = move
      aim(move)
      const { top, bottom } = scroller.getBoundingClientRect()
      if (move.clientY < top + edge) scroller.scrollTop -= 12
      else if (move.clientY > bottom - edge) scroller.scrollTop += 12
    }
    const aim = (move: PointerEvent) => {
      const gap = order && gapAt(outline, order, move)
      const target = gap ? undefined : targetAt(outline, move, mayLand)
      if (!current || current.target !== target || !isSameGap(current.gap, gap)) {
        show({ claims, target, gap, hint: gap?.hint ?? (target && landingHint(workspace.say, map, claims, target)) })
      }
    }
    const finish = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', finish)
      window.removeEventListener('keydown', onKey, true)
      stop.current = undefined
      show(undefined)
    }
    const onUp = () => {
      const done = current
      finish()
      if (!done) return
      // The click that ends a drag selects nothing.
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, true))
      const [from, ...also] = done.claims
      if (done.gap?.isByHand) {
        if (order?.drop(done.gap) && from) workspace.canvas?.follow(from)
      } else if (done.target && from) completePick(workspace, { kind: 'move', from, also }, done.target)
    }
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      finish()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', finish)
    window.addEventListener('keydown', onKey, true)
    stop.current = finish
  }

  return { drag, onPointerDown }
}

function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

function isSameGap(one: RowGap | undefined, other: RowGap | undefined): boolean {
  return one?.index === other?.index && one?.isUnder === other?.isUnder
}

/** Between two rows: at the edge of the one that is under the pointer. */
function gapAt(outline: Outline, order: OrderDrop, { clientX, clientY }: PointerEvent): RowGap | undefined {
  const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-row]')
  if (!row) return undefined
  const { top, bottom } = row.getBoundingClientRect()
  const isUnder = bottom - clientY < gapEdge
  if (!isUnder && clientY - top > gapEdge) return undefined
  return order.inOutline(outline, Number(row.dataset['index']), isUnder)
}

/** The index of the row in which an element is. */
export function rowIndexAt(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return row ? Number(row.dataset['index']) : undefined
}

export function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, textarea, [data-toggle]') !== null
}

export function isOnSign(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-sign]') !== null
}

function targetAt(
  outline: Outline,
  { clientX, clientY }: PointerEvent,
  mayLand: (target: Conclusion) => boolean,
): Conclusion | undefined {
  const element = document.elementFromPoint(clientX, clientY)
  const target = conclusionAt(outline, element)
  return target && mayLand(target) ? target : undefined
}

/** The claim or argument for which a row stands, or its sign. */
export function conclusionAt({ rows }: Outline, element: EventTarget | null): Conclusion | undefined {
  const index = rowIndexAt(element)
  const row = index === undefined ? undefined : rows[index]
  if (!row) return undefined
  if (isOnSign(element) && row.argument) return { argument: row.argument }
  const { kind, id } = selectionOf(row)
  return kind === 'claim' ? { claim: id } : { argument: id }
}

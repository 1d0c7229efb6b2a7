'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { freshViewport } from '@/lib/client/initial-viewport'
import { shiftOfAnchor } from '@/lib/client/anchor'
import { lendCanvas, type Workspace } from '@/lib/client/workspace'
import type { ClaimId } from '@/lib/domain/ids'
import type { Scene } from '@/lib/scene/scene'

const margin = 48
const duration = 180

export interface Watched {
  /** The claim that is being typed: it is kept in sight. */
  readonly typed: ClaimId | undefined
  readonly selected: ClaimId | undefined
  /** While a claim follows the pointer, the rest stays where it is. */
  readonly isDragging: boolean
}

/** Gives commands their hold on the viewport, and keeps what one looks at where it is. All from the scene, not from mounted nodes. */
export function useCanvasControls(workspace: Workspace, scene: Scene, { typed, selected, isDragging }: Watched): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const latest = useRef(scene)
  /** What to do once the scene has changed. */
  const waiting = useRef<'show-afresh' | { readonly reveal: ClaimId }>(undefined)

  useLayoutEffect(() => {
    const before = latest.current
    latest.current = scene
    if (before === scene || isDragging) return
    const { width, height } = store.getState()
    if (waiting.current === 'show-afresh') {
      waiting.current = undefined
      return void flow.setViewport(freshViewport(scene, { width, height }))
    }
    const { x, y, zoom } = flow.getViewport()
    const window = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
    const shift = shiftOfAnchor(before, scene, window, selected)
    if (shift.x !== 0 || shift.y !== 0) {
      void flow.setViewport({ x: x - shift.x * zoom, y: y - shift.y * zoom, zoom })
    }
  }, [scene, selected, isDragging, flow, store])

  useEffect(() => {
    const motion = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration)
    const reveal = (claim: ClaimId): void => {
      const box = latest.current.claims.find(({ id }) => id === claim)
      waiting.current = box ? undefined : { reveal: claim }
      if (!box) return
      const { x, y, zoom } = flow.getViewport()
      const { width, height } = store.getState()
      const dx = shiftInto(box.x * zoom + x, box.width * zoom, width)
      // Room beneath for the buttons of the selected claim.
      const dy = shiftInto(box.y * zoom + y, box.height * zoom + 44, height)
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motion() })
    }
    return lendCanvas(workspace, {
      fit: () => void flow.fitBounds(latest.current.bounds, { padding: 0.08, duration: motion() }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: motion() }),
      reveal,
      showAfresh: () => {
        waiting.current = 'show-afresh'
      },
    })
  }, [workspace, flow, store])

  useEffect(() => {
    const next = waiting.current
    if (typeof next !== 'object') return
    waiting.current = undefined
    workspace.canvas?.reveal(next.reveal)
  }, [workspace, scene])

  useEffect(() => {
    if (typed) workspace.canvas?.reveal(typed)
  }, [workspace, typed])
}

/** How far to move so that a stretch from `start` lies within 0 to `room`, with a margin; its start wins where it is too long. */
function shiftInto(start: number, length: number, room: number): number {
  const end = start + length
  if (start < margin || length > room - 2 * margin) return margin - start
  return end > room - margin ? room - margin - end : 0
}

'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { lendCanvas, type Workspace } from '@/lib/client/workspace'
import type { ClaimId } from '@/lib/domain/ids'
import type { Scene } from '@/lib/scene/scene'

const margin = 48
const duration = 180

/** Gives commands their hold on the viewport, and keeps what is being typed in sight. All from the scene, not from mounted nodes. */
export function useCanvasControls(workspace: Workspace, scene: Scene, typed: ClaimId | undefined): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const latest = useRef(scene)
  useEffect(() => {
    latest.current = scene
  }, [scene])

  useEffect(() => {
    const motion = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration)
    return lendCanvas(workspace, {
      fit: () => void flow.fitBounds(latest.current.bounds, { padding: 0.08, duration: motion() }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: motion() }),
      reveal: (claim) => {
        const box = latest.current.claims.find(({ id }) => id === claim)
        if (!box) return
        const { x, y, zoom } = flow.getViewport()
        const { width, height } = store.getState()
        const dx = shiftInto(box.x * zoom + x, box.width * zoom, width)
        // Room beneath for the buttons of the selected claim.
        const dy = shiftInto(box.y * zoom + y, box.height * zoom + 44, height)
        if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motion() })
      },
    })
  }, [workspace, flow, store])

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

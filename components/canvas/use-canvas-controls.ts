'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { freshViewport, type Viewport } from '@/lib/client/initial-viewport'
import { shiftOfAnchor } from '@/lib/client/anchor'
import { boxOf, boxWithConclusion, boxWithReasons, keepWhole, revealing } from '@/lib/client/reveal'
import { lendCanvas, type Workspace } from '@/lib/client/workspace'
import type { ClaimId } from '@/lib/domain/ids'
import { surfaceSize } from './surface-size'
import type { Box, Scene } from '@/lib/scene/scene'

const duration = 180

/** What of a scene is shown for a claim. */
type BoxOf = (scene: Scene, claim: ClaimId) => Box | undefined

const motion = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration)

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
  const waiting = useRef<'show-afresh' | { readonly claim: ClaimId; readonly boxOf: BoxOf }>(undefined)

  useLayoutEffect(() => {
    const before = latest.current
    latest.current = scene
    if (before === scene || isDragging) return
    const { width, height } = store.getState()
    if (waiting.current === 'show-afresh') {
      waiting.current = undefined
      return void flow.setViewport(freshViewport(scene, { width, height }))
    }
    const was = flow.getViewport()
    const { x, y, zoom } = was
    const window = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
    const shift = shiftOfAnchor(before, scene, window, selected)
    const held = { x: x - shift.x * zoom, y: y - shift.y * zoom, zoom }
    const next = keepWhole(before, scene, was, held, { width, height })
    if (!isSame(next, was)) void flow.setViewport(next)
  }, [scene, selected, isDragging, flow, store])

  const bring = useCallback(
    (claim: ClaimId, target: Box | undefined): void => {
      const core = boxOf(latest.current, claim)
      if (!core || !target) return
      const viewport = flow.getViewport()
      const next = revealing(target, core, viewport, store.getState())
      if (!isSame(next, viewport)) void flow.setViewport(next, { duration: motion() })
    },
    [flow, store],
  )

  useEffect(() => {
    return lendCanvas(workspace, {
      fit: () => void flow.fitBounds(latest.current.bounds, { padding: 0.08, duration: motion() }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: motion() }),
      reveal: (claim) => {
        const box = boxOf(latest.current, claim)
        waiting.current = box ? undefined : { claim, boxOf }
        bring(claim, box)
      },
      revealReasons: (claim) => {
        waiting.current = { claim, boxOf: boxWithReasons }
      },
      follow: (claim) => {
        waiting.current = { claim, boxOf: boxWithConclusion }
      },
      place: () => ({ viewport: flow.getViewport(), surface: surfaceSize() }),
      showAfresh: () => {
        waiting.current = 'show-afresh'
      },
    })
  }, [workspace, flow, bring])

  useEffect(() => {
    const next = waiting.current
    if (typeof next !== 'object') return
    waiting.current = undefined
    bring(next.claim, next.boxOf(scene, next.claim))
  }, [scene, bring])

  useEffect(() => {
    if (typed) workspace.canvas?.reveal(typed)
  }, [workspace, typed])
}

function isSame(one: Viewport, other: Viewport): boolean {
  return one.x === other.x && one.y === other.y && one.zoom === other.zoom
}

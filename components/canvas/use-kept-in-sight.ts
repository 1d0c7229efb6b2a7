'use client'

import { useStore } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { FeedState } from '@/lib/client/scene-feed'
import { boxOf, isShown } from '@/lib/client/reveal'
import type { Workspace } from '@/lib/client/workspace'
import { selectedClaim } from '@/lib/client/commands/applicability'

/** Where the surface gets smaller – a sheet came up, the window was turned – what is selected and was in sight stays in sight. */
export function useKeptInSight(workspace: Workspace, shown: FeedState): void {
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const [x, y, zoom] = useStore((state) => state.transform)
  const latest = useRef({ shown, viewport: { x, y, zoom }, surface: { width, height } })
  useEffect(() => {
    const { surface } = latest.current
    latest.current = { shown, viewport: { x, y, zoom }, surface: { width, height } }
    if (surface.width === width && surface.height === height) return
    const claim = selectedClaim(workspace)
    const box = claim && boxOf(shown, claim)
    if (claim && box && isShown(box, { x, y, zoom }, surface)) workspace.canvas?.keepInSight(claim)
  }, [workspace, shown, x, y, zoom, width, height])
}

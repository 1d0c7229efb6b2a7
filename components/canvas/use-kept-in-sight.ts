'use client'

import { useStore } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { FeedState } from '@/lib/client/scene-feed'
import { boxOf, isShown } from '@/lib/client/reveal'
import type { Workspace } from '@/lib/client/workspace'
import { selectedClaim } from '@/lib/client/commands/applicability'

/**
 * Where the surface changes its size – a sheet or a keyboard came up, the window was turned – what is being typed is in sight,
 * or else what is selected, if it was.
 */
export function useKeptInSight(workspace: Workspace, shown: FeedState): void {
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const [x, y, zoom] = useStore((state) => state.transform)
  const latest = useRef({ shown, viewport: { x, y, zoom }, surface: { width, height } })
  useEffect(() => {
    const { surface } = latest.current
    latest.current = { shown, viewport: { x, y, zoom }, surface: { width, height } }
    if (surface.width === width && surface.height === height) return
    const typed = workspace.view.getState().draft?.claimId
    const claim = typed ?? selectedClaim(workspace)
    const box = claim && boxOf(shown, claim)
    const isMeant = box !== undefined && (claim === typed || isShown(box, { x, y, zoom }, surface))
    if (claim && isMeant) workspace.canvas?.keepInSight(claim)
  }, [workspace, shown, x, y, zoom, width, height])
}

'use client'

import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import type { SceneFeed } from '@/lib/client/scene-feed'
import type { ClaimId } from '@/lib/domain/ids'
import type { Point } from '@/lib/scene/path'

/** Milliseconds for which the pointer must rest on a claim. */
const restTime = 40

/** The claim under a mouse, so that it can be mounted before it is clicked or dragged; a finger gives no such warning. */
export function useHoveredClaim(feed: SceneFeed, toMap: (point: Point) => Point) {
  const [claim, setClaim] = useState<ClaimId>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const onMove = useCallback(
    (event: PointerEvent) => {
      clearTimeout(timer.current)
      // A button that is held down drags or pans: nothing is mounted or let go of meanwhile.
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      const { clientX: x, clientY: y } = event
      timer.current = setTimeout(() => setClaim(feed.getState()?.scene.at(toMap({ x, y }))), restTime)
    },
    [feed, toMap],
  )
  const onLeave = useCallback(() => clearTimeout(timer.current), [])
  return useMemo(() => ({ claim, onMove, onLeave }), [claim, onMove, onLeave])
}

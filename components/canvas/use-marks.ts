'use client'

import { useEffect, useMemo, type RefObject } from 'react'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { useStoreState, useViewPart } from '@/lib/client/workspace-context'
import type { ClaimId } from '@/lib/domain/ids'
import { matchingClaims } from '@/lib/evaluation/claim-filter'
import type { PaintedLayers } from './painted-layers'

export interface ShownMarks {
  /** Selected besides the first. */
  readonly also: ReadonlySet<ClaimId>
  readonly hits: ReadonlySet<ClaimId>
  /** All others are dimmed. */
  readonly only: ReadonlySet<ClaimId> | undefined
}

/** What is lit: further selected claims, what was found, and what a filter leaves. The painting is told. */
export function useMarks(feed: SceneFeed, layers: RefObject<PaintedLayers | undefined>): ShownMarks {
  const { map } = useStoreState()
  const also = useViewPart((state) => state.also)
  const hits = useViewPart((state) => state.hits)
  const filter = useViewPart((state) => state.filter)
  const only = useMemo(() => (filter ? matchingClaims(map, filter.criteria) : undefined), [map, filter])

  useEffect(() => {
    const areOthers = feed.mark({ selected: [...also], hits: [...hits], only: only && [...only] })
    if (areOthers) layers.current?.repaint()
  }, [feed, layers, also, hits, only])

  return useMemo(() => ({ also, hits, only }), [also, hits, only])
}

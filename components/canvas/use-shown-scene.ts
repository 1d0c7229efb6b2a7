'use client'

import { useCallback, useMemo } from 'react'
import { claimsUnder } from '@/lib/domain/branch'
import type { DebateMap } from '@/lib/domain/debate-map'
import { buildScene } from '@/lib/scene/build-scene'
import type { TextMeasurer } from '@/lib/scene/measure'
import type { Scene } from '@/lib/scene/scene'
import type { SceneOptions } from '@/lib/scene/scene-options'
import { pinnedAt, type DraggedClaim } from './use-shown-map'

/**
 * The scene on the page. While a claim is dragged, only it and what is under it move: cards give way to it once it is dropped
 * on free ground, since one that ran away from the pointer could never be dropped on.
 */
export function useShownScene(
  map: DebateMap,
  measurer: TextMeasurer,
  { collapsed, aspect }: Required<Pick<SceneOptions, 'collapsed' | 'aspect'>>,
  dragged: DraggedClaim | undefined,
): Scene {
  const build = useCallback(
    (of: DebateMap) => buildScene(of, measurer, { collapsed, aspect }),
    [measurer, collapsed, aspect],
  )
  const still = useMemo(() => build(map), [build, map])
  return useMemo(() => {
    if (!dragged) return still
    const moving = claimsUnder(map, dragged.id)
    const { claims, arrows } = build(pinnedAt(map, dragged))
    const places = new Map(claims.map((claim) => [claim.id, claim]))
    const lines = new Map(arrows.map((arrow) => [arrow.argumentId, arrow]))
    return {
      ...still,
      claims: still.claims.map((claim) => (moving.has(claim.id) ? (places.get(claim.id) ?? claim) : claim)),
      arrows: still.arrows.map((arrow) =>
        arrow.premises.some((premise) => moving.has(premise)) ? (lines.get(arrow.argumentId) ?? arrow) : arrow,
      ),
    }
  }, [still, build, map, dragged])
}

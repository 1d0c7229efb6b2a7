'use client'

import type { SceneFeed } from '@/lib/client/scene-feed'
import { selectedClaims, type MenuTarget } from '@/lib/client/view-store'
import type { Workspace } from '@/lib/client/workspace'
import type { Point } from '@/lib/scene/path'
import { targetUnder } from './pointer-target'

/** Opens the context menu of what lies at a place of the window. */
export function useCanvasMenu(workspace: Workspace, feed: SceneFeed, toMap: (point: Point) => Point) {
  return (at: Point): void => {
    const found = targetUnder({ clientX: at.x, clientY: at.y }, feed.getState()?.scene, toMap, () => true)
    const target: MenuTarget = !found
      ? { kind: 'ground' }
      : 'claim' in found
        ? { kind: 'claim', id: found.claim }
        : { kind: 'argument', id: found.argument }
    const { view } = workspace
    // A menu on one of several selected claims is about all of them.
    if (target.kind === 'claim') {
      if (!selectedClaims(view.getState()).includes(target.id)) view.selectClaim(target.id)
    } else if (target.kind === 'argument') view.selectArgument(target.id)
    view.set({ menu: { target, ...at } })
  }
}

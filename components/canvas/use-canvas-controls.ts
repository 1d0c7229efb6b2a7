'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { branchViewport, fitViewport, freshViewport, type Surface, type Viewport } from '@/lib/client/initial-viewport'
import { shiftOfAnchor } from '@/lib/client/anchor'
import {
  boxOf,
  boxWithBranch,
  boxWithConclusion,
  boxWithReasons,
  canBeShown,
  keepWhole,
  revealing,
  type Shown,
} from '@/lib/client/reveal'
import type { FeedState } from '@/lib/client/scene-feed'
import { lendCanvas, type Workspace } from '@/lib/client/workspace'
import type { ClaimId } from '@/lib/domain/ids'
import { easyZoom } from '@/lib/scene/room'
import { nearZoom } from '@/lib/scene/zoom/zoom-step'
import { coversOf, surfaceSize } from './surface-size'
import { atTextScale, scaledViewport, textScale } from '@/lib/client/text-scale'
import { seenBox } from '@/lib/client/paint-plan'
import { isMotionWanted, type SceneMotion } from './scene-motion'
import type { Box } from '@/lib/scene/scene'

const duration = 180

/** What of a scene is shown for a claim: each in turn where there is no room for the one before. */
type BoxesOf = readonly ((shown: Shown, claim: ClaimId) => Box | undefined)[]

/** A claim to be shown once it is where it belongs, and one that keeps its place meanwhile. */
interface Wish {
  readonly claim: ClaimId
  readonly boxesOf: BoxesOf
  readonly held?: ClaimId | undefined
}

/** Where the whole scene is looked at from once a coming one is there, by what was asked for last. */
const viewportFor = { 'show-afresh': freshViewport, 'show-whole': branchViewport, 'show-all': fitViewport } as const

const travelTime = () => (isMotionWanted() ? duration : 0)

export interface WatchedView {
  /** The claim that is being typed: it is kept in sight. */
  readonly typed: ClaimId | undefined
  readonly selected: ClaimId | undefined
  readonly motion: SceneMotion
}

/** Gives commands their hold on the viewport, and keeps what one looks at where it is. All from the scene, not from mounted nodes. */
export function useCanvasControls(
  workspace: Workspace,
  shown: FeedState,
  { typed, selected, motion }: WatchedView,
): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const latest = useRef(shown)
  /** What to do once the scene has changed. */
  const waiting = useRef<keyof typeof viewportFor | Wish>(undefined)

  const bring = useCallback(
    (claim: ClaimId, boxesOf: BoxesOf, isAtOnce = false): void => {
      const core = boxOf(latest.current, claim)
      const targets = boxesOf.flatMap((one) => one(latest.current, claim) ?? [])
      if (!core || targets.length === 0) return
      const viewport = flow.getViewport()
      const covers = coversOf(store.getState().domNode)
      const show = (surface: Surface, now: Viewport) => {
        const free = { ...surface, covers }
        return revealing(targets.find((one) => canBeShown(one, now, free)) ?? targets.at(-1)!, core, now, free)
      }
      const next = atTextScale(show, store.getState(), viewport)
      if (!isSame(next, viewport)) void flow.setViewport(next, { duration: isAtOnce ? 0 : travelTime() })
    },
    [flow, store],
  )

  useLayoutEffect(() => {
    const before = latest.current
    latest.current = shown
    if (before.scene === shown.scene) return
    const { width, height } = store.getState()
    if (typeof waiting.current === 'string' && shown.isLatest) {
      const choose = viewportFor[waiting.current]
      waiting.current = undefined
      motion.cut(shown.scene)
      return void flow.setViewport(atTextScale((surface) => choose(shown.scene, surface), { width, height }))
    }
    const was = flow.getViewport()
    const wish = typeof waiting.current === 'object' ? waiting.current : undefined
    const shift = shiftOfAnchor(before.scene, shown.scene, seenBox(was, { width, height }), wish?.held ?? selected)
    const held = { x: was.x - shift.x * was.zoom, y: was.y - shift.y * was.zoom, zoom: was.zoom }
    const next = atTextScale(
      (surface, now) => keepWhole(before.scene, shown.scene, scaledViewport(was), now, surface),
      { width, height },
      held,
    )
    motion.follow(shown.scene, was, next)
    if (!isSame(next, was)) void flow.setViewport(next)
    // A scene that was on its way when this was asked for does not show it yet.
    if (!wish || !shown.isLatest) return
    waiting.current = undefined
    bring(wish.claim, wish.boxesOf)
  }, [shown, selected, flow, store, bring, motion])

  useEffect(() => {
    return lendCanvas(workspace, {
      fit: () => {
        // The scene that is awaited is the one to be fitted, and this was asked for later.
        if (typeof waiting.current === 'string') {
          waiting.current = 'show-all'
          return
        }
        const whole = atTextScale((surface) => fitViewport(latest.current.scene, surface), store.getState())
        void flow.setViewport(whole, { duration: travelTime() })
      },
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: travelTime() }),
      reveal: (claim, isAtOnce) => {
        // A graph that has no size yet is looked at once it has.
        const isReady = store.getState().width > 0 && boxOf(latest.current, claim) !== undefined
        waiting.current = isReady ? undefined : { claim, boxesOf: [boxOf] }
        if (isReady) bring(claim, [boxOf], isAtOnce)
      },
      keepInSight: (claim) => {
        if (typeof waiting.current !== 'string') bring(claim, [boxOf])
      },
      revealReasons: (claim) => {
        waiting.current = { claim, boxesOf: [boxWithBranch, boxWithReasons] }
      },
      follow: (claim, held) => {
        waiting.current = { claim, boxesOf: [boxWithConclusion], held }
      },
      scene: () => latest.current.scene,
      place: () => ({ viewport: flow.getViewport(), surface: surfaceSize() }),
      showAfresh: (isWhole = false) => {
        waiting.current = isWhole ? 'show-whole' : 'show-afresh'
      },
    })
  }, [workspace, flow, store, bring])

  useEffect(
    () =>
      store.subscribe((state, before) => {
        const wish = waiting.current
        if (before.width > 0 || state.width === 0 || typeof wish !== 'object') return
        if (!boxOf(latest.current, wish.claim)) return
        waiting.current = undefined
        bring(wish.claim, wish.boxesOf, true)
      }),
    [store, bring],
  )

  // A panel that opens beside the map must not cover what one has just chosen.
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (selected && before.width > 0 && state.width < before.width) workspace.canvas?.keepInSight(selected)
      }),
    [workspace, store, selected],
  )

  useEffect(() => {
    if (!typed) return
    const box = latest.current.scene.boxOf(typed) ?? selectedBox(latest.current, selected)
    const { zoom } = flow.getViewport()
    // What is typed must be readable: from afar one comes near first.
    const scale = textScale()
    if (zoom < nearZoom * scale && box) {
      const { width, height } = store.getState()
      const near = easyZoom * scale
      const next = {
        x: width / 2 - (box.x + box.width / 2) * near,
        y: height / 2 - (box.y + box.height / 2) * near,
        zoom: near,
      }
      void flow.setViewport(next, { duration: travelTime() })
    } else workspace.canvas?.reveal(typed)
  }, [workspace, typed, selected, flow, store])
}

function selectedBox({ scene }: FeedState, selected: ClaimId | undefined): Box | undefined {
  return selected && scene.boxOf(selected)
}

function isSame(one: Viewport, other: Viewport): boolean {
  // Text sizes are no whole numbers.
  const differences = [one.x - other.x, one.y - other.y, one.zoom - other.zoom]
  return differences.every((difference) => Math.abs(difference) < 1e-6)
}

'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import {
  branchViewport,
  fitViewport,
  initialViewport,
  nearTo,
  type Surface,
  type Viewport,
} from '@/lib/client/initial-viewport'
import { shiftOfAnchor } from '@/lib/client/anchor'
import {
  boxOf,
  boxWithBranch,
  boxWithConclusion,
  boxWithReasons,
  canBeShown,
  isFitted,
  keepWhole,
  revealing,
  type Shown,
} from '@/lib/client/reveal'
import type { FeedState } from '@/lib/client/scene-feed'
import type { ShownScene } from '@/lib/client/shown-scene'
import { lendCanvas, type Workspace } from '@/lib/client/workspace'
import type { ClaimId } from '@/lib/domain/ids'
import { isOverlapping } from '@/lib/scene/box'
import { easyZoom } from '@/lib/scene/room'
import { middleZoom } from '@/lib/scene/zoom/zoom-step'
import { coversOf, surfaceSize } from './surface-size'
import { atTextScale, scaledSurface, scaledViewport } from '@/lib/client/text-scale'
import { seenBox } from '@/lib/client/paint-plan'
import { isMotionWanted, type SceneMotion } from './scene-motion'
import type { Box } from '@/lib/scene/scene'
import type { SceneDirection } from '@/lib/scene/scene-options'

const duration = 180

/** What of a scene is shown for a claim: each in turn where there is no room for the one before. */
type BoxesOf = readonly ((shown: Shown, claim: ClaimId) => Box | undefined)[]

/** A claim to be shown once it is where it belongs, and one that keeps its place meanwhile. */
interface Wish {
  readonly claim: ClaimId
  readonly boxesOf: BoxesOf
  readonly held?: ClaimId | undefined
}

/** Places are kept by themselves; asked for, the map is not left where nothing of it would be in sight. */
type Waiting = keyof typeof viewportFor | 'keep-place' | Wish

/** Where the whole scene is looked at from once a coming one is there, by what was asked for last. */
const viewportFor = { 'show-afresh': initialViewport, 'show-whole': branchViewport, 'show-all': fitViewport } as const

const travelTime = () => (isMotionWanted() ? duration : 0)

export interface WatchedView {
  /** The claim that is being typed: it is kept in sight. */
  readonly typed: ClaimId | undefined
  readonly selected: ClaimId | undefined
  readonly motion: SceneMotion
  /** Whether another scene is on its way. */
  readonly isAwaited: () => boolean
}

/** Gives commands their hold on the viewport, and keeps what one looks at where it is. All from the scene, not from mounted nodes. */
export function useCanvasControls(
  workspace: Workspace,
  shown: FeedState,
  { typed, selected, motion, isAwaited }: WatchedView,
): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  const latest = useRef(shown)
  /** How large the graph was when this scene came. */
  const sceneSurface = useRef<Surface>(undefined)
  /** What to do once the scene has changed. */
  const waiting = useRef<Waiting>(undefined)
  /** Where a motion leads that has just begun: what is asked for next is asked for from there. */
  const heading = useRef({ to: { x: 0, y: 0, zoom: 1 }, until: 0 })

  const go = useCallback(
    (to: Viewport, isAtOnce = false): void => {
      const time = isAtOnce ? 0 : travelTime()
      heading.current = { to, until: performance.now() + time }
      void flow.setViewport(to, { duration: time })
    },
    [flow],
  )

  const bring = useCallback(
    (claim: ClaimId, boxesOf: BoxesOf, { isAtOnce = false, nearFrom = 0 } = {}): void => {
      const core = boxOf(latest.current, claim)
      const targets = boxesOf.flatMap((one) => one(latest.current, claim) ?? [])
      if (!core || targets.length === 0) return
      const viewport = performance.now() < heading.current.until ? heading.current.to : flow.getViewport()
      const covers = coversOf(store.getState().domNode)
      const show = (surface: Surface, now: Viewport) => {
        const free = { ...surface, covers }
        const from = now.zoom < nearFrom ? nearTo(core, now) : now
        return revealing(targets.find((one) => canBeShown(one, from, free)) ?? targets.at(-1)!, core, from, free)
      }
      const next = atTextScale(show, store.getState(), viewport)
      if (!isSame(next, viewport)) go(next, isAtOnce)
    },
    [flow, store, go],
  )

  useLayoutEffect(() => {
    const before = latest.current
    latest.current = shown
    if (before.scene === shown.scene) return
    const { width, height } = store.getState()
    const surface = sceneSurface.current
    sceneSurface.current = { width, height }
    const showBy = (choose: (scene: ShownScene, surface: Surface, grows: SceneDirection) => Viewport) => {
      waiting.current = undefined
      motion.cut(shown.scene)
      const { direction } = workspace.view.getState().growth
      void flow.setViewport(atTextScale((surface) => choose(shown.scene, surface, direction), { width, height }))
    }
    const asked = shown.isLatest ? waiting.current : undefined
    if (typeof asked === 'string' && asked !== 'keep-place') return showBy(viewportFor[asked])
    const was = flow.getViewport()
    const wish = typeof waiting.current === 'object' ? waiting.current : undefined
    const seen = seenBox(was, surface ?? { width, height })
    const watched = wish?.held ?? typed ?? selected
    const shift = shiftOfAnchor(before.scene, shown.scene, seen, watched)
    const held = { x: was.x - shift.x * was.zoom, y: was.y - shift.y * was.zoom, zoom: was.zoom }
    const next = atTextScale(
      (surface, now) => keepWhole(before.scene, shown.scene, scaledViewport(was), now, surface),
      { width, height },
      held,
    )
    if (asked === 'keep-place') {
      if (shown.scene.within(seenBox(next, { width, height })).length === 0) return showBy(initialViewport)
      waiting.current = undefined
    }
    motion.follow(shown.scene, was, next)
    if (!isSame(next, was)) void flow.setViewport(next)
    const isResized = surface && (surface.width !== width || surface.height !== height)
    const box = watched && before.scene.boxOf(watched)
    // Another room has another layout: the place of what one looks at may be no part of the window any more.
    if (isResized && box && (watched === typed || isOverlapping(box, seen))) bring(watched, [boxOf])
    // A scene that was on its way when this was asked for does not show it yet.
    if (!wish || !shown.isLatest) return
    waiting.current = undefined
    // A field that one is about to type in is not waited for: from beyond the window one is there at once.
    const field = wish.claim === typed ? shown.scene.boxOf(wish.claim) : undefined
    const isAtOnce = field !== undefined && !isOverlapping(field, seenBox(next, { width, height }))
    bring(wish.claim, wish.boxesOf, { isAtOnce })
  }, [workspace, shown, typed, selected, flow, store, bring, motion])

  /** For the scene that comes of what is done now; where none comes, as nothing changes, it is done at once. */
  const wait = useCallback(
    (wish: Waiting): void => {
      waiting.current = wish
      setTimeout(() => {
        if (waiting.current !== wish || isAwaited()) return
        waiting.current = undefined
        if (typeof wish === 'object') return bring(wish.claim, wish.boxesOf)
        if (wish === 'keep-place') return
        const { direction } = workspace.view.getState().growth
        const { scene } = latest.current
        go(atTextScale((surface) => viewportFor[wish](scene, surface, direction), store.getState()))
      })
    },
    [workspace, store, isAwaited, bring, go],
  )

  useEffect(() => {
    return lendCanvas(workspace, {
      fit: () => {
        // The scene that is awaited is the one to be fitted, and this was asked for later.
        if (typeof waiting.current === 'string' && isAwaited()) {
          waiting.current = 'show-all'
          return
        }
        waiting.current = undefined
        go(atTextScale((surface) => fitViewport(latest.current.scene, surface), store.getState()))
      },
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: travelTime() }),
      reveal: (claim, isAtOnce) => {
        // A graph that has no size yet is looked at once it has.
        const isReady = store.getState().width > 0 && boxOf(latest.current, claim) !== undefined
        waiting.current = isReady ? undefined : { claim, boxesOf: [boxOf] }
        if (isReady) bring(claim, [boxOf], { isAtOnce: isAtOnce === true, nearFrom: middleZoom })
      },
      keepInSight: (claim) => {
        if (typeof waiting.current !== 'string' || waiting.current === 'keep-place') bring(claim, [boxOf])
      },
      revealReasons: (claim) => wait({ claim, boxesOf: [boxWithBranch, boxWithReasons] }),
      follow: (claim, held) => wait({ claim, boxesOf: [boxWithConclusion], held }),
      scene: () => latest.current.scene,
      place: () => ({ viewport: flow.getViewport(), surface: surfaceSize() }),
      keepPlace: () => {
        const { width, height } = store.getState()
        const surface = scaledSurface({ width, height })
        const isWhole = isFitted(latest.current.scene, scaledViewport(flow.getViewport()), surface)
        wait(isWhole ? 'show-all' : 'keep-place')
      },
      showAfresh: (isWhole = false) => wait(isWhole ? 'show-whole' : 'show-afresh'),
    })
  }, [workspace, flow, store, go, bring, wait, isAwaited])

  useEffect(
    () =>
      store.subscribe((state, before) => {
        const wish = waiting.current
        if (before.width > 0 || state.width === 0 || typeof wish !== 'object') return
        if (!boxOf(latest.current, wish.claim)) return
        waiting.current = undefined
        bring(wish.claim, wish.boxesOf, { isAtOnce: true, nearFrom: middleZoom })
      }),
    [store, bring],
  )

  // A panel that opens beside the map must not cover what one has just chosen.
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const claim = typed ?? selected
        if (claim && before.width > 0 && state.width < before.width) workspace.canvas?.keepInSight(claim)
      }),
    [workspace, store, typed, selected],
  )

  useEffect(() => {
    if (!typed) return
    const there = latest.current.scene.boxOf(typed) ? typed : selected
    // What is typed is read with ease: where it is small one comes nearer.
    if (there) bring(there, [boxOf], { nearFrom: easyZoom })
    workspace.canvas?.reveal(typed)
  }, [workspace, typed, selected, bring])
}

function isSame(one: Viewport, other: Viewport): boolean {
  // Text sizes are no whole numbers.
  return Math.hypot(one.x - other.x, one.y - other.y, one.zoom - other.zoom) < 1e-6
}

'use client'

import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { watchColours } from '@/lib/client/page-style'
import { useWorkspace } from '@/lib/client/workspace-context'
import { MountedClaims } from './mounted-claims'
import { PaintedLayers, type ViewportSource } from './painted-layers'
import type { SceneMotion } from './scene-motion'

export interface CanvasElements {
  readonly root: RefObject<HTMLDivElement | null>
  readonly whole: RefObject<HTMLCanvasElement | null>
  readonly window: RefObject<HTMLCanvasElement | null>
  readonly spare: RefObject<HTMLCanvasElement | null>
  readonly branch: RefObject<HTMLCanvasElement | null>
  readonly overview: RefObject<HTMLCanvasElement | null>
}

/** The painting and the choice of mounted claims, both following React Flow's viewport without React. */
export function useCanvasParts(
  feed: SceneFeed,
  motion: SceneMotion,
  { root, whole, window, spare, branch, overview }: CanvasElements,
) {
  const { view } = useWorkspace()
  const source = useViewportSource()
  const layers = useRef<PaintedLayers>(undefined)
  const [mounted] = useState(() => new MountedClaims(feed, source))

  useEffect(() => mounted.start(), [mounted])

  useEffect(() => {
    if (!root.current || !whole.current || !window.current || !spare.current || !branch.current) return
    const made = new PaintedLayers(feed, source, motion, () => view.getState().draft !== undefined, {
      root: root.current,
      whole: whole.current,
      window: window.current,
      spare: spare.current,
      branch: branch.current,
      overview: overview.current,
    })
    layers.current = made
    const stop = watchColours((colours) => {
      feed.setTheme(colours)
      made.repaint()
    })
    return () => {
      stop()
      made.close()
      layers.current = undefined
    }
  }, [feed, source, motion, view, root, whole, window, spare, branch, overview])

  return { layers, mounted }
}

function useViewportSource(): ViewportSource {
  const store = useStoreApi()
  return useMemo(
    () => ({
      now: () => {
        const { transform, width, height } = store.getState()
        return { viewport: { x: transform[0], y: transform[1], zoom: transform[2] }, surface: { width, height } }
      },
      subscribe: (listener) =>
        store.subscribe((state, before) => {
          const isMoved = state.transform !== before.transform
          if (isMoved || state.width !== before.width || state.height !== before.height) listener()
        }),
    }),
    [store],
  )
}

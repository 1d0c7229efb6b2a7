'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef, type PointerEvent, type RefObject } from 'react'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { contains } from '@/lib/scene/box'
import type { Point } from '@/lib/scene/path'
import type { Box } from '@/lib/scene/scene'
import { overviewSize, overviewZoom } from './painted-layers'
import { seenBox } from '@/lib/client/paint-plan'

/** Pixels: of a large map a window is a speck, which must be seen all the same. */
const leastFrame = 7

type OverviewMapProps = { feed: SceneFeed; canvas: RefObject<HTMLCanvasElement | null> }

/** All of the map in the corner, with a frame around what is in the window. A click or a drag in it takes one there. */
export function OverviewMap({ feed, canvas }: OverviewMapProps) {
  const flow = useReactFlow()
  const store = useStoreApi()
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = () => {
      const bounds = feed.getState()?.scene.bounds
      if (!bounds || !frame.current) return
      const { transform, width, height } = store.getState()
      const seen = seenBox({ x: transform[0], y: transform[1], zoom: transform[2] }, { width, height })
      const zoom = overviewZoom(bounds)
      // Where all of the map is in sight there is nowhere to go, and nothing is to be covered.
      const isIdle = contains(seen, bounds)
      box.current?.toggleAttribute('data-covers-map', !isIdle)
      const { style } = frame.current
      const corner = cornerOf(bounds, zoom)
      const size = { width: Math.max(leastFrame, seen.width * zoom), height: Math.max(leastFrame, seen.height * zoom) }
      const middle = { x: seen.x + seen.width / 2 - bounds.x, y: seen.y + seen.height / 2 - bounds.y }
      const x = corner.x + middle.x * zoom - size.width / 2
      const y = corner.y + middle.y * zoom - size.height / 2
      style.transform = `translate(${x}px, ${y}px)`
      style.width = `${size.width}px`
      style.height = `${size.height}px`
    }
    place()
    const stops = [store.subscribe(place), feed.subscribe(place)]
    return () => stops.forEach((stop) => stop())
  }, [feed, store])

  const go = (event: PointerEvent) => {
    const bounds = feed.getState()?.scene.bounds
    const rect = box.current?.getBoundingClientRect()
    if (!bounds || !rect) return
    const zoom = overviewZoom(bounds)
    const corner = cornerOf(bounds, zoom)
    const x = bounds.x + (event.clientX - rect.left - corner.x) / zoom
    const y = bounds.y + (event.clientY - rect.top - corner.y) / zoom
    const { width, height, transform } = store.getState()
    const scale = transform[2]
    void flow.setViewport({ x: width / 2 - x * scale, y: height / 2 - y * scale, zoom: scale })
  }

  return (
    <div
      ref={box}
      aria-hidden="true"
      className="graph-overview relative flex shrink-0 touch-none items-center justify-center overflow-hidden rounded-md border border-line bg-surface"
      style={overviewSize}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
      }}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="pointer-events-none absolute left-0 top-0 border border-focus bg-focus/10" />
    </div>
  )
}

/** Where the painting begins: it stands in the middle. */
function cornerOf({ width, height }: Box, zoom: number): Point {
  return { x: (overviewSize.width - 2 - width * zoom) / 2, y: (overviewSize.height - 2 - height * zoom) / 2 }
}

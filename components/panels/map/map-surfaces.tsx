'use client'

import './map-surfaces.css'
import { useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { keepSplit, narrowBelow, splitShares } from '@/lib/client/shown-keeper'
import type { Surface } from '@/lib/client/view-store'
import { useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Splitter } from '@/components/ui/splitter'
import { useMedia } from '@/components/ui/use-media'

type MapSurfacesProps = Record<Surface, ReactNode> & {
  /** Percent of the page that the outline had beside the graph here. */
  split: number
}

/** The two editors of the map: one of them, or both side by side where there is room. They share all but what is typed where. */
export function MapSurfaces({ graph, outline, split }: MapSurfacesProps) {
  const say = useSay()
  const shown = useViewPart((state) => state.shown)
  const surface = useViewPart((state) => state.surface)
  const isNarrow = useMedia(`(width < ${narrowBelow}px)`)
  const one = shown === 'both' && isNarrow ? surface : shown
  const row = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(split)
  const place = (moved: number) => row.current?.style.setProperty('--split', `${moved}%`)
  return (
    <div ref={row} className="map-surfaces" data-shown={one} style={splitStyle(share)}>
      {one === 'graph' ? null : <Place surface="outline">{outline}</Place>}
      {one === 'both' ? (
        <Splitter
          label={say('surfaces.split')}
          share={share}
          {...splitShares}
          onMove={place}
          onChange={(left) => {
            place(left)
            setShare(left)
            keepSplit(document, left)
          }}
        />
      ) : null}
      {one === 'outline' ? null : <Place surface="graph">{graph}</Place>}
    </div>
  )
}

/** The same places for what the server draws of the map. Where nothing was chosen the window's width decides, as it will. */
export function FirstSurfaces({ chosen, split, graph, outline }: FirstSurfacesProps) {
  return (
    <div className="map-surfaces first-surfaces" data-shown={chosen ?? 'usual'} style={splitStyle(split)}>
      {chosen === 'graph' ? null : <div data-surface="outline">{outline}</div>}
      {chosen === 'both' ? <span className="splitter" /> : null}
      {chosen === 'outline' ? null : <div data-surface="graph">{graph}</div>}
    </div>
  )
}

type FirstSurfacesProps = MapSurfacesProps & { chosen: 'graph' | 'outline' | 'both' | undefined }

function splitStyle(share: number): CSSProperties {
  return { '--split': `${share}%` } as CSSProperties
}

/** Notes that one works here now. */
function Place({ surface, children }: { surface: Surface; children: ReactNode }) {
  const { view } = useWorkspace()
  const enter = () => {
    if (view.getState().surface !== surface && !view.getState().draft) view.set({ surface })
  }
  return (
    <div data-surface={surface} onFocusCapture={enter} onPointerDownCapture={enter}>
      {children}
    </div>
  )
}
